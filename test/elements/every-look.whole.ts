import { assert } from '@open-wc/testing'
import { lookOf } from '../../stories/frame.ts'
import { aStory, dressed, LOOKS, nameOf, STORIES } from './a-story.ts'
import { violationsIn } from './violations.ts'

describe('every story in every language and theme, light and dark', function () {
  this.timeout(180_000)

  for (const story of STORIES) {
    it(`${story.name}: no violation that axe can find`, async () => {
      const place = await aStory(story)
      const found: string[] = []
      for (const look of LOOKS) {
        await dressed(place, { ...lookOf(story), ...look })
        for (const line of await violationsIn(place)) found.push(`${nameOf(look)}: ${line}`)
      }
      assert.deepEqual(found, [])
    })
  }
})
