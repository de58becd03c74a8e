import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readCase } from '../../src/assess.ts'
import { sceneOf } from '../../src/evaluate/scene.ts'
import type { FactId } from '../../src/facts/fact.ts'
import { VERDICT_FACTS, withParts } from '../../src/pack/check-pack.ts'
import { factsOf, partsOf, type Condition } from '../../src/pack/condition.ts'
import type { Case, Pack, Rule } from '../../src/pack/pack.ts'
import { readRules } from './read-rules.ts'

const pack = readRules()

/** Kinds of conditions that are never unknown: with them alone a rule has no unknown case. */
const KNOWLEDGE = ['certainly', 'possibly', 'known', 'given']

interface Comparison {
  readonly fact: FactId
  /** The last number on one side and the first on the other. */
  readonly edges: readonly [number, number]
}

/** Every condition that a rule stands on, those of derived facts and of other rules included. */
function conditionsBehind(rule: Rule, { derived, rules }: Pack): readonly Condition[] {
  const found = new Set<Condition>()
  const visit = (condition: Condition | null) => {
    if (!condition || found.has(condition)) return
    for (const part of withParts(condition)) {
      found.add(part)
      for (const id of factsOf(part)) {
        const follows = derived.find((one) => one.id === id)
        if (follows?.kind === 'truth') visit(follows.when)
        const behind = rules.find((one) => one.id === id)
        if (behind) [behind.when, behind.holds].forEach(visit)
      }
    }
  }
  ;[rule.when, rule.holds].forEach(visit)
  return [...found]
}

/** The numbers that a rule is held against. */
function comparisonsOf(rule: Rule): readonly Comparison[] {
  return conditionsBehind(rule, pack).flatMap((condition) => {
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
function numbersIn(example: Case, fact: FactId): readonly number[] {
  const read = readCase({ facts: example.facts }, { pack })
  assert.ok(read.ok, JSON.stringify(read))
  const seen = sceneOf(pack, read.value.readings).see(fact)
  if (typeof seen === 'number') return [seen]
  if (Array.isArray(seen)) return [seen.length]
  return typeof seen === 'object' && 'low' in seen ? [seen.low] : []
}

const hasCondition = ({ when, holds }: Rule): boolean => when !== null || holds !== null
const canBeUnknown = ({ when, holds }: Rule): boolean =>
  [when, holds].some((condition) => condition !== null && mayBeUnknown(condition))

function mayBeUnknown(condition: Condition): boolean {
  if (KNOWLEDGE.includes(condition.kind)) return false
  if ('of' in condition) return partsOf(condition).some(mayBeUnknown)
  const follows = pack.derived.find(({ id }) => id === condition.fact)
  return follows?.kind === 'truth' ? mayBeUnknown(follows.when) : !VERDICT_FACTS.includes(condition.fact)
}

/** Rules that cannot be answered with no: what they ask for is only that something is known. */
const NEVER_NO = ['RC0']

describe('every rule carries what a reader and a test need', () => {
  for (const rule of pack.rules) {
    const expected = (answer: string) => rule.cases.some(({ expect }) => expect === answer)

    test(`${rule.id} has a title, a reason and a source`, () => {
      assert.ok((pack.texts['nb']?.[`rule.${rule.id}.title`] ?? '').length > 1)
      assert.ok(/[.?!]$/.test(pack.texts['nb']?.[`rule.${rule.id}.because`] ?? ''), 'the reason is no whole sentence')
      assert.ok(rule.sources.length > 0)
    })

    if (!hasCondition(rule)) continue
    test(`${rule.id} has cases for yes and no${canBeUnknown(rule) ? ' and unknown' : ''}`, () => {
      assert.ok(expected('yes'), 'no case says yes')
      assert.ok(expected('no') || NEVER_NO.includes(rule.id), 'no case says no')
      if (canBeUnknown(rule)) assert.ok(expected('unknown'), 'no case is unknown')
    })

    for (const { fact, edges } of comparisonsOf(rule)) {
      test(`${rule.id} has a case on each side of ${fact} ${edges.join(' / ')}`, () => {
        const numbers = rule.cases.flatMap((example) => numbersIn(example, fact))
        for (const edge of edges) {
          if (edge < 0) continue
          assert.ok(
            numbers.some((one) => Math.abs(one - edge) < 1e-9),
            `no case with ${fact} at ${String(edge)}`,
          )
        }
      })
    }
  }
})
