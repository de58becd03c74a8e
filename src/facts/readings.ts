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
  /** By place, what is known. */
  readonly known: readonly (FactValue | undefined)[]
  /** By place, what was told otherwise than as a bare value, as most facts are. */
  readonly #told: readonly (Reading | undefined)[]

  constructor(places: FactPlaces, known: readonly (FactValue | undefined)[], told: readonly (Reading | undefined)[]) {
    this.places = places
    this.known = known
    this.#told = told
  }

  get(id: FactId): Reading | undefined {
    const place = this.places.get(id)
    return place === undefined ? undefined : this.at(place)
  }

  has(id: FactId): boolean {
    return this.get(id) !== undefined
  }

  /** The same with others in place of what was told of their facts; one that has no place is left out. */
  with(others: Iterable<readonly [FactId, Reading]>): Readings {
    const [known, told] = [[...this.known], [...this.#told]]
    for (const [id, reading] of others) {
      const place = this.places.get(id)
      if (place !== undefined) putReading(reading, place, known, told)
    }
    return new Readings(this.places, known, told)
  }

  /** In the order of the facts. */
  *[Symbol.iterator](): Generator<readonly [FactId, Reading]> {
    for (const [id, place] of this.places) {
      const reading = this.at(place)
      if (reading) yield [id, reading]
    }
  }

  /** The fact at a place. */
  at(place: number): Reading | undefined {
    const value = this.known[place]
    return this.#told[place] ?? (value === undefined ? undefined : { kind: 'known', value })
  }
}

/** Puts what was told of a fact in its place. */
export function putReading(
  reading: Reading,
  place: number,
  known: (FactValue | undefined)[],
  told: (Reading | undefined)[],
): void {
  known[place] = reading.kind === 'known' ? reading.value : undefined
  told[place] = reading
}
