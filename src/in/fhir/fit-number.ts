import { issue, shown } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import type { Fact } from '../../facts/fact.ts'

/** A fact that holds a number. */
export type NumberFact = Extract<Fact, { type: 'number' }>

/**
 * A number that fits its fact: outside the range it is refused (DQ-9) and never clipped; finer than the fact's
 * step it is rounded half up to the step.
 */
export function fitNumber(value: number, fact: NumberFact, path: string): Result<number> {
  const clean = Number(value.toPrecision(12)) + 0 // never -0, which JSON does not keep
  if (!Number.isFinite(clean) || clean < fact.min || clean > fact.max) {
    const { id, unit, min, max } = fact
    return refused([issue('DQ-9', path, { fact: id, got: showable(clean), unit, min, max })])
  }
  const perUnit = Math.round(1 / fact.finest)
  const steps = Math.round(Number((clean / fact.finest).toPrecision(12))) + 0
  return ok(perUnit > 1 ? steps / perUnit : steps * fact.finest)
}

/** A refused number for a notice: six digits and more could be (part of) an identity number. */
export const showable = (value: number): number | string =>
  Number.isFinite(value) && Math.abs(value) < 100_000 ? Number(value.toFixed(2)) + 0 : shown(value)
