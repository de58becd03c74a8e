import type { FactValue } from '../facts/fact.ts'
import { exactly, type Interval } from '../truth/interval.ts'

/** A code of which only the possible ones are known. */
export interface OneOf {
  readonly oneOf: readonly string[]
}

/** A set of codes of which some are in for sure, and some may be. */
export interface Between {
  readonly sure: readonly string[]
  readonly possible: readonly string[]
}

/** Values on which two sources disagree: a score may take the worse, and an alarm the worst code; every other look finds it unknown. */
export interface EitherOf {
  readonly eitherOf: readonly FactValue[]
  /** Of a fact that alarms look at, the worst of the codes. */
  readonly worst?: string
}

/** What a condition sees of a fact: its value, bounds of it, or undefined while it is unknown. */
export type Seen = FactValue | Interval | OneOf | Between | EitherOf | undefined

/** Whether it is a set of codes that is known. */
export const isSet = (seen: Seen): seen is readonly string[] => Array.isArray(seen)

/** The codes of a set that is known; none of anything else. */
export const codesIn = (seen: Seen): readonly string[] => (isSet(seen) ? seen : [])

/** Whether the fact is known exactly. */
export const isKnown = (seen: Seen | null): seen is FactValue =>
  seen !== undefined && (typeof seen !== 'object' || Array.isArray(seen))

/** The number, or its bounds; undefined when there is none to see. */
export function asInterval(seen: Seen): Interval | undefined {
  if (typeof seen === 'number') return exactly(seen)
  return typeof seen === 'object' && 'low' in seen ? seen : undefined
}

/** The number, where its bounds leave just one. */
export function asNumber(seen: Seen): number | undefined {
  const { low, high } = asInterval(seen) ?? {}
  return low === high ? low : undefined
}

/** The codes, or their bounds; undefined when there are none to see. */
export function asBetween(seen: Seen): Between | undefined {
  if (isSet(seen)) return { sure: seen, possible: seen }
  return typeof seen === 'object' && 'sure' in seen ? seen : undefined
}

/** The codes that a single code may be; undefined when it may be any. */
export function asOneOf(seen: Seen): readonly string[] | undefined {
  if (typeof seen === 'string') return [seen]
  return typeof seen === 'object' && 'oneOf' in seen ? seen.oneOf : undefined
}

/** A single code, of which these are possible. */
export const oneOf = (codes: readonly string[]): Seen => (codes.length === 1 ? codes[0] : { oneOf: codes })

/** Where two sources disagree on a fact that alarms look at, the worst of the codes. */
export const worstOf = (seen: Seen): string | undefined =>
  typeof seen === 'object' && 'worst' in seen ? seen.worst : undefined
