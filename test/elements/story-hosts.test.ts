import { assert, fixture, html } from '@open-wc/testing'
import { ALL_STORIES } from '../../stories/all.ts'
import { draw } from '../../stories/draw.ts'
import { until } from './waiting.ts'

describe('the stories in a page of a host', () => {
  for (const story of ALL_STORIES.filter(({ args }) => args.host !== undefined)) {
    it(`${story.name}: the case is shown, as it looks at home, and nothing breaks the policy`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`)
      place.append(draw(story.component, story.args))
      const frame = place.querySelector('iframe')
      const sentence = () =>
        frame?.contentDocument?.querySelector('beon-pathway')?.shadowRoot?.querySelector('.sentence span')
      await until(() => sentence()?.textContent.includes('KAD'))
      const shown = sentence()
      if (!shown) throw new Error('nothing is shown')
      const { fontSize, textTransform, letterSpacing, direction, textAlign } = getComputedStyle(shown)
      assert.deepEqual(
        [fontSize, textTransform, letterSpacing, direction, textAlign],
        ['18px', 'none', 'normal', 'ltr', 'start'],
      )
      assert.deepEqual(frame?.contentWindow && Reflect.get(frame.contentWindow, 'violations'), [])
    })
  }
})
