import { keptFor } from '../base/kept-for.ts'
import type { Fact, FactId, FactValue, Reading } from './fact.ts'

/** The place of every fact in a list of facts. */
export type FactPlaces = ReadonlyMap<FactId, number>

/** Where each fact stands in a list of facts. */
export const placesOf = keptFor(
  (facts: readonly Fact[]): FactPlaces => new Map(facts.map(({ id }, place) => [id, place])),
)

/** The facts that were given, as they stand to the list of facts that they were read against; one that is not there was not asked. */
export class Readings implements Iterable<readonly [FactId, Reading]> {
  readonly places: FactPlaces
  /** By place, what is known. */
  readonly known: readonly (FactValue | undefined)[]
  /** What was told otherwise than as a bare value, as most facts are. */
  readonly told: ReadonlyMap<FactId, Reading>

  /** `told` lies over what is known, by place; it holds facts of the list only. */
  constructor(places: FactPlaces, known: readonly (FactValue | undefined)[], told: ReadonlyMap<FactId, Reading>) {
    const all = [...known]
    for (const [id, reading] of told) all[places.get(id) ?? -1] = reading.kind === 'known' ? reading.value : undefined
    this.places = places
    this.known = all
    this.told = told
  }

  get(id: FactId): Reading | undefined {
    const value = this.known[this.places.get(id) ?? -1]
    return this.told.get(id) ?? (value === undefined ? undefined : { kind: 'known', value })
  }

  /** The same with others in place of what was told of their facts. */
  with(others: Iterable<readonly [FactId, Reading]>): Readings {
    return new Readings(this.places, this.known, new Map([...this.told, ...others]))
  }

  /** In the order of the facts. */
  *[Symbol.iterator](): Generator<readonly [FactId, Reading]> {
    for (const id of this.places.keys()) {
      const reading = this.get(id)
      if (reading) yield [id, reading]
    }
  }
}
