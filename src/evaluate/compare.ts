import { assertNever } from '../base/assert-never.ts'
import { isAbove, isAtLeast, type Interval } from '../truth/interval.ts'
import { not, truthOf, type Truth } from '../truth/truth.ts'
import { asBetween, asInterval, asOneOf, worstOf, type Seen } from './seen.ts'

/** How a number is held against a limit. */
type Comparison = 'at-least-number' | 'above' | 'at-most' | 'below'

/** Whether a fact is this truth value or this code. */
export function is(seen: Seen, value: boolean | string): Truth {
  if (typeof seen === 'boolean' || typeof seen === 'string') return truthOf(seen === value)
  return seen === undefined ? 'unknown' : isIn(seen, [String(value)])
}

/** Whether a code is one of these; where two sources disagree, the worst may be enough and none can rule it out (DQ-11). */
export function isIn(seen: Seen, codes: readonly string[]): Truth {
  if (typeof seen === 'string') return truthOf(codes.includes(seen))
  const options = asOneOf(seen)
  if (options === undefined) return codes.includes(worstOf(seen) ?? '') ? 'yes' : 'unknown'
  const hits = options.filter((code) => codes.includes(code)).length
  return hits === options.length ? 'yes' : hits === 0 ? 'no' : 'unknown'
}

/** Whether a set holds one of these. */
export function hasAny(seen: Seen, codes: readonly string[]): Truth {
  const set = asBetween(seen)
  if (set === undefined) return 'unknown'
  if (codes.some((code) => set.sure.includes(code))) return 'yes'
  return codes.some((code) => set.possible.includes(code)) ? 'unknown' : 'no'
}

/** Whether a set holds all of these. */
export function hasAll(seen: Seen, codes: readonly string[]): Truth {
  const set = asBetween(seen)
  if (set === undefined) return 'unknown'
  if (codes.every((code) => set.sure.includes(code))) return 'yes'
  return codes.every((code) => set.possible.includes(code)) ? 'unknown' : 'no'
}

/** Whether a set is known to be empty. */
export function isEmpty(seen: Seen): Truth {
  const set = asBetween(seen)
  if (set === undefined) return 'unknown'
  return set.sure.length > 0 ? 'no' : set.possible.length === 0 ? 'yes' : 'unknown'
}

/** Whether every code of a set (of those in `only`, if given) stands in the limit. */
export function isWithin(seen: Seen, only: readonly string[] | undefined, limit: Seen): Truth {
  const bound = asBetween(limit)
  const set = asBetween(seen) ?? (only && { sure: [], possible: only })
  if (set === undefined) return 'unknown'
  const isAsked = (code: string) => only === undefined || only.includes(code)
  if (!set.possible.some(isAsked)) return 'yes'
  if (bound === undefined) return 'unknown'
  if (set.possible.every((code) => bound.sure.includes(code) || !isAsked(code))) return 'yes'
  return set.sure.some((code) => isAsked(code) && !bound.possible.includes(code)) ? 'no' : 'unknown'
}

/** How large a set is. */
export function sizeOf(seen: Seen): Interval | undefined {
  const set = asBetween(seen)
  return set && { low: set.sure.length, high: set.possible.length }
}

/** Compares a number, or bounds of one, with a limit that may be either too. */
export function compare(kind: Comparison, seen: Seen, limit: Seen): Truth {
  const a = asInterval(seen)
  const b = asInterval(limit)
  if (a === undefined || b === undefined) return 'unknown'
  switch (kind) {
    case 'at-least-number':
      return isAtLeast(a, b)
    case 'above':
      return isAbove(a, b)
    case 'at-most':
      return not(isAbove(a, b))
    case 'below':
      return not(isAtLeast(a, b))
  }
}

/** The same for two numbers that are known. */
export function stands(kind: string, number: number, limit: number): boolean {
  switch (kind) {
    case 'at-least-number':
      return number >= limit
    case 'above':
      return number > limit
    case 'at-most':
      return number <= limit
    case 'below':
      return number < limit
    default:
      return assertNever(kind as never)
  }
}
