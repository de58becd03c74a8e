import { define } from '../src/define.ts'
import { packInAll } from '../test/elements/all-languages.ts'
import type { StoryArgs, Tag } from './story.ts'

// A call, for a bundler: package.json names only what is built as having side effects.
define()

/** The parts, in the order that a page has them. */
const PARTS: readonly Tag[] = [
  'beon-recommendation',
  'beon-questions',
  'beon-settings',
  'beon-plan-b',
  'beon-relatives',
  'beon-rural',
  'beon-note',
  'beon-about',
]

/** The element of a story, with all that its host gives; a part stands in a context, and `beon-context` holds every part. */
export function draw(component: Tag, { host, ...given }: StoryArgs): HTMLElement {
  if (host !== undefined) return hostPage(host, given)
  const isWhole = component === 'beon-pathway'
  const element = document.createElement(isWhole ? component : 'beon-context')
  Object.assign(element, { pack: packInAll }, given)
  const parts = component === 'beon-context' ? PARTS : isWhole ? [] : [component]
  element.append(...parts.map((part) => document.createElement(part)))
  return element
}

/** A page of its own, with styles and a policy of its own, that has the single file in it. */
function hostPage(host: string, given: Omit<StoryArgs, 'host'>): HTMLElement {
  const frame = document.createElement('iframe')
  frame.title = `BEON: ${host}`
  frame.src = `./stories/hosts/${host}.html`
  frame.height = '900'
  Object.assign(frame.style, { display: 'block', boxSizing: 'border-box', width: '100%' })
  frame.addEventListener('load', () => {
    const element = frame.contentDocument?.querySelector('beon-pathway')
    if (element) Object.assign(element, given)
  })
  return frame
}
