import { byId } from '../../base/group-by.ts'
import { VERDICT_FACTS, conditionsOf, withParts } from '../../pack/check-pack.ts'
import { factsOf, type Condition } from '../../pack/condition.ts'
import { SETTINGS, type Pack } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'

/** Conditions that look at a verdict, the urgency or the recommendation before there is one; no id may dangle or go in circles. */
export function findTooEarly(pack: Pack): readonly Finding[] {
  const derived = byId(pack.derived)
  const rules = byId(pack.rules)
  const needs = new Map<Condition, number>()

  /** How many of the facts that follow from verdicts must be known, in their order, before the condition can be judged. */
  function needOf(condition: Condition): number {
    const known = needs.get(condition)
    if (known !== undefined) return known
    const need = Math.max(0, ...withParts(condition).flatMap(factsOf).map(needOfFact))
    needs.set(condition, need)
    return need
  }
  function needOfFact(id: string): number {
    const follows = derived.get(id)
    if (follows) return follows.kind === 'truth' ? needOf(follows.when) : Math.max(0, ...follows.of.map(needOfFact))
    const rule = rules.get(id)
    if (rule) return Math.max(...[rule.when, rule.holds].map((one) => (one ? needOf(one) : 0)))
    return VERDICT_FACTS.indexOf(id) + 1
  }

  return conditionsOf(pack).flatMap(({ path, condition }): readonly Finding[] =>
    needOf(condition) <= thereFor(path, pack)
      ? []
      : [
          {
            check: 'too-early',
            path,
            params: { fact: VERDICT_FACTS[needOf(condition) - 1] ?? '' },
          },
        ],
  )
}

/** How many of them are known when the condition at this path is judged. */
function thereFor(path: string, pack: Pack): number {
  const [part = '', id = '', , key = ''] = path.split('.')
  const before = (fact: string): number => VERDICT_FACTS.indexOf(fact)
  if (part === 'scores') return 0
  if (part === 'urgency') return before(id === 'after' ? 'recommendation.target' : 'urgency')
  if (part === 'selection' && id === 'critical') return before('home.critical')
  if (part === 'selection' && id === 'orders') return before('recommendation.setting')
  if (part === 'selection' && id === 'steps')
    return before(key === 'when' ? 'recommendation.setting' : 'recommendation.target')
  const rule = part === 'rules' ? pack.rules.find((one) => path.startsWith(`rules.${one.id}.`)) : undefined
  if (rule?.kind === 'indicates') return before('home.critical')
  const setting = SETTINGS.find((one) => one === rule?.about)
  if (setting && (rule?.kind === 'excludes' || rule?.kind === 'requires')) return before(`${setting}.excluded`)
  return VERDICT_FACTS.length
}
