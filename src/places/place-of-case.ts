import { issue, shown, type Issue } from '../base/issue.ts'
import { isRecord } from '../base/is-record.ts'
import { ok, refused, type Result } from '../base/result.ts'
import { findPlace, isPlaceNumber } from './find-place.ts'
import type { Place, Places } from './place.ts'

/** The municipality of a case, where there is one, and what is worth knowing about its number. */
export interface PlaceOfCase {
  readonly place: Place | null
  readonly notices: readonly Issue[]
}

const none = (...notices: readonly Issue[]): Result<PlaceOfCase> => ok({ place: null, notices })

/**
 * Finds the municipality that a case names, among the host's places or those that are `builtIn`; a number that leads to none is
 * refused, and so are places that are none.
 */
export function placeOfCase(
  given: unknown,
  places: Places | null | undefined,
  builtIn: () => Places,
): Result<PlaceOfCase> {
  if (places && !(isRecord(places.profiles) && isRecord(places.retired)))
    return refused([issue('places.not-profiles', 'places')])
  if ((given ?? null) === null) return none()
  if (!isPlaceNumber(given)) return refused([issue('case.unknown-place', 'place', { place: shown(given) })])
  const found = findPlace(places ?? builtIn(), given)
  switch (found?.kind) {
    case undefined:
      return refused([issue('place.not-found', 'place', { query: given })])
    case 'no-profiles':
      return none(issue('place.no-profiles', 'place', { number: given }))
    case 'current':
      return ok({ place: found.place, notices: [] })
    case 'retired': {
      const { place } = found
      return ok({ place, notices: [issue('place.retired', 'place', { number: given, to: place.number })] })
    }
    case 'split': {
      const to = found.candidates.map(({ number }) => number)
      return none(issue('place.split', 'place', { number: given, to }))
    }
  }
}
