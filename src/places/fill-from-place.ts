import type { FactId, Reading } from '../facts/fact.ts'
import type { Readings } from '../facts/readings.ts'
import type { Place } from './place.ts'

/** Readings with the profile's facts added, and which ones were added, in the order of the profile. */
export interface FilledReadings {
  readonly readings: Readings
  readonly fromPlace: readonly FactId[]
}

/**
 * Adds the facts of a profile that the case leaves out, each marked `place/<number>`. A fact that was given is
 * never replaced, also when it was given as unknown with a reason; facts that the pack does not know are left out.
 */
export function fillFromPlace(readings: Readings, place: Place | null): FilledReadings {
  if (!place) return { readings, fromPlace: [] }
  const left = Object.entries(place.facts).filter(([id]) => readings.places.has(id) && !readings.get(id))
  const added = left.map(([id, { value }]): readonly [FactId, Reading] => [
    id,
    { kind: 'known', value, from: `place/${place.number}` },
  ])
  return { readings: readings.with(added), fromPlace: left.map(([id]) => id) }
}
