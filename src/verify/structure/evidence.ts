import { isDeepStrictEqual } from 'node:util'
import { own } from '../../base/is-record.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Pack, ScoreItem } from '../../pack/pack.ts'
import { KINDS, type Evidence, type Fields, type Kind, type SaidPoints } from '../evidence.ts'
import type { Finding } from '../finding.ts'
import type { Known } from '../known.ts'
import { thingsOf } from './things.ts'

/** What a pack has and its evidence does not, what it lacks, and what it has otherwise; conditions of rules are for the theorems. */
export function findEvidenceFaults(pack: Pack, evidence: Evidence | null): readonly Finding[] {
  if (!evidence)
    return [
      { check: 'evidence-missing', path: 'evidence', says: 'Nothing says what the rules of this pack are held to.' },
    ]
  const things = thingsOf(pack)
  return [
    ...KINDS.filter((kind) => kind !== 'known').flatMap((kind) =>
      thingFaults(kind, things[kind], evidence.things[kind]),
    ),
    ...evidence.scores.flatMap(({ id, points }) => pointFaults(pack, id, points)),
  ]
}

/** The checks are named after the kinds of things; a derived fact is a fact too. */
const NAMES = {
  fact: 'fact',
  derived: 'fact',
  number: 'number',
  score: 'score',
  rule: 'rule',
  selection: 'selection',
  plan: 'plan',
  pack: 'pack',
  source: 'source',
  text: 'words',
  known: 'known',
} as const

type ById = Readonly<Record<string, Fields>>

/** What only one of pack and evidence has of a kind, and every field that differs in what both have. */
function thingFaults(kind: Kind, has: ById, said: ById): readonly Finding[] {
  const ids = [...new Set([...Object.keys(said), ...Object.keys(has)])]
  return ids.flatMap((id): readonly Finding[] => {
    const [ours, theirs] = [own(has, id), own(said, id)]
    if (!ours) return [{ check: `${NAMES[kind]}-missing`, path: id, says: 'The evidence has it, the pack does not.' }]
    if (!theirs) return [{ check: `${NAMES[kind]}-unsaid`, path: id, says: 'The evidence says nothing of it.' }]
    if (kind === 'text') return brokenSeals(id, ours, theirs)
    return differences(ours, theirs).map((says): Finding => ({ check: `${NAMES[kind]}-changed`, path: id, says }))
  })
}

/** What is owned up to and the evidence does not allow, or the other way about: else a pack could own up to any defect by itself. */
export function findKnownFaults({ findings, theorems }: Known, evidence: Evidence): readonly Finding[] {
  const owned = [...findings.map(({ check, path }) => `${check} ${path}`), ...theorems.map(({ theorem }) => theorem)]
  const has = Object.fromEntries(owned.map((one): [string, Fields] => [one, { is: 'owned up to' }]))
  return thingFaults('known', has, evidence.things.known)
}

const brokenSeals = (id: string, ours: Fields, theirs: Fields): readonly Finding[] => {
  const [now, read] = [valueOf(ours, 'seal'), valueOf(theirs, 'seal')]
  if (now === read) return []
  const says = `Its words in some language are other than those that were read: their seal is ${told(now)}, not ${told(read)}.`
  return [{ check: 'words-changed', path: id, says }]
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
      const path = `${id}.${one.fact}`
      if (table.fact !== one.fact)
        return [{ check: 'score-changed', path, says: `In its place stands ${table.fact}; the evidence has it there.` }]
      const first = valuesOf(fact).find((value) => table.points(value) !== pointsSaid(one, value))
      if (first === undefined) return []
      const says = `${String(first)} gives ${String(table.points(first))} points; the evidence says ${String(pointsSaid(one, first))}.`
      return [{ check: 'score-changed', path, says }]
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
