import { isDay } from '../base/dates.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Fact, FactValue } from './fact.ts'

/** Reads one value against its fact: wrong type, out of range, too fine a step and unknown code are issues; nothing is clipped or rounded. */
export function readValue(given: unknown, fact: Fact, path: string): Result<FactValue> {
  const value = fitting(given, fact)
  return value === undefined ? refused(problemsOf(given, fact, path)) : ok(value)
}

/** The value, when it fits its fact; undefined when anything is wrong with it. */
export function fitting(given: unknown, fact: Fact): FactValue | undefined {
  switch (fact.type) {
    case 'boolean':
      return typeof given === 'boolean' ? given : undefined
    case 'number':
      return typeof given === 'number' && isInRange(given, fact) && isInSteps(given, fact) ? given : undefined
    case 'date':
      return typeof given === 'string' && isDay(given) ? given : undefined
    case 'code':
      return typeof given === 'string' && fact.codes.includes(given) ? given : undefined
    case 'codes':
      return fittingSet(given, fact.codes)
  }
}

/** What is wrong with a value that does not fit its fact. */
function problemsOf(given: unknown, fact: Fact, path: string): readonly Issue[] {
  const wrongType = [issue('fact.wrong-type', path, { fact: fact.id, expected: fact.type, got: shown(given) })]
  if (fact.type === 'number' && typeof given === 'number' && Number.isFinite(given)) {
    const { id, min, max, unit, finest } = fact
    return isInRange(given, fact)
      ? [issue('fact.too-fine', path, { fact: id, got: showable(given), finest })]
      : [issue('fact.out-of-range', path, { fact: id, got: showable(given), min, max, unit })]
  }
  if (fact.type === 'date' && typeof given === 'string')
    return [issue('fact.wrong-date', path, { fact: fact.id, got: shown(given) })]
  if (fact.type === 'code' && typeof given === 'string') return [unknownCode(given, fact, path)]
  const codes = listOf(given)
  if (fact.type !== 'codes' || !codes?.every((code) => typeof code === 'string')) return wrongType
  return codes
    .flatMap((code, at) => (fact.codes.includes(code) ? [] : [unknownCode(code, fact, `${path}[${at}]`)]))
    .slice(0, 20)
}

/** Codes in the order of their fact, each once. */
function fittingSet(given: unknown, all: readonly string[]): readonly string[] | undefined {
  if (!Array.isArray(given)) return undefined
  const codes: readonly unknown[] = given
  if (isInOrder(codes, all)) return codes.slice()
  const set = all.filter((code) => codes.includes(code))
  // As many as were given: none of those is another, a hole or there twice.
  return set.length === codes.length || [...codes].every((code) => all.includes(code as string)) ? set : undefined
}

/** Whether all are codes of the fact, in its order and each once, as they most often are. */
function isInOrder(codes: readonly unknown[], all: readonly string[]): codes is readonly string[] {
  let next = 0
  for (const code of codes) {
    next = all.indexOf(code as string, next) + 1
    if (next === 0) return false
  }
  return true
}

/** A list without holes, so that each is looked at: a list of nothing but holes is no empty set. */
export const listOf = (given: unknown): readonly unknown[] | undefined =>
  Array.isArray(given) ? [...(given as readonly unknown[])] : undefined

/** A refused number; one of six digits or more could be (part of) an identity number. */
const showable = (given: number): number | string => (/\d{6}/.test(String(given)) ? shown(given) : given)

type NumberFact = Extract<Fact, { type: 'number' }>

/** Whether a number is one that a fact can have, but for its steps. */
export const isInRange = (given: number, { min, max }: NumberFact): boolean => given >= min && given <= max

const isInSteps = (given: number, fact: NumberFact): boolean => Math.abs(given - inSteps(given, fact)) < 1e-6

/** The value nearest to a number that a fact can have. Divided, not multiplied: tenths of tenths are not exact. */
export const inSteps = (value: number, { finest }: NumberFact): number => Math.round(value / finest) / (1 / finest)

const unknownCode = (code: string, fact: Extract<Fact, { type: 'code' | 'codes' }>, path: string): Issue =>
  issue('fact.unknown-code', path, { fact: fact.id, got: shown(code), codes: fact.codes })
