import { indexOf } from './scene.ts'
import type { FactId } from '../facts/fact.ts'
import { withParts } from '../pack/check-pack.ts'
import { factsOf, type Condition } from '../pack/condition.ts'
import type { Pack, Rule } from '../pack/pack.ts'

/** What a rule can ever look at: every fact, and for each set the codes that it is looked at for. */
export interface Reach {
  readonly facts: ReadonlySet<FactId>
  readonly codes: ReadonlyMap<FactId, ReadonlySet<string>>
}

const made = new WeakMap<Rule, Reach>()

/** Everything that a rule can depend on, through derived facts, scores and other rules; worked out once for each rule. */
export function reachOf(rule: Rule, pack: Pack): Reach {
  const known = made.get(rule)
  if (known) return known
  const { facts: vocabulary, derived, rules, scores } = indexOf(pack)
  const facts = new Set<FactId>()
  const codes = new Map<FactId, Set<string>>()
  const seen = new Set<FactId>()
  const visitFact = (id: FactId): void => {
    if (seen.has(id)) return
    seen.add(id)
    if (vocabulary.has(id)) facts.add(id)
    const follows = derived.get(id)
    if (follows?.kind === 'truth') visit(follows.when)
    if (follows?.kind === 'sum') follows.of.forEach(visitFact)
    const behind = rules.get(id)
    for (const condition of [behind?.when, behind?.holds]) if (condition) visit(condition)
    const score = scores.get(/^score\.(\w+)/.exec(id)?.[1] ?? '')
    if (score) visit(score.off)
    for (const item of score?.items ?? []) {
      visitFact(item.fact)
      if (item.kind === 'bands') for (const { when } of item.tables) if (when) visit(when)
    }
  }
  const visit = (condition: Condition): void => {
    for (const part of withParts(condition)) {
      for (const id of factsOf(part)) {
        noteCodes(part, id, codes)
        visitFact(id)
      }
    }
  }
  for (const condition of [rule.when, rule.holds]) if (condition) visit(condition)
  const reach = { facts, codes }
  made.set(rule, reach)
  return reach
}

function noteCodes(condition: Condition, fact: FactId, codes: Map<FactId, Set<string>>): void {
  const named = 'codes' in condition ? condition.codes : condition.kind === 'within' ? (condition.only ?? []) : []
  if (named.length === 0) return
  const noted = codes.get(fact) ?? new Set()
  for (const code of named) noted.add(code)
  codes.set(fact, noted)
}
