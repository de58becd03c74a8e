import { keptFor } from '../base/kept-for.ts'
import type { Fact, FactId, FactValue, Reading } from './fact.ts'

/** The place of every fact in a list of facts. */
export type FactPlaces = ReadonlyMap<FactId, number>

/** Where each fact stands in a list of facts. */
export const placesOf = keptFor(
  (facts: readonly Fact[]): FactPlaces => new Map(facts.map(({ id }, place) => [id, place])),
)

/** The facts that were given, each at its place in the list of facts that they were read against; one that is not there was not asked. */
export class Readings implements Iterable<readonly [FactId, Reading]> {
  readonly places: FactPlaces
  /** What is known. */
  readonly known: readonly (FactValue | undefined)[]
  /** What was told otherwise than as a bare value, as most facts are. */
  readonly told: readonly (Reading | undefined)[]

  constructor(
    places: FactPlaces,
    known: readonly (FactValue | undefined)[] = [],
    told: readonly (Reading | undefined)[] = [],
  ) {
    this.places = places
    this.known = known
    this.told = told
  }

  get(id: FactId): Reading | undefined {
    const place = this.places.get(id) ?? -1
    const value = this.known[place]
    return this.told[place] ?? (value === undefined ? undefined : { kind: 'known', value })
  }

  /** The same with others in place of what was told of their facts, which are of the list. */
  with(others: readonly (readonly [FactId, Reading])[]): Readings {
    if (others.length === 0) return this
    const known = [...this.known]
    const told = [...this.told]
    for (const [id, reading] of others) {
      const place = this.places.get(id) ?? -1
      known[place] = reading.kind === 'known' ? reading.value : undefined
      told[place] = reading
    }
    return new Readings(this.places, known, told)
  }

  /** In the order of the facts. */
  *[Symbol.iterator](): Generator<readonly [FactId, Reading]> {
    for (const id of this.places.keys()) {
      const reading = this.get(id)
      if (reading) yield [id, reading]
    }
  }
}
