import { assert } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { allBelow, aStory, rootsIn, STORIES } from './a-story.ts'
import { forcedColours } from './forced-colours.ts'
import { laidOut, openAll } from './waiting.ts'

/** What WCAG 1.4.12 lets every reader set. */
const SPACING = new CSSStyleSheet()
SPACING.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`)

/** What would tell that something changed. */
const CHANGES = ['beon-assessment', 'beon-facts', 'beon-decision', 'beon-copy']
const CONTROLS = 'button, input, select, textarea, summary, a[href]'
const named = (name: string) => STORIES.filter((story) => story.name === name)
const wordsOf = (one: Element) => `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 30)}`
const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0

/** What is cut off, or wider than the place it stands in. */
function cutOff(place: HTMLElement): readonly string[] {
  const wide = rootsIn(place).filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  const cut = allBelow(place, '*').filter((one) => {
    if (!isSeen(one) || one.closest('.live, svg, textarea') !== null) return false
    const { overflowX, overflowY, contain } = getComputedStyle(one)
    const isCut = (overflow: string, whole: number, seen: number) =>
      (overflow !== 'visible' || contain !== 'none') && whole > seen + 1
    return isCut(overflowX, one.scrollWidth, one.clientWidth) || isCut(overflowY, one.scrollHeight, one.clientHeight)
  })
  return [...wide, ...cut].map(wordsOf)
}

/** Where somebody presses for a control: a choice with its words, or the control itself. */
const targetOf = (control: HTMLElement): Element => control.closest('label') ?? control

/** Targets under 24 px each way that another target lies within 24 px of, as WCAG 2.5.8 counts; a link in a sentence may be lower. */
function tooSmall(place: HTMLElement): readonly string[] {
  const targets = [...new Set(allBelow(place, CONTROLS).filter(isSeen).map(targetOf))]
  const boxes = targets.map((target) => ({ target, box: target.getBoundingClientRect() }))
  const small = boxes.filter(
    ({ target, box }) => Math.min(box.width, box.height) < 23.5 && getComputedStyle(target).display !== 'inline',
  )
  return small
    .filter(({ target, box }) =>
      boxes.some((other) => other.target !== target && distance(centreOf(box), other.box) < 12),
    )
    .map(({ target, box }) => `${wordsOf(target)} ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`)
}

const centreOf = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 })
const distance = ({ x, y }: { x: number; y: number }, { left, right, top, bottom }: DOMRect) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

describe('text spacing (1.4.12)', () => {
  for (const width of ['280', '1100'] as const) {
    it(`at ${width} px nothing is cut off and nothing is wider, in any story`, async () => {
      const found: string[] = []
      for (const story of STORIES) {
        const place = await aStory(story, { width })
        for (const root of rootsIn(place)) {
          const shadow = root.getRootNode() as ShadowRoot
          shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, SPACING]
        }
        await laidOut()
        for (const line of cutOff(place)) found.push(`${story.name}: ${line}`)
        place.remove()
      }
      assert.deepEqual(found, [])
    })
  }

  it('the check can fail', async () => {
    const place = await aStory(STORIES[0]!, { width: '280' })
    const [root] = rootsIn(place)
    root?.insertAdjacentHTML('beforeend', '<p class="no-break">x</p>')
    const line = root?.querySelector<HTMLElement>('.no-break')
    if (!line) throw new Error('no line')
    line.style.cssText = 'width: 20px; overflow: hidden; white-space: nowrap'
    line.textContent = 'more than fits'
    assert.lengthOf(cutOff(place), 1)
  })
})

describe('reflow (1.4.10)', () => {
  before(() => setViewport({ width: 320, height: 256 }))
  after(() => setViewport({ width: 1000, height: 800 }))

  it('1280 px at 400 %, which is 320 by 256 px: no story must be scrolled to the side', async () => {
    const found: string[] = []
    for (const story of STORIES) {
      const place = await aStory(story, { width: '' })
      for (const line of cutOff(place)) found.push(`${story.name}: ${line}`)
      if (document.documentElement.scrollWidth > 320) found.push(`${story.name}: the page`)
      place.remove()
    }
    assert.deepEqual(found, [])
  })

  it('text at 200 % in a pane of 420 px: nothing is cut off', async () => {
    await setViewport({ width: 460, height: 800 })
    const found: string[] = []
    for (const story of STORIES) {
      const place = await aStory(story, { width: '420', size: '200' })
      for (const line of cutOff(place)) found.push(`${story.name}: ${line}`)
      place.remove()
    }
    assert.deepEqual(found, [])
  })
})

describe('target size (2.5.8)', () => {
  for (const size of ['13px', ''] as const) {
    it(`${size === '' ? 'as it comes' : size}: no target is under 24 px with another one near it, in any story`, async () => {
      const found: string[] = []
      for (const story of STORIES) {
        const place = await aStory(story, { width: '420', size })
        await openAll(...rootsIn(place))
        for (const line of tooSmall(place)) found.push(`${story.name}: ${line}`)
        place.remove()
      }
      assert.deepEqual(found, [])
    })
  }

  it('the check can fail', async () => {
    const place = await aStory(STORIES[0]!)
    const [root] = rootsIn(place)
    root?.insertAdjacentHTML('beforeend', '<div><button class="a">a</button><button class="b">b</button></div>')
    for (const button of allBelow(place, '.a, .b'))
      button.style.cssText = 'all: unset; display: inline-block; width: 10px; height: 10px'
    assert.lengthOf(tooSmall(place), 2)
  })
})

describe('the focus', () => {
  for (const name of ['beon-pathway › NothingKnown', 'beon-context › EveryPart']) {
    for (const isForced of [false, true]) {
      const colours = isForced ? 'forced colours' : 'our colours'
      it(`${name}: is seen on every control that the keyboard reaches, in ${colours} (2.4.7), on the screen (2.4.11), and changes nothing (3.2.1)`, async () => {
        await forcedColours(isForced)
        const [story] = named(name)
        if (!story) throw new Error('no story')
        await aStory(story)
        document.body.tabIndex = -1
        document.body.focus()
        const found: string[] = []
        const change = ({ type }: Event) => found.push(type)
        for (const type of CHANGES) document.addEventListener(type, change)
        const seen = new Set<Element>()
        for (let steps = 0; steps < 80; steps++) {
          await sendKeys({ press: 'Tab' })
          const focused = deepFocus()
          if (!focused || seen.has(focused)) break
          seen.add(focused)
          const { outlineStyle, outlineWidth } = getComputedStyle(ringOf(focused))
          if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) found.push(`no ring: ${wordsOf(focused)}`)
          if (isRingCut(ringOf(focused))) found.push(`half a ring: ${wordsOf(focused)}`)
          const { top, bottom } = focused.getBoundingClientRect()
          if (bottom < 0 || top > innerHeight) found.push(`off the screen: ${wordsOf(focused)}`)
        }
        for (const type of CHANGES) document.removeEventListener(type, change)
        await forcedColours(false)
        assert.isAbove(seen.size, 10)
        assert.deepEqual(found, [])
      })
    }
  }
})

/** What has the focus, in whatever shadow root. */
function deepFocus(): Element | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused === document.body ? null : focused
}

/** A choice may wear the ring around its words. */
const ringOf = (focused: Element): Element => {
  const label = focused.closest('label')
  return label && getComputedStyle(label).outlineStyle !== 'none' ? label : focused
}

/** Whether a part that shows nothing outside itself cuts off some of the ring; a pixel is left to rounding. */
function isRingCut(focused: Element): boolean {
  const { outlineWidth, outlineOffset } = getComputedStyle(focused)
  const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset) - 1
  const { left, top, right, bottom } = focused.getBoundingClientRect()
  for (let one = focused.parentElement; one; one = one.parentElement) {
    if (getComputedStyle(one).contain === 'none') continue
    const place = one.getBoundingClientRect()
    const room = [left - place.left, top - place.top, place.right - right, place.bottom - bottom]
    if (Math.min(...room) < ring) return true
  }
  return false
}

describe('forced colours', () => {
  before(() => forcedColours(true))
  after(() => forcedColours(false))

  it('a severity has its word, its icon and an edge, and what is chosen is told apart', async () => {
    const [story] = named('beon-pathway › LifeInDanger')
    if (!story) throw new Error('no story')
    const place = await aStory(story)
    const [verdict] = allBelow(place, '.verdict')
    if (!verdict) throw new Error('no verdict')
    assert.notEqual(getComputedStyle(verdict).borderLeftStyle, 'none')
    assert.isNotEmpty(verdict.querySelector('.sentence')?.textContent.trim())
    const [icon] = allBelow(place, '.verdict svg')
    if (!icon) throw new Error('no icon')
    assert.isAbove(icon.getBoundingClientRect().width, 8)
    assert.notEqual(getComputedStyle(icon).color, getComputedStyle(verdict).backgroundColor)
  })
})

describe('nothing moves, is dragged, or shows by hovering alone', () => {
  it('no story has a title, something to drag, an image, or something that plays', async () => {
    for (const story of STORIES) {
      const place = await aStory(story)
      const found = allBelow(place, '[title], [draggable], img, picture, video, audio, canvas, marquee')
      assert.deepEqual(found.map(wordsOf), [], story.name)
      place.remove()
    }
  })
})
