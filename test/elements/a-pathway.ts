import { fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import { personNamed } from './person-named.ts'

/** The element on the page with a person in it; `given` are its other properties. */
export async function aPathway(name: string, given: Partial<BeonPathway> = {}): Promise<BeonPathway> {
  const element = await fixture<BeonPathway>(html`<beon-pathway></beon-pathway>`)
  const { at, facts, bundle } = await personNamed(name)
  Object.assign(element, given, { at, facts, bundle })
  await element.updateComplete
  return element
}

/** Everything in it that a selector names. */
export const allIn = ({ renderRoot }: BeonPathway, selector: string): readonly HTMLElement[] => [
  ...renderRoot.querySelectorAll<HTMLElement>(selector),
]

/** The first that a selector names. */
export function oneIn(element: BeonPathway, selector: string): HTMLElement {
  const [found] = allIn(element, selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

/** The text of the first that a selector names. */
export const textIn = (element: BeonPathway, selector: string): string =>
  oneIn(element, selector).textContent.replace(/\s+/g, ' ').trim()
