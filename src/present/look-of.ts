import { hasAny, is, isIn } from '../evaluate/compare.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { Seen } from '../evaluate/seen.ts'
import type { FactId } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import type { Rule } from '../pack/pack.ts'
import { not, type Truth } from '../truth/truth.ts'
import type { ShownCase } from './shown-case.ts'

/** Looks at a case from a card; what the pack does not have is not known. */
export interface Look {
  readonly see: (fact: FactId) => Seen
  readonly judge: (condition: Condition) => Truth
  /** Whether a fact holds several codes at a time. */
  readonly isSet: (fact: FactId) => boolean
  readonly isTrue: (fact: FactId) => Truth
  readonly isIn: (fact: FactId, codes: readonly string[]) => Truth
  readonly hasAny: (fact: FactId, codes: readonly string[]) => Truth
  /** Those of the rules that the pack has. */
  readonly rules: (ids: readonly string[]) => readonly Rule[]
  /** Whether the rule asks for something in this case. */
  readonly applies: (rule: Rule) => Truth
  /** Whether what the rule wants is there, asked for or not. */
  readonly isMet: (rule: Rule) => Truth
  /** Whether the rule has nothing against the plan: it is met, or does not apply. */
  readonly isSatisfied: (rule: Rule) => Truth
}

/** A look at the case that is shown. */
export function lookOf({ scene, read }: ShownCase): Look {
  const { facts, derived, rules } = indexOf(read.pack)
  const see = (fact: FactId) => (facts.has(fact) || derived.has(fact) ? scene.see(fact) : undefined)
  const wants = ({ kind }: Rule, truth: Truth) => (kind === 'requires' ? truth : not(truth))
  return {
    see,
    judge: (condition) => scene.judge(condition),
    isSet: (fact) => facts.get(fact)?.type === 'codes',
    isTrue: (fact) => is(see(fact), true),
    isIn: (fact, codes) => isIn(see(fact), codes),
    hasAny: (fact, codes) => hasAny(see(fact), codes),
    rules: (ids) => ids.flatMap((id) => rules.get(id) ?? []),
    applies: ({ when }) => (when === null ? 'yes' : scene.judge(when)),
    isMet: (rule) => (rule.holds === null ? 'yes' : wants(rule, scene.judge(rule.holds))),
    isSatisfied: (rule) => wants(rule, scene.truth(rule)),
  }
}
