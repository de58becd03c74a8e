import type { FactId, Reading, Readings } from '../facts/fact.ts'
import type { Place } from './place.ts'

/** Readings with the profile's facts added, and which ones were added, in the order of the profile. */
export interface FilledReadings {
  readonly readings: Readings
  readonly filled: readonly FactId[]
}

/**
 * Adds the facts of a profile that the case leaves out, each marked `place/<number>`. A fact that was given is
 * never replaced, also when it was given as unknown with a reason; `isFactId` leaves out facts that the pack does not know.
 */
export function fillFromPlace(
  readings: Readings,
  place: Place,
  isFactId: (id: FactId) => boolean = () => true,
): FilledReadings {
  const left = Object.entries(place.facts).filter(([id]) => !readings.has(id) && isFactId(id))
  const added = left.map(([id, { value }]): readonly [FactId, Reading] => [
    id,
    { kind: 'known', value, from: `place/${place.number}` },
  ])
  return { readings: new Map([...readings, ...added]), filled: left.map(([id]) => id) }
}
