import { assert, fixture, html } from '@open-wc/testing'
import { ALL_STORIES } from '../../stories/all.ts'
import { draw } from '../../stories/draw.ts'
import { dress, lookOf } from '../../stories/frame.ts'
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

    it(`${story.name}: the language, light or dark, and the size of the text are those that were chosen, and the frame fills its place`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`)
      place.append(draw(story.component, story.args))
      dress(place, { ...lookOf(story), lang: 'en', scheme: 'dark', size: '20px' }, '')
      const frame = place.querySelector('iframe')!
      const sentence = () =>
        frame.contentDocument?.querySelector('beon-pathway')?.shadowRoot?.querySelector('.sentence span')
      await until(() => sentence()?.textContent.includes('should be cared for'))
      const { fontSize, colorScheme } = getComputedStyle(sentence()!)
      assert.deepEqual([fontSize, colorScheme], ['24px', 'dark'])
      assert.deepEqual(Reflect.get(frame.contentWindow!, 'violations'), [])
      assert.isAtMost(frame.getBoundingClientRect().right, place.getBoundingClientRect().right)
      assert.strictEqual(frame.getBoundingClientRect().bottom, place.getBoundingClientRect().bottom)
    })
  }
})
