import { readCase } from '../../assess.ts'
import { sceneOf } from '../../evaluate/scene.ts'
import type { FactId } from '../../facts/fact.ts'
import { VERDICT_FACTS } from '../../pack/check-pack.ts'
import { partsOf, type Condition } from '../../pack/condition.ts'
import type { Case, Pack, Rule } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'
import { conditionsBehind } from './behind.ts'

/** Kinds of conditions that are never unknown: with them alone a rule has no unknown case. */
const KNOWLEDGE = ['certainly', 'possibly', 'known', 'given']

/** Rules without a case for yes, no or unknown, and numbers without a case on each side. */
export function findCaseFaults(pack: Pack): readonly Finding[] {
  return pack.rules.filter(hasCondition).flatMap((rule) => [...missingAnswers(rule, pack), ...missingSides(rule, pack)])
}

const hasCondition = ({ when, holds }: Rule): boolean => when !== null || holds !== null

function missingAnswers(rule: Rule, pack: Pack): readonly Finding[] {
  const expected = new Set(rule.cases.map(({ expect }) => expect))
  const needed = ['yes', 'no', ...(canBeUnknown(rule, pack) ? ['unknown'] : [])] as const
  return needed
    .filter((answer) => !expected.has(answer as 'yes'))
    .map((answer) => ({ check: 'case-missing', path: rule.id, params: { answer } }))
}

function missingSides(rule: Rule, pack: Pack): readonly Finding[] {
  return comparisonsOf(rule, pack).flatMap(({ fact, edges }) => {
    const numbers = rule.cases.flatMap((example) => numbersIn(example, fact, pack))
    return edges
      .filter((edge) => edge >= 0 && !numbers.some((one) => Math.abs(one - edge) < 1e-9))
      .map((edge) => ({
        check: 'case-one-sided',
        path: rule.id,
        params: { fact, edge, before: edges[0], from: edges[1] },
      }))
  })
}

interface Comparison {
  readonly fact: FactId
  /** The last number on one side and the first on the other. */
  readonly edges: readonly [number, number]
}

/** The numbers that a rule is held against. */
function comparisonsOf(rule: Rule, pack: Pack): readonly Comparison[] {
  return conditionsBehind([rule.when, rule.holds], pack).flatMap((condition) => {
    if (!('limit' in condition) || !('kind' in condition.limit) || condition.limit.kind === 'fact') return []
    const { limit } = condition
    const value =
      limit.kind === 'number' ? limit.value : Number(pack.parameters.find(({ id }) => id === limit.id)?.value)
    const fact = pack.facts.find(({ id }) => id === condition.fact)
    const step = fact?.type === 'number' ? fact.finest : 1
    const isFirst = condition.kind === 'at-least-number' || condition.kind === 'below'
    const first = isFirst ? Math.ceil(value / step) * step : (Math.floor(value / step) + 1) * step
    return [{ fact: condition.fact, edges: [first - step, first] }]
  })
}

/** The number that a case gives for a fact, a size, a sum or the low end of a score. */
function numbersIn(example: Case, fact: FactId, pack: Pack): readonly number[] {
  const read = readCase({ facts: example.facts }, { pack })
  if (!read.ok) return []
  const seen = sceneOf(pack, read.value.readings).see(fact)
  if (typeof seen === 'number') return [seen]
  if (Array.isArray(seen)) return [seen.length]
  return typeof seen === 'object' && 'low' in seen ? [seen.low] : []
}

const canBeUnknown = ({ when, holds }: Rule, pack: Pack): boolean =>
  [when, holds].some((condition) => condition !== null && mayBeUnknown(condition, pack))

function mayBeUnknown(condition: Condition, pack: Pack): boolean {
  if (KNOWLEDGE.includes(condition.kind)) return false
  if ('of' in condition) return partsOf(condition).some((part) => mayBeUnknown(part, pack))
  const follows = pack.derived.find(({ id }) => id === condition.fact)
  return follows?.kind === 'truth' ? mayBeUnknown(follows.when, pack) : !VERDICT_FACTS.includes(condition.fact)
}
