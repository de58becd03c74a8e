import { isDeepStrictEqual } from 'node:util'
import { own } from '../../base/is-record.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Pack, ScoreItem } from '../../pack/pack.ts'
import type { TextParams } from '../../present/texts.ts'
import { KINDS, type Evidence, type Fields, type Kind, type SaidPoints } from '../evidence.ts'
import type { Finding } from '../finding.ts'
import type { Known } from '../known.ts'
import { NOTHING, type Says } from '../says.ts'
import { thingsOf } from './things.ts'

/** What a pack has and its evidence does not, what it lacks, and what it has otherwise; conditions of rules are for the theorems. */
export function findEvidenceFaults(pack: Pack, evidence: Evidence | null): readonly Finding[] {
  if (!evidence) return [{ check: 'evidence-missing', path: 'evidence' }]
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
    if (!ours) return [{ check: `${NAMES[kind]}-missing`, path: id, key: 'verify.evidence.missing' }]
    if (!theirs) return [{ check: `${NAMES[kind]}-unsaid`, path: id, key: 'verify.evidence.unsaid' }]
    if (kind === 'text') return brokenSeals(id, ours, theirs)
    return differences(ours, theirs).map((says): Finding => ({ check: `${NAMES[kind]}-changed`, path: id, ...says }))
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
  return [{ check: 'words-changed', path: id, params: { now: told(now), read: told(read) } }]
}

function differences(has: Fields, said: Fields): readonly Says[] {
  const fields = [...new Set([...Object.keys(said), ...Object.keys(has)])]
  return fields.flatMap((field) => {
    const [ours, theirs] = [valueOf(has, field), valueOf(said, field)]
    if (isDeepStrictEqual(ours, theirs)) return []
    return [{ key: 'verify.evidence.changed', params: { field, ours: told(ours), theirs: told(theirs) } }]
  })
}

/** Null where nothing is said: not being there, null and false are the same. */
function valueOf(fields: Fields, field: string): unknown {
  const value = own(fields, field)
  return value === undefined || value === false ? null : value
}

const told = (value: unknown): TextParams[string] => (value === null ? NOTHING : JSON.stringify(value))

/** Facts that score other points than the evidence gives, each with the first value where it shows. */
function pointFaults(pack: Pack, id: string, said: readonly SaidPoints[]): readonly Finding[] {
  const items = pack.scores.find((score) => score.id === id)?.items ?? []
  const tables = items.flatMap(tablesOf)
  const count: Finding[] =
    tables.length === said.length ? [] : [{ check: 'score-changed', path: id, key: 'verify.evidence.tables' }]
  return [
    ...count,
    ...said.flatMap((one, at): readonly Finding[] => {
      const table = tables[at]
      const fact = pack.facts.find((each) => each.id === one.fact)
      if (!table || !fact) return []
      const path = `${id}.${one.fact}`
      if (table.fact !== one.fact)
        return [{ check: 'score-changed', path, key: 'verify.evidence.table', params: { fact: table.fact } }]
      const first = valuesOf(fact).find((value) => table.points(value) !== pointsSaid(one, value))
      if (first === undefined) return []
      const [ours, theirs] = [table.points(first) ?? NOTHING, pointsSaid(one, first) ?? NOTHING]
      return [{ check: 'score-changed', path, key: 'verify.evidence.points', params: { value: first, ours, theirs } }]
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
