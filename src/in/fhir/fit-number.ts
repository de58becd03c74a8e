import { issue, shown } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import type { Fact } from '../../facts/fact.ts'

/** A fact that holds a number. */
export type NumberFact = Extract<Fact, { type: 'number' }>

/**
 * A number that fits its fact: outside the range it is refused (DQ-9) and never clipped; finer than the fact's
 * step it is rounded to the step, a half to the worse side; up where both are.
 */
export function fitNumber(value: number, fact: NumberFact, path: string): Result<number> {
  const clean = withoutNoise(value) + 0 // never -0, which JSON does not keep
  if (!Number.isFinite(clean) || clean < fact.min || clean > fact.max) {
    const { id, unit, min, max } = fact
    return refused([issue('DQ-9', path, { fact: id, got: showable(clean), unit, min, max })])
  }
  const side = fact.worse === 'down' ? -1 : 1
  const steps = side * Math.round(side * withoutNoise(clean / fact.finest)) + 0
  return ok(withoutNoise(steps * fact.finest))
}

/** Tenths of tenths are not exact. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12))

/** A refused number for a notice: six digits and more could be (part of) an identity number. */
export const showable = (value: number): number | string =>
  Math.abs(value) < 100_000 ? Number(value.toFixed(2)) + 0 : shown(value)
