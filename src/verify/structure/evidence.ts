import { isDeepStrictEqual } from 'node:util'
import { own } from '../../base/is-record.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Pack, ScoreItem } from '../../pack/pack.ts'
import { KINDS, type Evidence, type Fields, type Kind, type SaidPoints } from '../evidence.ts'
import type { Finding } from '../finding.ts'
import { thingsOf } from './things.ts'

/** What a pack has and its evidence does not, what it lacks, and what it has otherwise; conditions of rules are for the theorems. */
export function findEvidenceFaults(pack: Pack, evidence: Evidence | null): readonly Finding[] {
  if (!evidence)
    return [
      { check: 'evidence-missing', path: 'evidence', says: 'Nothing says what the rules of this pack are held to.' },
    ]
  const things = thingsOf(pack)
  return [
    ...KINDS.flatMap((kind) => thingFaults(kind, things[kind], evidence.things[kind])),
    ...evidence.scores.flatMap(({ id, points }) => pointFaults(pack, id, points)),
  ]
}

/** The checks are named after four kinds of things; steps and what a plan is told by are rules too. */
const NAMES = {
  fact: 'fact',
  derived: 'fact',
  number: 'number',
  score: 'score',
  rule: 'rule',
  selection: 'rule',
  plan: 'rule',
} as const

type ById = Readonly<Record<string, Fields>>

/** What only one of pack and evidence has of a kind, and every field that differs in what both have. */
function thingFaults(kind: Kind, has: ById, said: ById): readonly Finding[] {
  const ids = [...new Set([...Object.keys(said), ...Object.keys(has)])]
  return ids.flatMap((id): readonly Finding[] => {
    const path = kind === 'plan' ? `plan ${id}` : id
    const [ours, theirs] = [own(has, id), own(said, id)]
    if (!ours) return [{ check: `${NAMES[kind]}-missing`, path, says: 'The evidence has it, the pack does not.' }]
    if (!theirs) return [{ check: `${NAMES[kind]}-unsaid`, path, says: 'The evidence says nothing of it.' }]
    return differences(ours, theirs).map((says): Finding => ({ check: `${NAMES[kind]}-changed`, path, says }))
  })
}

function differences(has: Fields, said: Fields): readonly string[] {
  const fields = [...new Set([...Object.keys(said), ...Object.keys(has)])]
  return fields.flatMap((field) => {
    const [ours, theirs] = [valueOf(has, field), valueOf(said, field)]
    if (isDeepStrictEqual(ours, theirs)) return []
    return [`${field}: ${told(ours)}; the evidence says ${told(theirs)}.`]
  })
}

/** Null where nothing is said: not being there, null and false are the same. */
function valueOf(fields: Fields, field: string): unknown {
  const value = own(fields, field)
  return value === undefined || value === false ? null : value
}

const told = (value: unknown): string => (value === null ? 'nothing' : JSON.stringify(value))

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
