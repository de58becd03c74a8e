import { aTimeout, assert, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import { EVERYBODY, personNamed } from './person-named.ts'

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName: string
      readonly cssParts?: readonly { readonly name: string }[]
    }[]
  }[]
}

/** The CSS parts of every element, as the manifest has them. */
async function toldParts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest
  const elements = modules.flatMap(({ declarations }) => declarations)
  return new Map(elements.map(({ tagName, cssParts = [] }) => [tagName, cssParts.map(({ name }) => name).sort()]))
}

const PARTS = ['questions', 'recommendation', 'settings', 'plan-b', 'relatives', 'rural', 'note', 'about']

/** Everything that a host may give, as far as it makes another part be drawn. */
async function* states(): AsyncGenerator<object> {
  for (const audience of ['clinician', 'patient', 'relative'])
    for (const name of EVERYBODY) {
      const { at, facts, bundle } = await personNamed(name)
      yield { audience, at, facts, bundle }
    }
  const pack = { id: 'no-beon', version: '0.0.1', hash: 'sha256-other' }
  yield { audience: 'clinician', value: { facts: {}, made: { pack, setting: 'home', urgency: 'planned' } } }
  yield { facts: { 'pt.age': 'old' } }
}

describe('the CSS parts', () => {
  it('that are drawn are those that the manifest tells of, element by element', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`)
    const [pathway, context] = [document.createElement('beon-pathway'), document.createElement('beon-context')]
    const holders = [pathway, context]
    page.append(...holders)
    context.append(...PARTS.map((name) => document.createElement(`beon-${name}`)))
    const drawn = new Map<string, Set<string>>([['beon-context', new Set()]])
    const look = () => {
      for (const { localName, shadowRoot } of page.querySelectorAll('*')) {
        const parts = drawn.get(localName) ?? new Set<string>()
        drawn.set(localName, parts)
        for (const one of shadowRoot?.querySelectorAll('[part]') ?? []) parts.add(one.getAttribute('part') ?? '')
      }
    }
    await aTimeout(0)
    for await (const given of states()) {
      for (const one of holders) Object.assign(one, given)
      for (const one of holders) await one.updateComplete
      await aTimeout(0)
      look()
    }
    const found = [...drawn].map(([tag, parts]) => [tag, [...parts].sort()] as const)
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(await toldParts()))
  })
})
