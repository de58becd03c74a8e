import type { GivenFact } from '../../src/facts/fact.ts'

/** A synthetic person of the demo and the tests: what the record holds, and what was found out besides. */
export interface Person {
  readonly story: { readonly nb: string; readonly en: string }
  /** Made up, for the list of the demo alone: the elements never show it. */
  readonly name: string
  /** The reference time, ISO 8601. */
  readonly at: string
  /** FHIR R4. */
  readonly bundle: Readonly<Record<string, unknown>>
  /** What FHIR does not hold, each with its time and its source. */
  readonly facts: Readonly<Record<string, GivenFact>>
}
