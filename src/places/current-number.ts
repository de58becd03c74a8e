import { findPlace } from './find-place.ts'
import type { Places } from './place.ts'

/**
 * The municipality number of today that a number leads to; undefined when there is none, or more than one. Where no profiles are
 * loaded nothing is known about any number, and it stays as it is.
 */
export function currentNumber(places: Places, number: string): string | undefined {
  const found = findPlace(places, number)
  if (found === undefined || found.kind === 'split') return undefined
  return found.kind === 'no-profiles' ? number : found.place.number
}
