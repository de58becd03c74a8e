import { assertNever } from '../base/assert-never.ts'
import { isDay } from '../base/dates.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Fact, FactValue } from './fact.ts'

/** Reads one value against its fact: wrong type, out of range, too fine a step and unknown code are issues; nothing is clipped or rounded. */
export function readValue(given: unknown, fact: Fact, path: string): Result<FactValue> {
  const wrongType = () =>
    refused([issue('fact.wrong-type', path, { fact: fact.id, expected: fact.type, got: shown(given) })])
  switch (fact.type) {
    case 'boolean':
      return typeof given === 'boolean' ? ok(given) : wrongType()
    case 'number':
      return typeof given === 'number' && Number.isFinite(given) ? readNumber(given, fact, path) : wrongType()
    case 'date':
      if (typeof given !== 'string') return wrongType()
      return isDay(given) ? ok(given) : refused([issue('fact.wrong-date', path, { fact: fact.id, got: shown(given) })])
    case 'code':
      if (typeof given !== 'string') return wrongType()
      return fact.codes.includes(given) ? ok(given) : refused([unknownCode(given, fact, path)])
    case 'codes': {
      if (!Array.isArray(given)) return wrongType()
      const known = fact.codes.filter((code) => given.includes(code))
      if (known.length === given.length) return ok(known)
      if (!given.every((code) => typeof code === 'string')) return wrongType()
      const wrong = given.flatMap((code, at) =>
        fact.codes.includes(code) ? [] : [unknownCode(code, fact, `${path}[${at}]`)],
      )
      return wrong.length > 0 ? refused(wrong.slice(0, 20)) : ok(known)
    }
    default:
      return assertNever(fact)
  }
}

function readNumber(given: number, fact: Extract<Fact, { type: 'number' }>, path: string): Result<number> {
  if (given < fact.min || given > fact.max) {
    const { min, max, unit } = fact
    return refused([issue('fact.out-of-range', path, { fact: fact.id, got: given, min, max, unit })])
  }
  const steps = given / fact.finest
  const whole = Math.abs(steps - Math.round(steps)) < 1e-6
  return whole ? ok(given) : refused([issue('fact.too-fine', path, { fact: fact.id, got: given, finest: fact.finest })])
}

const unknownCode = (code: string, fact: Extract<Fact, { type: 'code' | 'codes' }>, path: string): Issue =>
  issue('fact.unknown-code', path, { fact: fact.id, got: shown(code), codes: fact.codes })
