import type { Fact } from '../../facts/fact.ts'
import type { Pack, Rule, ScoreItem } from '../../pack/pack.ts'
import type { Evidence, SaidPoints, SaidRule } from '../evidence.ts'
import type { Finding } from '../finding.ts'

/** What a pack has and its evidence does not, what it lacks, and what it has otherwise; conditions are for the theorems. */
export function findEvidenceFaults(pack: Pack, evidence: Evidence | null): readonly Finding[] {
  if (!evidence)
    return [
      { check: 'evidence-missing', path: 'evidence', says: 'Nothing says what the rules of this pack are held to.' },
    ]
  return [
    ...compare('rule', pack.rules, evidence.rules, ruleFault),
    ...compare('number', pack.parameters, evidence.numbers, (has, said) =>
      has.value !== said.is
        ? `It is ${has.value}; the evidence says ${said.is}.`
        : has.local !== said.local
          ? `A place may ${has.local ? '' : 'not '}set it; the evidence says otherwise.`
          : undefined,
    ),
    ...compare('score', pack.scores, evidence.scores, (has, said) =>
      has.single === said.single ? undefined : `What one item alone reaches is ${has.single}, not ${said.single}.`,
    ),
    ...compare('fact', pack.facts, evidence.facts, (has, said) => {
      const keys = ['worse', 'changeable', 'validFor', 'whenStale', 'clinicianOnly'] as const
      const key = keys.find((one) => JSON.stringify(has[one]) !== JSON.stringify(said[one]))
      return key && `Its ${key} is ${JSON.stringify(has[key])}; the evidence says ${JSON.stringify(said[key])}.`
    }),
    ...evidence.scores.flatMap(({ id, points }) => pointFaults(pack, id, points)),
  ]
}

interface Named {
  readonly id: string
}

/** What only one of two lists has, and what differs in what both have. */
function compare<A extends Named, B extends Named>(
  what: 'rule' | 'number' | 'score' | 'fact',
  has: readonly A[],
  said: readonly B[],
  differs: (has: A, said: B) => string | undefined,
): readonly Finding[] {
  const gone = said.filter(({ id }) => !has.some((one) => one.id === id))
  return [
    ...gone.map(({ id }): Finding => ({
      check: `${what}-missing`,
      path: id,
      says: 'The evidence has it, the pack does not.',
    })),
    ...has.flatMap((one): readonly Finding[] => {
      const other = said.find(({ id }) => id === one.id)
      if (!other) return [{ check: `${what}-unsaid`, path: one.id, says: 'The evidence says nothing of it.' }]
      const says = differs(one, other)
      return says === undefined ? [] : [{ check: `${what}-changed`, path: one.id, says }]
    }),
  ]
}

function ruleFault(rule: Rule, said: SaidRule): string | undefined {
  const keys = ['about', 'kind', 'part', 'hard'] as const
  const key = keys.find((one) => rule[one] !== said[one])
  if (key) return `Its ${key} is ${String(rule[key])}; the evidence says ${String(said[key])}.`
  const isSilent = (one: Pick<SaidRule, 'when' | 'says'>) => one.when === null && one.says === null
  return isSilent(said) === isSilent({ when: rule.when, says: rule.holds })
    ? undefined
    : 'Only one of the rule and the evidence has a condition.'
}

/** Facts that score other points than the evidence gives, each with the first value where it shows. */
function pointFaults(pack: Pack, id: string, said: readonly SaidPoints[]): readonly Finding[] {
  const items = pack.scores.find((score) => score.id === id)?.items ?? []
  const tables = items.flatMap(tablesOf)
  const count: Finding[] =
    tables.length === said.length
      ? []
      : [{ check: 'score-changed', path: id, says: 'It has other tables than the evidence.' }]
  return [
    ...count,
    ...said.flatMap((one, at): readonly Finding[] => {
      const table = tables[at]
      const fact = pack.facts.find((each) => each.id === one.fact)
      if (!table || !fact) return []
      const first = valuesOf(fact).find(
        (value) => table.fact !== one.fact || table.points(value) !== pointsSaid(one, value),
      )
      if (first === undefined) return []
      const says = `${String(first)} gives ${String(table.points(first))} points; the evidence says ${String(pointsSaid(one, first))}.`
      return [{ check: 'score-changed', path: `${id}.${one.fact}`, says }]
    }),
  ]
}

type Value = number | string

interface Table {
  readonly fact: string
  readonly points: (value: Value) => number | undefined
}

const tablesOf = (item: ScoreItem): readonly Table[] =>
  item.kind === 'codes'
    ? [{ fact: item.fact, points: (value) => item.points[value] }]
    : item.tables.map(({ bands }) => ({
        fact: item.fact,
        points: (value) => bands.find(({ to = Infinity }) => Number(value) <= to)?.points,
      }))

const pointsSaid = (said: SaidPoints, value: Value): number | undefined =>
  'codes' in said ? said.codes[value] : said.bands.find(({ to }) => Number(value) <= to)?.points

/** Every value that a scored fact can have. */
function valuesOf(fact: Fact): readonly Value[] {
  if (fact.type === 'boolean') return ['true', 'false']
  if (fact.type === 'code') return fact.codes
  if (fact.type !== 'number') return []
  const { min, max, finest } = fact
  return Array.from({ length: Math.round((max - min) / finest) + 1 }, (_, at) => Number((min + at * finest).toFixed(6)))
}
