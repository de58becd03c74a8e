import { assert, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import type { BeonAbout } from '../../src/elements/about/about.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import type { Person } from '../people/person.ts'
import { EVERYBODY, personNamed } from './person-named.ts'
import { until } from './waiting.ts'

/** What `single-host.js` gives its page. */
interface Host {
  readonly violations: readonly string[]
  readonly load: (address: string) => Promise<unknown>
}

interface Page {
  readonly host: Host
  readonly element: BeonPathway
}

/** A page of the tests with the single file, once the element in it is there. */
async function pageOf(name: 'alone' | 'added' | 'deferred' | 'ended'): Promise<Page> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe src="/test/elements/single-${name}.html" title=${name}></iframe>`,
  )
  const ready = () => frame.contentDocument?.querySelector<BeonPathway>('beon-pathway:defined')
  await until(ready)
  const element = ready()
  if (!element) throw new Error('the page did not load')
  return { host: frame.contentWindow as unknown as Host, element }
}

async function show(element: BeonPathway, given: Partial<Person> | Partial<BeonPathway>): Promise<string> {
  Object.assign(element, given)
  await element.updateComplete
  return element.renderRoot.textContent.replace(/\s+/g, ' ').trim()
}

const lineFrom = async (language: string, key: string): Promise<string> => {
  const texts = (await (await fetch(`/rules/no-beon/texts/${language}.json`)).json()) as Record<string, string>
  return texts[key] ?? ''
}
const languageOf = ({ renderRoot }: BeonPathway) => renderRoot.querySelector('[part=root]')?.getAttribute('lang')
const unknownPlace = { place: '5622', facts: {}, bundle: null }

describe('the single file', () => {
  it('with the municipalities says of everybody what the sources say', async () => {
    const { host, element } = await pageOf('added')
    const source = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    for (const name of EVERYBODY) {
      const { at, facts, bundle } = await personNamed(name)
      const said = await show(element, { at, facts, bundle })
      assert.isAbove(said.length, 1000)
      assert.strictEqual(said, await show(source, { at, facts, bundle }), name)
    }
    assert.deepEqual(host.violations, [])
  })

  it('knows the services of a municipality when that file was added', async () => {
    const { element } = await pageOf('added')
    await show(element, unknownPlace)
    assert.notInclude(JSON.stringify(element.assessment?.notices), 'place.no-profiles')
    assert.strictEqual(element.place, '5622')
  })

  it('alone says that it has no municipalities, and judges all the same', async () => {
    const { host, element } = await pageOf('alone')
    const said = await show(element, unknownPlace)
    assert.include(JSON.stringify(element.assessment?.notices), 'place.no-profiles')
    const [beginning = ''] = (await lineFrom('nb', 'issue.place.no-profiles')).split('{{')
    assert.include(said, beginning.trim())
    assert.deepEqual(host.violations, [])
  })

  it('alone is in nb, whatever language is asked for', async () => {
    const { element } = await pageOf('alone')
    await show(element, { lang: 'nn' })
    assert.strictEqual(languageOf(element), 'nb')
  })

  for (const lang of ['nn', 'en', 'se']) {
    it(`speaks ${lang} when that file was added`, async () => {
      const { element } = await pageOf('added')
      const said = await show(element, { lang, facts: {} })
      assert.strictEqual(languageOf(element), lang)
      assert.include(said, await lineFrom(lang, lang === 'se' ? 'setting.home' : 'news2.not-known'))
      assert.notInclude(said, await lineFrom('nb', 'text.missing'))
    })
  }

  for (const name of ['deferred', 'ended'] as const) {
    it(`takes files that stand after it on the page (${name})`, async () => {
      const { host, element } = await pageOf(name)
      await until(() => languageOf(element) === 'nn')
      await element.updateComplete
      assert.notInclude(JSON.stringify(element.assessment?.notices), 'place.no-profiles')
      assert.notInclude(element.renderRoot.textContent, await lineFrom('nn', 'page.notices'))
      assert.deepEqual(host.violations, [])
    })
  }

  for (const name of ['deferred', 'ended'] as const) {
    it(`gives the case to every part that stood on the page before it (${name})`, async () => {
      const { element } = await pageOf(name)
      const parts = [...element.ownerDocument.querySelectorAll<BeonAbout>('beon-context > *')]
      await Promise.all(parts.map(({ updateComplete }) => updateComplete))
      const without = parts.filter(({ renderRoot }) => renderRoot.querySelector('[part=fault]') !== null)
      assert.strictEqual(parts.length, 8)
      assert.deepEqual(
        without.map(({ localName }) => localName),
        [],
      )
    })
  }

  it('takes a file that comes later at once, without losing what is being written', async () => {
    const { host, element } = await pageOf('alone')
    await show(element, { ...unknownPlace, lang: 'nn' })
    const told: unknown[] = []
    element.addEventListener('beon-assessment', ({ type }) => told.push(type))
    const field = element.renderRoot.querySelector<HTMLInputElement>('.questions input.number')
    if (!field) throw new Error('no number is asked for')
    field.value = '8'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await host.load('/dist/beon-nn.js')
    await element.updateComplete
    assert.strictEqual(languageOf(element), 'nn')
    assert.lengthOf(told, 0)
    await host.load('/dist/beon-places.js')
    await element.updateComplete
    assert.notInclude(JSON.stringify(element.assessment?.notices), 'place.no-profiles')
    assert.lengthOf(told, 1)
    assert.strictEqual(field.value, '8')
    assert.deepEqual(host.violations, [])
  })

  it('takes the texts of a language that the host has words of its own in', async () => {
    const { host, element } = await pageOf('alone')
    await show(element, { lang: 'nn', messages: { nn: { 'page.settings': 'Mine ord' } } })
    await host.load('/dist/beon-nn.js')
    await element.updateComplete
    const said = element.renderRoot.textContent
    assert.include(said, 'Mine ord')
    assert.include(said, await lineFrom('nn', 'news2.not-known'))
  })
})
