import type { FactValue } from '../facts/fact.ts'
import { isAbove, isAtLeast, type Interval } from '../truth/interval.ts'
import { not, truthOf, type Truth } from '../truth/truth.ts'
import type { Comparison as Compared } from './program.ts'
import { asBetween, asInterval, asOneOf, isSet, worstOf, type Seen } from './seen.ts'

/** How a number is held against a limit. */
type Comparison = 'at-least-number' | 'above' | 'at-most' | 'below'

/** The truth of a comparison, from what is seen of its fact and of its limit. */
export function compareSeen({ kind, value, codes, only, isOfSize }: Compared, seen: Seen, limit: Seen): Truth {
  switch (kind) {
    case 'given':
      return truthOf(seen !== undefined)
    case 'is':
      return is(seen, value)
    case 'in':
      return isIn(seen, codes)
    case 'has-any':
      return hasAny(seen, codes)
    case 'has-all':
      return holds(seen, includesAll, codes)
    case 'empty':
      return isEmpty(seen)
    case 'within':
      return isWithin(seen, only, limit)
    case 'at-least-number':
    case 'above':
    case 'at-most':
    case 'below':
      return compare(kind, isOfSize ? sizeOf(seen) : seen, limit)
  }
}

/** Whether a fact is this truth value or this code. */
export function is(seen: Seen, value: boolean | string): Truth {
  return typeof seen === 'boolean' ? truthOf(seen === value) : isIn(seen, [String(value)])
}

/** Whether a code is one of these; where two sources disagree, the worst may be enough and none can rule it out (DQ-11). */
export function isIn(seen: Seen, codes: readonly string[]): Truth {
  const options = asOneOf(seen)
  if (options === undefined) return codes.some((code) => code === worstOf(seen)) ? 'yes' : 'unknown'
  return includesAll(codes, options) ? 'yes' : shareOne(options, codes) ? 'unknown' : 'no'
}

/** Whether a set holds one of these. */
export const hasAny = (seen: Seen, codes: readonly string[]): Truth => holds(seen, shareOne, codes)

/** Whether a set is known to be empty. */
export const isEmpty = (seen: Seen): Truth => not(holds(seen, isFilled, []))

type Codes = readonly string[]

/** Whether a set has something that a set with more in it has too. */
function holds(seen: Seen, isHeld: (set: Codes, codes: Codes) => boolean, codes: Codes): Truth {
  if (isSet(seen)) return truthOf(isHeld(seen, codes))
  const set = asBetween(seen)
  if (set === undefined) return 'unknown'
  return isHeld(set.sure, codes) ? 'yes' : isHeld(set.possible, codes) ? 'unknown' : 'no'
}

const isFilled = (set: Codes): boolean => set.length > 0

function shareOne(set: Codes, codes: Codes): boolean {
  for (const code of codes) if (set.includes(code)) return true
  return false
}

const includesAll = (set: Codes, codes: Codes): boolean => codes.every((code) => set.includes(code))

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

/** Whether a comparison holds of a value that is known, where the value alone tells; undefined where it is to be looked at in full. */
export function holdsOf({ kind, value, codes, limit, isOfSize }: Compared, known: FactValue): boolean | undefined {
  if (isSet(known)) return kind === 'has-any' ? shareOne(known, codes) : kind === 'empty' ? !isFilled(known) : undefined
  if (typeof known !== 'number')
    return kind === 'is'
      ? known === value
      : kind === 'in' && typeof known === 'string'
        ? codes.includes(known)
        : undefined
  if (typeof limit !== 'number' || isOfSize) return undefined
  if (kind === 'at-least-number') return known >= limit
  if (kind === 'above') return known > limit
  if (kind === 'at-most') return known <= limit
  return kind === 'below' ? known < limit : undefined
}
