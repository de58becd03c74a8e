import { VERDICT_FACTS, conditionsOf, withParts } from '../../src/pack/check-pack.ts'
import { factsOf, type Condition } from '../../src/pack/condition.ts'
import type { Pack } from '../../src/pack/pack.ts'

/** What each derived fact and rule looks at itself, by id. */
const looks = ({ derived, rules }: Pack): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ...derived.map((one) => [one.id, one.kind === 'sum' ? one.of : factsIn([one.when])] as const),
    ...rules.map(({ id, when, holds }) => [id, factsIn([when, holds])] as const),
  ])

const factsIn = (conditions: readonly (Condition | null)[]): readonly string[] =>
  conditions.flatMap((one) => (one ? withParts(one).flatMap(factsOf) : []))

/** The rules that were changed themselves, or look at a derived fact or rule that was; what follows from verdicts aside. */
export function changedRules(before: Pack, changed: Pack): readonly string[] {
  const was = new Set<unknown>([...before.derived, ...before.rules])
  const at = looks(changed)
  const known = new Map<string, boolean>()
  for (const one of [...changed.derived, ...changed.rules]) if (!was.has(one)) known.set(one.id, true)
  const isChanged = (id: string): boolean => {
    const is = known.get(id) ?? (at.get(id) ?? []).some(isChanged)
    known.set(id, is)
    return is
  }
  return changed.rules.map(({ id }) => id).filter(isChanged)
}

/** Whether these conditions look at what follows from verdicts. */
export function needVerdicts(conditions: readonly (Condition | null)[], pack: Pack): boolean {
  const at = looks(pack)
  const needs = (id: string): boolean => VERDICT_FACTS.includes(id) || (at.get(id) ?? []).some(needs)
  return factsIn(conditions).some(needs)
}

/** A changed pack of which every rule says what it said before, with the conditions as they were; so are derived facts that only rules look at. */
export function withRulesOf(before: Pack, changed: Pack): Pack {
  const at = looks(changed)
  const rules = new Set(changed.rules.map(({ id }) => id))
  const seen = new Set<string>()
  const look = (id: string): void => {
    if (seen.has(id) || rules.has(id)) return
    seen.add(id)
    at.get(id)?.forEach(look)
  }
  for (const { path, condition } of conditionsOf(changed)) {
    if (/^(?:scores|urgency|selection)\./.test(path)) factsIn([condition]).forEach(look)
  }
  const was = new Map(before.derived.map((one) => [one.id, one]))
  const said = new Map(before.rules.map(({ id, when, holds }) => [id, { when, holds }]))
  return {
    ...changed,
    rules: changed.rules.map((rule) => ({ ...rule, ...said.get(rule.id) })),
    derived: changed.derived.map((one) => (seen.has(one.id) ? one : (was.get(one.id) ?? one))),
  }
}
