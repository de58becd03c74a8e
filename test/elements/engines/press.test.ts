import { assert, fixture, html } from '@open-wc/testing'
import '../../../src/define.ts'
import type { BeonPathway } from '../../../src/elements/pathway/pathway.ts'
import { allIn, oneIn, textIn } from '../a-pathway.ts'
import { laidOut } from '../waiting.ts'

const MEASURED = {
  'pt.age': 81,
  'acute.red_flags': [],
  'vit.resp_rate': 22,
  'vit.spo2': 92,
  'vit.spo2_scale2': false,
  'vit.on_oxygen': false,
  'vit.systolic': 118,
}

describe('an answer leaves its question where it is on the screen, whatever it brings above it', () => {
  for (const [where, style] of [
    ['on a page', ''],
    ['in a pane of its own', 'height: 500px; overflow-y: auto'],
  ] as const) {
    it(where, async () => {
      const pane = await fixture(html`<div><beon-pathway style="width: 400px"></beon-pathway></div>`)
      pane.setAttribute('style', style)
      const element = pane.querySelector<BeonPathway>('beon-pathway')!
      element.facts = MEASURED
      await laidOut(element)
      assert.strictEqual(getComputedStyle(oneIn(element, '.verdict')).position, 'sticky')
      const confused = allIn(element, '[data-fact="vit.acvpu"] input')[1]!
      confused.scrollIntoView({ block: 'center' })
      confused.focus()
      await laidOut(element)
      const [before, sentence] = [confused.getBoundingClientRect().top, textIn(element, '.sentence')]
      confused.click()
      await laidOut(element)
      assert.notStrictEqual(textIn(element, '.sentence'), sentence)
      assert.closeTo(confused.getBoundingClientRect().top, before, 2)
    })
  }
})
