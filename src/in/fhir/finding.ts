import type { Issue } from '../../base/issue.ts'
import type { Fact, FactValue, UnknownReason } from '../../facts/fact.ts'

/** A FHIR resource or a part of one, unchecked. */
export type Unchecked = Readonly<Record<string, unknown>>

/** One resource of what was received, with its place in it and a name that holds no identity number. */
export interface Entry {
  readonly resource: Unchecked
  readonly type: string
  /** FHIRPath-like, such as `Bundle.entry[3].resource`. */
  readonly path: string
  /** `Observation/rr-1`, or `Observation/#3` when the id could be an identity number. */
  readonly from: string
  readonly fullUrl: string | undefined
}

/** What one resource tells about one fact: a value, or why there is none. */
export interface Finding {
  readonly fact: Fact
  readonly said:
    { readonly kind: 'value'; readonly value: FactValue } | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  /** ISO 8601 date-time or day; undefined when the resource has no time. */
  readonly at: string | undefined
  readonly from: string
  readonly path: string
}

/** A score total that somebody else reckoned: shown beside ours, never used as a fact. */
export interface Claim {
  readonly score: 'news2'
  readonly total: number
  /** When it was reckoned, as a finding's. */
  readonly at?: string
  readonly path: string
  readonly from: string
}

/** What was told by one or more resources. */
export interface Told {
  readonly findings: readonly Finding[]
  readonly notices: readonly Issue[]
  readonly claims?: readonly Claim[]
}

/** Nothing is found: it is told why. */
export const nothingFound = (...notices: readonly Issue[]): Told => ({ findings: [], notices })
