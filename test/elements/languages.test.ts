import { aTimeout, assert, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import type { BeonContext } from '../../src/elements/context/context.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import type { BeonQuestions } from '../../src/elements/questions/questions.ts'
import type { BeonSettings } from '../../src/elements/settings/settings.ts'
import { ALL, packInAll, saidIn } from './all-languages.ts'
import { aPathway, allIn, oneIn, textIn } from './a-pathway.ts'
import { openAll } from './waiting.ts'

const PEOPLE = ['kols-finnmarkskysten', 'rosen-oslo'] as const

async function speak(element: BeonPathway, lang: string): Promise<void> {
  element.lang = lang
  await element.updateComplete
}

/** With everything open, so that every text of the page stands on it. */
const wholeIn = async (name: string, lang: string): Promise<BeonPathway> => {
  const element = await aPathway(name, { pack: packInAll, lang })
  await openAll(element.renderRoot)
  return element
}

/** Texts of a language, without parameters, that the other has otherwise. */
const onlyIn = (language: keyof typeof ALL, other: keyof typeof ALL) => {
  const others = new Set(Object.values(ALL[other]))
  return new Set(Object.values(ALL[language]).filter((text) => !others.has(text)))
}

/** Names and titles of sources are in their own language everywhere. */
const withoutSources = (text: string) =>
  packInAll.sources.reduce((rest, { publisher, title }) => rest.replace(publisher, '').replace(title, ''), text)

const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []
const SAMI = new Set(Object.values(ALL.se).flatMap(words))
/** Names and units that are alike in every language. */
const NEUTRAL = new Set(['news', 'qsofa', 'kad', 'mmhg', 'c', 'beon'])

describe('the language of the page', () => {
  for (const name of PEOPLE) {
    for (const lang of ['nn', 'en'] as const) {
      it(`${name}: all of it is in ${lang}, and nothing is marked as anything else`, async () => {
        const element = await wholeIn(name, lang)
        const norwegian = onlyIn('nb', lang)
        const said = saidIn(element.renderRoot)
        assert.isAbove(said.length, 300)
        assert.deepEqual(
          said.filter((one) => one.lang !== lang || norwegian.has(one.text)),
          [],
        )
      })
    }

    it(`${name}: no English in nn, in se or in nb`, async () => {
      const element = await wholeIn(name, 'nn')
      for (const lang of ['nn', 'se', 'nb'] as const) {
        await speak(element, lang)
        const norwegian = new Set(Object.values(ALL.nb))
        const english = onlyIn('en', lang)
        const found = saidIn(element.renderRoot).filter(
          ({ text }) =>
            (english.has(text) && !norwegian.has(text)) ||
            /\b(?:the|and|is|of|hours?|minutes|days)\b/.test(withoutSources(text)),
        )
        assert.deepEqual(found, [], lang)
      }
    })

    it(`${name}: in se, what is not Sámi stands under lang="nb", and what is Sámi does not`, async () => {
      const element = await wholeIn(name, 'se')
      const said = saidIn(element.renderRoot).map((one) => ({ ...one, words: words(one.text) }))
      const isNeutral = (word: string) => NEUTRAL.has(word)
      const norwegian = said.filter((one) => one.words.some((word) => !SAMI.has(word) && !isNeutral(word)))
      const sami = said.filter((one) => one.words.every((word) => SAMI.has(word)) && !one.words.every(isNeutral))
      assert.isAbove(norwegian.length, 300)
      assert.isAbove(sami.length, 3)
      assert.deepEqual(
        norwegian.filter(({ lang }) => lang !== 'nb').map(({ text }) => text),
        [],
      )
      // A name read aloud may need a Norwegian one for the same element.
      const wrong = sami.filter(({ lang, text }) => lang !== 'se' && text !== ALL.se['page.why'])
      assert.deepEqual(wrong, [])
      assert.equal(oneIn(element, '.root').lang, 'se')
    })
  }

  it('no key is ever shown', async () => {
    const said = saidIn((await wholeIn('kols-finnmarkskysten', 'se')).renderRoot)
    assert.isAbove(said.length, 100)
    for (const { text } of said) {
      assert.notProperty(ALL.nb, text)
      assert.notMatch(text, /\{\{|tekst mangler/)
    }
  })

  it('nothing is marked in nb, also after another language', async () => {
    const element = await wholeIn('rosen-oslo', 'se')
    assert.isAbove(allIn(element, '[lang="nb"]').length, 50)
    await speak(element, 'nb')
    assert.deepEqual(
      saidIn(element.renderRoot).filter(({ lang }) => lang !== 'nb'),
      [],
    )
    assert.lengthOf(allIn(element, ':not(.root, .live, textarea, option)[lang]'), 0)
  })
})

describe('another language while the page is in use', () => {
  it('changes every text, errors and names for those who listen as well, and keeps the answers', async () => {
    const element = await aPathway('ingenting-kjent', { pack: packInAll, lang: 'nb' })
    const number = oneIn(element, '.questions input.number') as HTMLInputElement
    const fact = number.closest('[data-fact]')?.getAttribute('data-fact') ?? ''
    number.value = 'tull'
    number.dispatchEvent(new Event('input', { bubbles: true }))
    number.dispatchEvent(new Event('change', { bubbles: true }))
    const radio = oneIn(element, '.questions input[type="radio"]') as HTMLInputElement
    radio.click()
    await element.updateComplete
    const facts = JSON.stringify(element.facts)
    assert.notEqual(facts, '{}')
    const problem = () => textIn(element, `[data-fact="${fact}"] .problem`)
    const removed = () => oneIn(element, '.answered-line button').getAttribute('aria-label') ?? ''
    const seen = new Map<string, readonly string[]>()
    for (const lang of ['nb', 'nn', 'se', 'en', 'nb'] as const) {
      await speak(element, lang)
      const now = [textIn(element, '.sentence'), problem(), removed(), textIn(element, '.emergency')]
      const before = seen.get(lang)
      if (before) assert.deepEqual(now, before)
      seen.set(lang, now)
      assert.equal(JSON.stringify(element.facts), facts, lang)
      assert.equal((oneIn(element, `[data-fact="${fact}"] input.number`) as HTMLInputElement).value, 'tull', lang)
      assert.isTrue((oneIn(element, '.questions input[type="radio"]') as HTMLInputElement).checked, lang)
    }
    const [nb, nn, se, en] = ['nb', 'nn', 'se', 'en'].map((lang) => seen.get(lang) ?? [])
    assert.deepEqual(se, nb)
    for (const at of [0, 1, 2, 3]) assert.equal(new Set([nb?.[at], nn?.[at], en?.[at]]).size, 3, nb?.[at])
  })

  it('follows the nearest lang, also one outside the shadow root that it stands in', async () => {
    const outer = await fixture<HTMLDivElement>(html`<div lang="nn"></div>`)
    const inside = document.createElement('div')
    inside.attachShadow({ mode: 'open' })
    outer.append(inside)
    const element = document.createElement('beon-pathway')
    element.pack = packInAll
    inside.shadowRoot?.append(element)
    await element.updateComplete
    assert.equal(textIn(element, '#questions-title'), ALL.nn['page.questions'])
    outer.lang = 'en-GB'
    await aTimeout(0)
    await element.updateComplete
    assert.equal(textIn(element, '#questions-title'), ALL.en['page.questions'])
    outer.lang = 'fr'
    await aTimeout(0)
    await element.updateComplete
    assert.equal(textIn(element, '#questions-title'), ALL.nb['page.questions'])
    assert.equal(oneIn(element, '.root').lang, 'nb')
  })

  it('a part below a context speaks the language of the context, and marks what is not translated', async () => {
    const context = await fixture<BeonContext>(
      html`<beon-context lang="se"><beon-settings></beon-settings></beon-context>`,
    )
    const part = context.querySelector<BeonSettings>('beon-settings')
    if (!part) throw new Error('no part')
    context.pack = packInAll
    await context.updateComplete
    await part.updateComplete
    const said = saidIn(part.renderRoot)
    assert.deepInclude(said, { text: ALL.se['setting.home'] ?? '', lang: 'se' })
    assert.deepInclude(said, { text: ALL.nb['page.settings'] ?? '', lang: 'nb' })
    context.lang = 'en'
    await context.updateComplete
    await part.updateComplete
    assert.deepInclude(saidIn(part.renderRoot), { text: ALL.en['page.settings'] ?? '', lang: 'en' })
    assert.lengthOf(part.renderRoot.querySelectorAll('[lang="nb"]'), 0)
  })

  it('what is said aloud is said in the language it is in, also by a context', async () => {
    const context = await fixture<BeonContext>(
      html`<beon-context lang="se"><beon-questions></beon-questions></beon-context>`,
    )
    const part = context.querySelector<BeonQuestions>('beon-questions')
    context.pack = packInAll
    await context.updateComplete
    await part?.updateComplete
    part?.renderRoot.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
    await context.updateComplete
    const live = context.renderRoot.querySelector<HTMLElement>('.live')
    assert.include(live?.textContent, 'Ny anbefaling')
    assert.equal(live?.lang, 'nb')
  })

  it('what is wrong with the input is told in the language of the page', async () => {
    const element = await aPathway('rosen-oslo', { pack: packInAll, lang: 'nn' })
    element.facts = { 'pt.age': 'gammal' }
    await element.updateComplete
    assert.include(textIn(element, '.root'), ALL.nn['page.fault'] ?? '?')
    await speak(element, 'en')
    assert.include(textIn(element, '.root'), ALL.en['page.fault'] ?? '?')
    assert.notInclude(textIn(element, '.root'), ALL.nb['page.fault'] ?? '?')
  })
})
