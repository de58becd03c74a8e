import type { Fact, FactId, Reading } from '../../src/facts/fact.ts'
import { placesOf, Readings } from '../../src/facts/readings.ts'

/** Readings of what was told of some of the facts. */
export const readingsFrom = (facts: readonly Fact[], told: Iterable<readonly [FactId, Reading]>): Readings =>
  new Readings(placesOf(facts)).with([...told])
