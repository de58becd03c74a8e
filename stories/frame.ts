import { HOSTS } from '../test/elements/host-tokens.ts'
import type { Look, Story } from './story.ts'

/** The page of a story when nothing is chosen. */
export const PLAIN: Look = { lang: 'nb', theme: 'none', scheme: 'light', width: '', size: '' }

/** The looks that a story starts with. */
export const lookOf = ({ globals }: Story): Look => ({ ...PLAIN, ...globals })

const SIZES: Readonly<Record<Look['size'], string>> = {
  '': '',
  '13px': '13px',
  '15px': '15px',
  '20px': '20px',
  '200': '30px',
}

/**
 * Makes a place on the page look like a host's: its language, its tokens with the map file (`map`) for them, light or dark, and how
 * much room it gives. What stands in it stays as it is.
 */
export function dress(place: HTMLElement, { lang, theme, scheme, width, size }: Look, map: string): void {
  const host = HOSTS[theme]
  const tokens = (scheme === 'dark' ? host?.dark : undefined) ?? host?.light ?? {}
  place.lang = lang
  place.className = `beon-${theme}`
  place.removeAttribute('style')
  const { style } = place
  for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value)
  style.colorScheme = scheme
  style.background = 'Canvas'
  style.color = 'CanvasText'
  if (width !== '') style.width = `${width}px`
  if (size !== '') style.setProperty('--beon-font-size', SIZES[size])
  sheetOf(place).textContent = map
  for (const frame of place.querySelectorAll('iframe')) {
    const dressed = () => {
      dressHost(frame, { lang, scheme, size })
    }
    dressed()
    frame.onload = dressed
  }
}

/** A host's page in a frame has its own styles, and so its own theme; the rest of the look counts there too. */
function dressHost(
  { contentDocument }: HTMLIFrameElement,
  { lang, scheme, size }: Pick<Look, 'lang' | 'scheme' | 'size'>,
): void {
  if (contentDocument === null) return
  const { documentElement } = contentDocument
  documentElement.lang = lang
  documentElement.style.colorScheme = scheme
  documentElement.style.setProperty('--beon-font-size', SIZES[size])
}

/** The style sheet of the place, first in it. */
function sheetOf(place: HTMLElement): HTMLStyleElement {
  const { firstElementChild } = place
  if (firstElementChild instanceof HTMLStyleElement) return firstElementChild
  const sheet = document.createElement('style')
  place.prepend(sheet)
  return sheet
}
