import { assert, fixture, html } from '@open-wc/testing'
import '../../../src/define.ts'
import type { BeonContext } from '../../../src/elements/context/context.ts'
import type { BeonNote } from '../../../src/elements/note/note.ts'
import type { BeonPathway } from '../../../src/elements/pathway/pathway.ts'
import type { BeonQuestions } from '../../../src/elements/questions/questions.ts'
import { baseStyles } from '../../../src/elements/parts/base.styles.ts'
import { allIn, oneIn } from '../a-pathway.ts'
import { personNamed } from '../person-named.ts'
import { laidOut } from '../waiting.ts'

/** What the styles say of paper, as if it were the screen: not every engine can be told to show it. */
async function onPaper(element: BeonPathway): Promise<void> {
  element.shadowRoot!.adoptedStyleSheets = [
    await new CSSStyleSheet().replace(baseStyles.replaceAll('@media print', '@media all')),
  ]
  await laidOut(element)
}

const isSeen = (one: HTMLElement): boolean =>
  one.checkVisibility({ contentVisibilityAuto: true }) && one.offsetHeight > 0

describe('on paper', () => {
  it('the rest of a list is there, or it is said that there is more', async () => {
    const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    const { at, facts, bundle } = await personNamed('sepsis-sier-nei')
    Object.assign(element, { at, facts, bundle })
    await onPaper(element)
    const lists = allIn(element, '.rest').filter((one) => one.parentElement?.closest('details') === null)
    assert.isAbove(lists.length, 0)
    for (const list of lists) {
      const [summary, rest] = ['summary', 'li'].map((one) => list.querySelector<HTMLElement>(one)!)
      assert.notStrictEqual(isSeen(summary!), isSeen(rest!), rest!.textContent)
    }
  })

  it('what nobody has asked about is named, though the way to its question is of no use; what only works on a screen is not there', async () => {
    const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    const { at, facts, bundle } = await personNamed('kols-finnmarkskysten')
    Object.assign(element, { at, facts, bundle })
    await onPaper(element)
    const ways = allIn(element, '.answer li > button, [part=plan-b] li > button, [part=relatives] li > button')
    assert.isAbove(ways.length, 5)
    for (const way of ways) assert.isTrue(isSeen(way), way.textContent)
    for (const button of allIn(element, '.copy, .print, .jumps button'))
      assert.isFalse(isSeen(button), button.textContent)
  })

  it('what can be opened is there where its title says something, or where it is open', async () => {
    const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    const { at, facts, bundle } = await personNamed('oy-ferge')
    Object.assign(element, { at, facts, bundle })
    await onPaper(element)
    for (const [folded, isThere] of [
      ['.panel .todo-foot > details', false],
      ['.setting-foot > details', false],
      ['details.table', false],
      ['.about details', false],
      ['.answer .todo-foot > details', true],
      ['.setting .reason', true],
    ] as const) {
      const all = allIn(element, folded)
      assert.isAbove(all.length, 0, folded)
      for (const each of all) assert.strictEqual(isSeen(each), isThere, folded)
    }
    const opened = oneIn(element, '[part=plan-b] .todo-foot > details') as HTMLDetailsElement
    opened.open = true
    await laidOut(element)
    assert.isTrue(isSeen(opened))
  })

  it('what is half written, or cannot be used, stands in no field', async () => {
    const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
    await onPaper(element)
    await element.updateComplete
    const field = () => oneIn(element, '[data-fact="pt.age"] .number') as HTMLInputElement
    const isShown = () => getComputedStyle(field()).color !== 'rgba(0, 0, 0, 0)'
    for (const [text, event, isUsed] of [
      ['8', 'input', false],
      ['811', 'change', false],
      ['81', 'change', true],
    ] as const) {
      field().value = text
      field().dispatchEvent(new Event(event))
      await laidOut(element)
      assert.strictEqual(isShown(), isUsed, text)
      assert.strictEqual(field().value, text)
    }
    field().value = '82'
    field().dispatchEvent(new Event('input'))
    dispatchEvent(new Event('beforeprint'))
    assert.isFalse(isShown(), 'in place of what counts')
  })

  it('all is drawn, also right after an answer and right after the next patient, in the whole and in the parts', async () => {
    const [context, element] = await Promise.all([
      fixture<BeonContext>(html`<beon-context><beon-questions></beon-questions><beon-note></beon-note></beon-context>`),
      fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`),
    ])
    const [questions, note] = [...context.children] as [BeonQuestions, BeonNote]
    const next = await personNamed('sepsis-sier-nei')
    for (const [whole, asked, noted] of [
      [element, element, element],
      [context, questions, note],
    ] as const) {
      const written = () => noted.renderRoot.querySelector<HTMLTextAreaElement>('#note-text')!.value
      whole.facts = { 'pt.age': 81 }
      await laidOut(whole)
      await laidOut(noted)
      assert.include(written(), 'Faresignaler: ikke spurt om.')
      asked.renderRoot.querySelector<HTMLElement>('[data-fact="acute.red_flags"] .none input')!.click()
      // Drawn, and the questions and the note of before are still there.
      await Promise.resolve()
      dispatchEvent(new Event('beforeprint'))
      assert.include(written(), 'Faresignaler: ingen.')
      await laidOut(whole)
      Object.assign(whole, { at: next.at, facts: next.facts, bundle: next.bundle })
      dispatchEvent(new Event('beforeprint'))
      assert.include(written(), '24.11.2026 kl. 18.20')
      await laidOut(whole)
    }
  })
})
