import { assert } from '@open-wc/testing'
import { aStory, STORIES } from './a-story.ts'
import { violationsIn } from './violations.ts'

describe('the stories', () => {
  for (const story of STORIES) {
    it(`${story.name}: no violation that axe can find`, async () => {
      assert.deepEqual(await violationsIn(await aStory(story)), [])
    })
  }
})

describe('a page of a host', () => {
  it('with its own landmarks and the element twice: no violation that axe can find', async () => {
    const [first, second] = STORIES
    if (!first || !second) throw new Error('no stories')
    const [one, other] = [await aStory(first), await aStory(second)]
    const page = document.createElement('div')
    page.innerHTML = '<header>EPJ</header><h1>Pasient</h1><footer>EPJ</footer>'
    one.parentElement?.append(page)
    page.querySelector('h1')?.after(one, other)
    assert.deepEqual(await violationsIn(page), [])
    page.remove()
  })
})

describe('the search for violations can fail', () => {
  const SMALL = 'style="all: unset; display: block; height: 8px"'
  for (const [what, html] of [
    ['a field without a label', '<input>'],
    ['text that is too weak', '<p style="color: #bbb; background: #fff">hvem</p>'],
    ['a target that is too small', `<button ${SMALL}>a</button><button ${SMALL}>b</button>`],
    ['a name that lacks what is seen', '<button aria-label="lukk">Avbryt</button>'],
  ] as const) {
    it(`${what} is found`, async () => {
      const place = document.createElement('main')
      place.innerHTML = html
      document.body.append(place)
      assert.isNotEmpty(await violationsIn(place))
      place.remove()
    })
  }
})
