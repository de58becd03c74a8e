import { assert } from '@open-wc/testing'
import { aStory, LOOKS, nameOf, STORIES } from './a-story.ts'
import { violationsIn } from './violations.ts'

// Every look once, each with another story; `npm run test:a11y` takes every story in every look.
describe('every language in every theme, light and dark', () => {
  for (const [at, look] of LOOKS.entries()) {
    const story = STORIES[(at * 7) % STORIES.length]
    if (!story) throw new Error('no stories')
    it(`${nameOf(look)}: no violation that axe can find in ${story.name}`, async () => {
      assert.deepEqual(await violationsIn(await aStory(story, look)), [])
    })
  }
})
