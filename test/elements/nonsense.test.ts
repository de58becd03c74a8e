import { assert, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import { builtInPack } from '../../src/assess.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import type { BeonContext } from '../../src/elements/context/context.ts'
import { PartElement } from '../../src/elements/part-element.ts'
import { allIn, aPathway, textIn } from './a-pathway.ts'
import { problemsOf } from './problems-of.ts'

const throwing = (key: string) =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get: () => {
      throw new Error('no')
    },
  })
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const circle: Record<string, unknown> = {}
circle['pt.age'] = circle
const without = (...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(builtInPack).filter(([key]) => !keys.includes(key)))
const some = { 'pt.age': 70 }

/** What a host may give by mistake, and the property that it is about. */
const NONSENSE: readonly (readonly [what: string, given: () => object, path: string])[] = [
  ['a language that is a number', () => ({ lang: 1044 }), 'lang'],
  ['a language that is an object', () => ({ lang: {} }), 'lang'],
  ['a pack that is next to nothing', () => ({ pack: { hash: 'x', rules: [] } }), 'pack'],
  ['a pack without texts', () => ({ pack: without('texts') }), 'pack'],
  ['a pack without selection', () => ({ pack: without('selection') }), 'pack'],
  ['a pack without facts', () => ({ pack: without('facts') }), 'pack'],
  ['a pack with texts that are none', () => ({ pack: { ...builtInPack, texts: { nb: 7 } } }), 'pack'],
  [
    'a pack with texts that throw',
    () => ({ pack: { ...builtInPack, texts: { nb: throwing('page.questions') } } }),
    'pack',
  ],
  ['a pack without steps of the plan', () => ({ pack: { ...builtInPack, rules: [{}] } }), 'pack'],
  ['a pack without sources', () => ({ pack: without('sources') }), 'pack'],
  ['a pack that is gone', () => ({ pack: revoked() }), 'pack'],
  ['facts that throw', () => ({ facts: throwing('pt.age') }), 'facts'],
  ['facts that are gone', () => ({ facts: revoked() }), 'facts'],
  ['a fact that is gone', () => ({ facts: { 'pt.age': revoked() } }), 'facts'],
  ['facts that go round in a circle', () => ({ facts: circle }), 'facts'],
  ['a fact that is a BigInt', () => ({ facts: { 'pt.age': 70n } }), 'facts.pt.age'],
  ['a fact that is a function', () => ({ facts: { 'pt.age': () => 70 } }), 'facts.pt.age'],
  ['a fact that is a time', () => ({ facts: { 'pt.age': new Date() } }), 'facts.pt.age'],
  ['facts that are a Map', () => ({ facts: new Map([['pt.age', 70]]) }), 'facts'],
  ['facts that are a Date', () => ({ facts: new Date() }), 'facts'],
  ['facts that are an element', () => ({ facts: document.createElement('p') }), 'facts'],
  ['facts that are a list', () => ({ facts: [] }), 'facts'],
  ['facts that are a text', () => ({ facts: 'pt.age' }), 'facts'],
  ['a value with facts that are a Map', () => ({ value: { facts: new Map() } }), 'facts'],
  ['a value that is a Map', () => ({ value: new Map() }), 'facts'],
  ['a value that throws', () => ({ value: throwing('facts') }), 'facts'],
  ['a value that is gone', () => ({ value: revoked() }), 'facts'],
  ['a Bundle that throws', () => ({ bundle: Object.assign(throwing('entry'), { resourceType: 'Bundle' }) }), 'bundle'],
  [
    'a Bundle that throws inside',
    () => ({ bundle: { resourceType: 'Bundle', entry: [throwing('resource')] } }),
    'bundle',
  ],
  ['a Bundle that is gone', () => ({ bundle: revoked() }), 'bundle'],
  ['a Bundle, and a time in words', () => ({ bundle: { resourceType: 'Bundle', entry: [] }, at: 'i dag' }), 'at'],
  ['a place that is gone', () => ({ place: revoked() }), 'place'],
  ['a time that is gone', () => ({ at: revoked() }), 'at'],
  ['messages that throw', () => ({ messages: throwing('nb') }), 'messages'],
  ['messages that throw inside', () => ({ messages: { nb: throwing('page.questions') } }), 'messages'],
  ['messages that are gone', () => ({ messages: revoked() }), 'messages'],
]
const GOOD = { lang: 'nb', pack: null, bundle: null, place: null, at: null, messages: null, value: null, facts: some }

describe('nonsense from the host', () => {
  for (const [what, given, path] of NONSENSE) {
    it(`${what}: a fault card in place of the patient before, and well again afterwards`, async () => {
      const element = await aPathway('hjerneslag-stengt-vei')
      const issues = problemsOf(element)
      Object.assign(element, given())
      await element.updateComplete
      assert.lengthOf(allIn(element, '[role="alert"]'), 1)
      assert.include(textIn(element, '[role="alert"]'), '113')
      assert.notMatch(textIn(element, '[role="alert"]'), /tekst mangler|\{\{/)
      assert.lengthOf(allIn(element, '.setting'), 0)
      assert.strictEqual(element.assessment, null)
      assert.include(
        issues.map((one) => one.path),
        path,
      )
      for (const { code } of issues) assert.notEqual(code, '')
      assert.isString(JSON.stringify(element.value))
      assert.isString(JSON.stringify(element.facts))
      assert.notProperty(element.facts, '0')
      Object.assign(element, GOOD)
      await element.updateComplete
      assert.lengthOf(allIn(element, '[role="alert"]'), 0)
      assert.deepEqual(element.value.facts, some)
      assert.strictEqual(element.assessment?.urgency, 'screen_first')
    })
  }

  it('what a part alone cannot draw is a fault everywhere, and the patient before is gone', async () => {
    const page = await fixture<BeonContext>(
      html`<beon-context><beon-recommendation></beon-recommendation><beon-relatives></beon-relatives></beon-context>`,
    )
    const problems = problemsOf(page)
    page.facts = { 'pt.age': 70 }
    await page.updateComplete
    const parts = [...page.children] as BeonContext[]
    page.pack = { ...builtInPack, plan: { ...builtInPack.plan, week: {} } } as typeof builtInPack
    page.facts = { 'pt.age': 33 }
    for (let times = 0; times < 3; times++) for (const one of [page, ...parts]) await one.updateComplete
    for (const part of parts) assert.isNotNull(part.renderRoot.querySelector('.root > [part="fault"]'), part.localName)
    assert.isNull(page.assessment)
    assert.include(
      problems.flat().map(({ code }) => code),
      'pack.not-a-pack',
    )
  })

  it('a part of the host’s own that fails is no fault of a pack that nobody gave, and goes with the case', async () => {
    let isBroken = true
    class BrittlePart extends PartElement {
      protected override view(): unknown {
        if (isBroken) throw new Error('no')
        return 'well'
      }
    }
    customElements.define('a-brittle-part', BrittlePart)
    const page = await fixture<BeonContext>(html`<beon-context><a-brittle-part></a-brittle-part></beon-context>`)
    const part = page.firstElementChild as BrittlePart
    const problems = problemsOf(page)
    const drawn = async (facts: BeonContext['facts']) => {
      page.facts = facts
      for (let times = 0; times < 3; times++) for (const one of [page, part]) await one.updateComplete
    }
    await drawn({ 'pt.age': 33 })
    assert.include(part.renderRoot.textContent, 'Saken kan ikke vurderes eller vises.')
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [['case.failed', '']],
    )
    isBroken = false
    await drawn({ 'pt.age': 34 })
    assert.include(part.renderRoot.textContent, 'well')
    assert.isNotNull(page.assessment)
  })

  it('shows the fault in the parts below a context too', async () => {
    const context = await fixture<BeonContext>(
      html`<beon-context><beon-recommendation></beon-recommendation></beon-context>`,
    )
    Object.assign(context, { pack: { hash: 'x', rules: [] } })
    await context.updateComplete
    const part = context.querySelector('beon-recommendation')
    await part?.updateComplete
    assert.exists(part?.shadowRoot?.querySelector('[role="alert"]'))
  })

  it('a misspelt audience is told of, once, and counts as a patient', async () => {
    const element = await aPathway('rosen-oslo')
    const issues = problemsOf(element)
    for (const audience of ['Patient', 'Patient', 'pasient', 'patient', 'clinician', '']) {
      element.audience = audience
      await element.updateComplete
      element.requestUpdate()
      await element.updateComplete
      assert.lengthOf(allIn(element, '.verdict'), ['clinician', ''].includes(audience) ? 1 : 0, audience)
    }
    assert.deepEqual(
      issues.map(({ code, path, params }) => [code, path, params['got']]),
      [
        ['audience.unknown', 'audience', 'Patient'],
        ['audience.unknown', 'audience', 'pasient'],
      ],
    )
  })

  it('an empty language or density is not written on the element', async () => {
    const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    for (const given of ['', 'nn', '', null, undefined] as (string | null | undefined)[]) {
      Object.assign(element, { lang: given, density: given === 'nn' ? 'compact' : given })
      await element.updateComplete
      assert.strictEqual(element.hasAttribute('lang'), given === 'nn')
      assert.strictEqual(element.hasAttribute('density'), given === 'nn')
    }
    element.lang = 'en'
    await element.updateComplete
    assert.strictEqual(element.getAttribute('lang'), 'en')
  })
})
