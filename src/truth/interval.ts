import { not, type Truth } from './truth.ts'

/** A number of which only the bounds are known; both ends belong to it, and `high` may be Infinity. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The interval of a number that is known exactly. */
export const exactly = (value: number): Interval => ({ low: value, high: value })

/** Adds two intervals. */
export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high })

/** Whether the number is at least the limit, for every value it may have. */
export const isAtLeast = (a: Interval, b: Interval): Truth =>
  a.low >= b.high ? 'yes' : a.high < b.low ? 'no' : 'unknown'

/** Whether the number is above the limit, for every value it may have. */
export const isAbove = (a: Interval, b: Interval): Truth => not(isAtLeast(b, a))
