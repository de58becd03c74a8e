import { assert, fixture, html } from '@open-wc/testing'
import '../../../src/define.ts'
import type { BeonPathway } from '../../../src/elements/pathway/pathway.ts'
import { baseStyles } from '../../../src/elements/parts/base.styles.ts'
import { allIn, oneIn } from '../a-pathway.ts'
import { personNamed } from '../person-named.ts'
import { laidOut } from '../waiting.ts'

/** What the styles say of paper, as if it were the screen: not every engine can be told to show it. */
async function onPaper(element: BeonPathway): Promise<void> {
  element.shadowRoot!.adoptedStyleSheets = await Promise.all(
    baseStyles.map(({ cssText }) => new CSSStyleSheet().replace(cssText.replaceAll('@media print', '@media all'))),
  )
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
  })
})
