import type { Fact, FactId } from '../facts/fact.ts'
import { factsOf, type Condition } from './condition.ts'
import { SETTINGS, type Pack } from './pack.ts'

/** What a condition may look at: of which type it is, and the codes that it may have. */
export interface Looked {
  readonly type: Fact['type']
  readonly codes?: readonly string[]
}

/** All that conditions may look at, by id. `verdicts`: the facts that follow from verdicts and selection. */
export function seenIn(
  { facts, derived, scores, rules, urgency }: Pack,
  verdicts: readonly FactId[],
): ReadonlyMap<FactId, Looked> {
  const ruleIds = rules.map(({ id }) => id)
  const answers = new Map<FactId, readonly string[]>([
    ['urgency', urgency.ranks.flat()],
    ['recommendation.setting', [...SETTINGS, 'none_ready', 'undetermined']],
    ['recommendation.target', SETTINGS],
  ])
  const verdict = (id: FactId): Looked => {
    const codes = answers.get(id)
    return codes ? { type: 'code', codes } : { type: 'codes', codes: ruleIds }
  }
  return new Map<FactId, Looked>([
    ...ruleIds.map((id) => [id, { type: 'boolean' }] as const),
    ...verdicts.map((id) => [id, verdict(id)] as const),
    ...scores.map(({ id }) => [`score.${id}`, { type: 'number' }] as const),
    ...scores.map(({ id }) => [`score.${id}.single`, { type: 'boolean' }] as const),
    ...derived.map(({ id, kind }) => [id, { type: kind === 'sum' ? 'number' : 'boolean' }] as const),
    ...facts.map((fact) => [fact.id, fact] as const),
  ])
}

/** The facts that a condition itself compares, each with the type that it must have: of another it would never be anything but unknown. */
export function looksOf(condition: Condition): readonly (readonly [id: FactId, type: Fact['type']])[] {
  const { kind } = condition
  if (kind === 'given') return []
  if (kind === 'is') return [[condition.fact, typeof condition.value === 'boolean' ? 'boolean' : 'code']]
  if (kind === 'in') return [[condition.fact, 'code']]
  const isSet = (at: number) => !('size' in condition) || (at === 0 && condition.size)
  return factsOf(condition).map((id, at) => [id, isSet(at) ? 'codes' : 'number'])
}

/** The codes that a condition itself names. */
export function codesOf(condition: Condition): readonly string[] {
  if ('codes' in condition) return condition.codes
  if (condition.kind === 'is') return typeof condition.value === 'string' ? [condition.value] : []
  if (condition.kind === 'within')
    return [...(condition.only ?? []), ...('fact' in condition.limit ? [] : condition.limit)]
  return []
}

/** Codes are held against what is looked at. */
export const fits = (code: string, condition: Condition, seen: ReadonlyMap<FactId, Looked>): boolean =>
  !('fact' in condition) || (seen.get(condition.fact)?.codes?.includes(code) ?? true)
