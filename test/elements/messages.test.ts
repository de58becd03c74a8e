import { assert, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import type { Issue } from '../../src/base/issue.ts'
import type { BeonContext } from '../../src/elements/context/context.ts'
import type { BeonQuestions } from '../../src/elements/questions/questions.ts'
import type { Messages } from '../../src/elements/read-messages.ts'
import { ALL, packInAll } from './all-languages.ts'
import { aPathway, textIn } from './a-pathway.ts'
import { problemsOf } from './problems-of.ts'

const codes = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} ${path}`)
const untyped = (messages: unknown) => messages as Messages

describe('messages of the host', () => {
  it('stand in place of the texts of the pack, and go when they are taken away', async () => {
    const element = await aPathway('rosen-oslo', { messages: { nb: { 'page.questions': 'Dette lurer vi på' } } })
    assert.equal(textIn(element, '#questions-title'), 'Dette lurer vi på')
    element.messages = { nb: { 'page.questions': 'Noe annet' } }
    await element.updateComplete
    assert.equal(textIn(element, '#questions-title'), 'Noe annet')
    element.messages = null
    await element.updateComplete
    assert.equal(textIn(element, '#questions-title'), ALL.nb['page.questions'])
  })

  it('are by language, and fill what a language lacks', async () => {
    const messages = { nn: { 'page.questions': 'Dette lurer vi på' }, se: { 'page.questions': 'Gažaldagat' } }
    const element = await aPathway('rosen-oslo', { messages, pack: packInAll, lang: 'nn' })
    assert.equal(textIn(element, '#questions-title'), 'Dette lurer vi på')
    element.lang = 'se'
    await element.updateComplete
    const title = element.renderRoot.querySelector('#questions-title')
    assert.equal(title?.textContent, 'Gažaldagat')
    assert.equal(title?.closest('[lang]')?.getAttribute('lang'), 'se')
    element.lang = 'en'
    await element.updateComplete
    assert.equal(textIn(element, '#questions-title'), ALL.en['page.questions'])
  })

  // By the square of their number, it would outlast the patience of the runner.
  it('of nothing but opened brackets are done with in time', async () => {
    const element = await aPathway('rosen-oslo', { messages: { nb: { 'page.more': '{{'.repeat(200_000) } } })
    assert.notInclude(textIn(element, '[part=root]'), '{{')
  })

  it('hold in the parts below a context too', async () => {
    const context = await fixture<BeonContext>(html`<beon-context><beon-questions></beon-questions></beon-context>`)
    const part = context.querySelector<BeonQuestions>('beon-questions')
    context.messages = { nb: { 'page.questions': 'Dette lurer vi på' } }
    await context.updateComplete
    await part?.updateComplete
    assert.equal(part?.renderRoot.querySelector('#questions-title')?.textContent.trim(), 'Dette lurer vi på')
  })

  it('are text and nothing else', async () => {
    const element = await aPathway('rosen-oslo', { messages: { nb: { 'page.questions': '<b>Fet</b> $t(page.why)' } } })
    assert.equal(textIn(element, '#questions-title'), '<b>Fet</b> $t(page.why)')
  })

  it('what cannot be used is told of once, and the rest works', async () => {
    const element = await aPathway('rosen-oslo')
    const issues = problemsOf(element)
    element.messages = untyped({
      nb: {
        'page.questions': 'Dette lurer vi på',
        'page.nowhere': 'Hei',
        'page.settings': 7,
        'page.sources': ' ',
        'page.owner': 'Ansvar',
        __proto__x: 'Hei',
      },
      nn: 'tekst',
      klingon: {},
    })
    await element.updateComplete
    assert.deepEqual(codes(issues), [
      'messages.unknown-key messages.nb.page.nowhere',
      'messages.not-a-text messages.nb.page.settings',
      'messages.not-a-text messages.nb.page.sources',
      'messages.other-parameters messages.nb.page.owner',
      'messages.unknown-key messages.nb.__proto__x',
      'messages.not-an-object messages.nn',
      'messages.unknown-language messages.klingon',
    ])
    assert.equal(textIn(element, '#questions-title'), 'Dette lurer vi på')
    assert.equal(textIn(element, '#settings-title'), ALL.nb['page.settings'])
    element.density = 'compact'
    await element.updateComplete
    assert.lengthOf(issues, 7)
    assert.isAbove(textIn(element, '.sentence').length, 10)
  })

  it('that are no object at all are told of', async () => {
    const element = await aPathway('rosen-oslo')
    const issues = problemsOf(element)
    element.messages = untyped('tekst')
    await element.updateComplete
    element.density = 'compact'
    await element.updateComplete
    assert.deepEqual(codes(issues), ['messages.not-an-object messages'])
  })

  it('cannot take away whom to call, how urgent it is, or that this is no CE-marked device', async () => {
    const fixed = Object.keys(ALL.nb).filter(
      (key) => /^(?:emergency|urgency)\./.test(key) || /\b113\b|116\s117|CE-merke/.test(ALL.nb[key] ?? ''),
    )
    for (const key of [
      'emergency.113',
      'emergency.other',
      'answer.hospital.firm.113',
      'about',
      'about.device',
      'note.pack',
    ])
      assert.include(fixed, key)
    const element = await aPathway('hjerneslag-stengt-vei')
    const before = ['.emergency', '.verdict', '.about'].map((selector) => textIn(element, selector))
    const issues = problemsOf(element)
    element.messages = { nb: Object.fromEntries(fixed.map((key) => [key, 'Ta det med ro.'])) }
    await element.updateComplete
    assert.deepEqual(
      ['.emergency', '.verdict', '.about'].map((selector) => textIn(element, selector)),
      before,
    )
    assert.notInclude(element.renderRoot.textContent, 'Ta det med ro')
    assert.deepEqual([...new Set(issues.map(({ code }) => code))], ['messages.fixed'])
    assert.lengthOf(issues, fixed.length)
  })
})
