import { own } from '../base/is-record.ts'
import type { Place, Places } from './place.ts'

/**
 * What a municipality number leads to: a municipality of today, the one that took over, or several to ask the user about; or that
 * there are no profiles at all, as on a page that has not loaded them.
 */
export type FoundPlace =
  | { readonly kind: 'no-profiles' }
  | { readonly kind: 'current'; readonly place: Place }
  | { readonly kind: 'retired'; readonly place: Place }
  | { readonly kind: 'split'; readonly candidates: readonly Place[] }

/** Whether something has the form of a municipality number. */
export const isPlaceNumber = (given: unknown): given is string => typeof given === 'string' && /^\d{4}$/.test(given)

/** Finds a municipality by its number, exactly four digits of text; anything else, and numbers never in use, give undefined. */
export function findPlace(places: Places, number: unknown): FoundPlace | undefined {
  if (!isPlaceNumber(number)) return undefined
  const current = own(places.profiles, number)
  if (current) return { kind: 'current', place: current }
  if (Object.keys(places.profiles).length === 0) return { kind: 'no-profiles' }
  const candidates = (own(places.retired, number)?.to ?? []).flatMap((target) => own(places.profiles, target) ?? [])
  const [only] = candidates
  if (!only) return undefined
  return candidates.length === 1 ? { kind: 'retired', place: only } : { kind: 'split', candidates }
}
