import { assert, fixture, html } from '@open-wc/testing'
import '../../../src/define.ts'
import type { BeonPathway } from '../../../src/elements/pathway/pathway.ts'
import { MEASURED } from '../../helpers/measured.ts'
import { allIn, oneIn, textIn } from '../a-pathway.ts'
import { laidOut } from '../waiting.ts'

const HIGH = 'height: 500px; overflow-y: auto'

/** A narrow page of which only the mental state is to be measured, and the answer that raises the urgency. */
async function narrow(style: string) {
  const pane = await fixture(html`<div><beon-pathway style="width: 400px"></beon-pathway></div>`)
  pane.setAttribute('style', style)
  const element = pane.querySelector<BeonPathway>('beon-pathway')!
  element.facts = MEASURED
  await laidOut(element)
  assert.strictEqual(getComputedStyle(oneIn(element, '.verdict')).position, 'sticky')
  const confused = allIn(element, '[data-fact="vit.acvpu"] input')[1]!
  confused.scrollIntoView({ block: 'center' })
  return { pane, element, confused }
}

const pressOn = (target: Element) => target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))

describe('an answer leaves its question where it is on the screen, whatever it brings above it', () => {
  for (const [where, style, focuses] of [
    ['on a page', '', true],
    ['in a pane of its own', HIGH, true],
    ['where a press gives no focus, as in Safari', '', false],
  ] as const) {
    it(where, async () => {
      const { element, confused } = await narrow(style)
      if (focuses) confused.focus()
      else pressOn(confused)
      await laidOut(element)
      const [before, sentence] = [confused.getBoundingClientRect().top, textIn(element, '.sentence')]
      confused.click()
      await laidOut(element)
      assert.notStrictEqual(textIn(element, '.sentence'), sentence)
      assert.closeTo(confused.getBoundingClientRect().top, before, 2)
    })
  }

  it('and a button that is pressed right after a number was written stays under the press', async () => {
    const { element } = await narrow('')
    oneIn(element, '.known').setAttribute('open', '')
    oneIn(element, '.known [data-fact="vit.resp_rate"] button').click()
    await laidOut(element)
    const field = oneIn(element, '.known [data-fact="vit.resp_rate"] input') as HTMLInputElement
    const copy = oneIn(element, '.copy')
    copy.scrollIntoView({ block: 'center' })
    await laidOut(element)
    const [before, sentence] = [copy.getBoundingClientRect().top, textIn(element, '.sentence')]
    // As a browser goes about it: the press, then what was written is taken, and the page drawn, before the focus moves.
    pressOn(copy)
    field.value = '31'
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await element.updateComplete
    copy.focus({ preventScroll: true })
    await laidOut(element)
    assert.notStrictEqual(textIn(element, '.sentence'), sentence)
    assert.closeTo(copy.getBoundingClientRect().top, before, 2)
  })

  it('but not once it is out of sight: what a host changes then scrolls nothing', async () => {
    const { pane, element } = await narrow(HIGH)
    element.bundle = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id: '1' } }] }
    element.facts = MEASURED
    await laidOut(element)
    const field = allIn(element, '[data-fact="vit.acvpu"] input')[1]!
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
    const [before, height] = [textIn(element, '.sentence'), oneIn(element, '.answer').offsetHeight]
    await laidOut(element)
    pane.scrollTop = 0
    await laidOut(element)
    assert.strictEqual(pane.scrollTop, 0)
    element.facts = { ...MEASURED, 'vit.resp_rate': 25 }
    await laidOut(element)
    assert.notStrictEqual(textIn(element, '.sentence'), before)
    assert.isAbove(oneIn(element, '.answer').offsetHeight, height)
    assert.isTrue(field.isConnected)
    assert.strictEqual(pane.scrollTop, 0)
  })
})
