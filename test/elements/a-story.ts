import { fixture, html } from '@open-wc/testing'
import { ALL_STORIES, type NamedStory } from '../../stories/all.ts'
import { draw } from '../../stories/draw.ts'
import { dress, lookOf } from '../../stories/frame.ts'
import type { Look } from '../../stories/story.ts'
import { laidOut } from './waiting.ts'

/** The stories that stand in this page itself, not in a frame. */
export const STORIES: readonly NamedStory[] = ALL_STORIES.filter(({ args }) => args.host === undefined)

const LANGUAGES: readonly Look['lang'][] = ['nb', 'nn', 'se', 'en']
const THEMES: readonly Look['theme'][] = ['none', 'designsystemet', 'aksel', 'helsenorge', 'smart']
const SCHEMES: readonly Look['scheme'][] = ['light', 'dark']

/** Every language in every theme, light and dark. */
export const LOOKS: readonly Pick<Look, 'lang' | 'theme' | 'scheme'>[] = LANGUAGES.flatMap((lang) =>
  THEMES.flatMap((theme) => SCHEMES.map((scheme) => ({ lang, theme, scheme }))),
)

/** How a look is called in a test's name. */
export const nameOf = ({ lang, theme, scheme }: Pick<Look, 'lang' | 'theme' | 'scheme'>): string =>
  `${lang}, ${theme}, ${scheme}`

/** The place of a story on the page, drawn and dressed. */
export async function aStory(story: NamedStory, look: Partial<Look> = {}): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`)
  place.append(draw(story.component, story.args))
  await dressed(place, { ...lookOf(story), ...look })
  const roots = rootsIn(place)
  if (roots.length === 0 || roots.some((root) => root.textContent.trim() === '')) throw new Error('nothing is drawn')
  return place
}

/** The same place in another look; what stands in it stays. */
export async function dressed(place: HTMLElement, look: Look): Promise<void> {
  const map = look.theme === 'none' ? '' : await mapOf(look.theme)
  dress(place, look, map)
  // the language is heard by an observer, and a part draws after its context
  await laidOut()
}

const maps = new Map<string, Promise<string>>()

function mapOf(theme: string): Promise<string> {
  const known = maps.get(theme) ?? fetch(`/src/elements/themes/${theme}.css`).then((response) => response.text())
  maps.set(theme, known)
  return known
}

/** The inner roots of all elements in a place. */
export const rootsIn = (place: HTMLElement): readonly HTMLElement[] =>
  [...place.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll<HTMLElement>('.root') ?? []),
  ])

/** Everything in a place, however deep, that a selector names. */
export const allBelow = (place: HTMLElement, selector: string): readonly HTMLElement[] =>
  rootsIn(place).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
