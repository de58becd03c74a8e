import { addTo } from '../../base/group-by.ts'
import type { Fact } from '../../facts/fact.ts'
import { canonical } from './coding.ts'

/** Where FHIR holds which fact, as the vocabulary declares it in `fact.fhir`. */
export interface FactMap {
  /** The facts that any of the codings (`system|code`) stands for in this kind of resource. */
  readonly of: (resource: string, codings: readonly string[]) => readonly Fact[]
  /** The fact that this kind of resource tells without a code system, such as the age of a Patient. */
  readonly ofKind: (resource: string) => Fact | undefined
}

/** Turns the vocabulary's `fhir` entries into a map from code to fact. */
export function mapFacts(vocabulary: readonly Fact[]): FactMap {
  const places = vocabulary.flatMap((fact) => (fact.fhir ?? []).map((place) => ({ fact, place })))
  const coded = new Map<string, Fact[]>()
  const kinds = new Map<string, Fact>()
  for (const { fact, place } of places) {
    const { system } = place
    if (system === undefined) kinds.set(place.resource, kinds.get(place.resource) ?? fact)
    else addTo(coded, `${place.resource} ${canonical(system)}|${place.code ?? ''}`, fact)
  }
  return {
    of: (resource, codings) => [...new Set(codings.flatMap((coding) => coded.get(`${resource} ${coding}`) ?? []))],
    ofKind: (resource) => kinds.get(resource),
  }
}
