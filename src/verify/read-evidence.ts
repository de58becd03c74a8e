import * as z from 'zod/mini'
import { isRecord, own } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import type { Condition } from '../pack/condition.ts'
import type { PackFiles, RuleAbout, RuleKind } from '../pack/pack.ts'
import { readCondition } from '../pack/read-condition.ts'
import { shapeIssues } from '../pack/shape-issues.ts'
import {
  KINDS,
  NO_EVIDENCE,
  scopeOf,
  type Evidence,
  type Fields,
  type Kind,
  type SaidPoints,
  type SaidRule,
} from './evidence.ts'

/** The folder of a pack with what the evidence says of each rule and number. */
export const EVIDENCE_FOLDER = 'evidence/'
/** A condition of the evidence has no facts derived for it, and may stand deeper than one of a rule. */
const FIRST_LEVEL = -20
const MOST_WORDS_DEEP = 40

const points = z.array(z.union([z.tuple([z.number()]), z.tuple([z.number(), z.number()])]))
const things = z.record(z.string(), z.record(z.string(), z.unknown()))
const evidenceFile = z.strictObject({
  numbers: z.optional(
    z.record(z.string(), z.strictObject({ is: z.union([z.number(), z.string()]), local: z.optional(z.boolean()) })),
  ),
  fields: z.optional(z.partialRecord(z.enum(KINDS), things)),
  texts: z.optional(z.record(z.string(), z.enum(['all', 'some']))),
  words: z.optional(z.record(z.string(), z.unknown())),
  scores: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        off: z.unknown(),
        single: z.nullable(z.string()),
        points: z.array(
          z.union([
            z.strictObject({ fact: z.string(), when: z.optional(z.unknown()), bands: points }),
            z.strictObject({ fact: z.string(), codes: z.record(z.string(), z.number()) }),
          ]),
        ),
      }),
    ),
  ),
  rules: z.optional(
    z.record(
      z.string(),
      z.record(
        z.string(),
        z.strictObject({
          kind: z.string(),
          part: z.optional(z.enum(['planB', 'relatives'])),
          hard: z.optional(z.boolean()),
          when: z.optional(z.unknown()),
          says: z.optional(z.unknown()),
        }),
      ),
    ),
  ),
})
type File = z.infer<typeof evidenceFile>
type Words = Readonly<Record<string, unknown>>

/** Reads what the evidence says of a pack; null when the pack brings no evidence. */
export function readEvidence(files: PackFiles): {
  readonly evidence: Evidence | null
  readonly issues: readonly Issue[]
} {
  const issues: Issue[] = []
  const paths = Object.keys(files)
    .filter((path) => path.startsWith(EVIDENCE_FOLDER))
    .sort()
  const read = paths.flatMap((path): readonly File[] => {
    const parsed = evidenceFile.safeParse(files[path])
    if (parsed.success) return [parsed.data]
    issues.push(...shapeIssues(path, files[path], parsed.error.issues))
    return []
  })
  if (paths.length === 0 || issues.length > 0) return { evidence: paths.length === 0 ? null : NO_EVIDENCE, issues }
  return { evidence: evidenceOf(read, issues), issues }
}

function evidenceOf(files: readonly File[], issues: Issue[]): Evidence {
  issues.push(...saidTwice(files.flatMap(placesIn)))
  const numbers = Object.assign({}, ...files.map((file) => file.numbers)) as NonNullable<File['numbers']>
  const words = Object.assign({}, ...files.map((file) => file.words)) as Words
  const condition = (given: unknown, path: string): Condition => {
    const read = readCondition(spelledOut(given, words, numbers), path, FIRST_LEVEL)
    if (read.ok) return read.value
    issues.push(...read.issues)
    return { kind: 'all', of: [] }
  }
  const maybe = (given: unknown, path: string) => (given === undefined ? null : condition(given, path))
  return {
    things: thingsOf(files, words, issues),
    texts: Object.assign({}, ...files.map((file) => file.texts)) as Evidence['texts'],
    scores: files.flatMap(({ scores = {} }) =>
      Object.entries(scores).map(([id, score]) => ({
        id,
        off: condition(score.off, `evidence.scores.${id}`),
        points: score.points.map((one): SaidPoints => {
          if ('codes' in one) return { fact: one.fact, when: null, codes: one.codes }
          const bands = one.bands.map(([given, to = Infinity]) => ({ points: given, to }))
          return { fact: one.fact, when: maybe(one.when, `evidence.scores.${id}.${one.fact}`), bands }
        }),
      })),
    ),
    rules: files.flatMap(({ rules = {} }) =>
      Object.entries(rules).flatMap(([about, said]) =>
        Object.entries(said).map(([id, { kind, when, says }]): SaidRule => ({
          id,
          about: about as RuleAbout,
          kind: kind as RuleKind,
          when: maybe(when, `evidence.${id}.when`),
          says: maybe(says, `evidence.${id}`),
        })),
      ),
    ),
  }
}

/** What all files say of each thing, put together. */
function thingsOf(files: readonly File[], words: Words, issues: Issue[]): Evidence['things'] {
  const things = structuredClone(NO_EVIDENCE.things) as Record<Kind, Record<string, Fields>>
  for (const [kind, id, said] of files.flatMap((file) => saidIn(file, words))) {
    const fields = withConditions(said, `evidence.${kind}.${id}`, issues) as Fields
    things[kind][id] = { ...things[kind][id], ...fields }
  }
  return things
}

type Said = readonly [kind: Kind, id: string, fields: Fields]

/** Where a file says something: a second file that says it once more would put its own in the place of the first. */
const placesIn = (file: File): readonly string[] => [
  ...saidIn(file, {}).flatMap(([kind, id, said]) => Object.keys(said).map((field) => `${kind}.${id}.${field}`)),
  ...Object.keys(file.words ?? {}).map((word) => `words.${word}`),
  ...Object.keys(file.texts ?? {}).map((language) => `texts.${language}`),
]

const saidTwice = (places: readonly string[]): readonly Issue[] => {
  const twice = places.filter((place, at) => places.indexOf(place) !== at)
  return [...new Set(twice)].map((place) => issue('pack.id-twice', `evidence.${place}`, { id: place }))
}

/** What a file says of each thing; of rules, numbers and scores also what stands beside their conditions. */
const saidIn = ({ numbers = {}, scores = {}, rules = {}, fields = {} }: File, words: Words): readonly Said[] => [
  ...Object.entries(numbers).map(([id, { is, local }]): Said => ['number', id, { value: is, local }]),
  ...Object.entries(scores).map(([id, { single, off, points: given }]): Said => [
    'score',
    id,
    { single, numbers: numbersNamed([off, given], words) },
  ]),
  ...Object.entries(rules).flatMap(([about, said]) =>
    Object.entries(said).map(([id, { when, says, ...rest }]): Said => {
      const scope = scopeOf(when !== undefined || says !== undefined)
      return ['rule', id, { about, ...rest, scope, numbers: numbersNamed([when, says], words) }]
    }),
  ),
  ...KINDS.flatMap((kind) => Object.entries(fields[kind] ?? {}).map(([id, said]): Said => [kind, id, said])),
]

/** Reads the conditions in what is said, which stand under `when`. */
function withConditions(said: unknown, path: string, issues: Issue[]): unknown {
  if (Array.isArray(said)) return said.map((one) => withConditions(one, path, issues))
  if (!isRecord(said)) return said
  return Object.fromEntries(
    Object.entries(said).map(([key, one]) => {
      if (key !== 'when') return [key, withConditions(one, path, issues)]
      const read = readCondition(one, path, FIRST_LEVEL)
      if (!read.ok) issues.push(...read.issues)
      return [key, read.ok ? read.value : null]
    }),
  )
}

/** The parameters that are named, in words too, sorted, as one text; undefined where there is none. */
function numbersNamed(given: unknown, words: Words): string | undefined {
  const named = new Set<string>()
  const looked = new Set<string>()
  const look = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(look)
    if (!isRecord(one) || Array.isArray(one)) return
    const { word, parameter } = one
    if (typeof parameter === 'string') named.add(parameter)
    if (typeof word === 'string' && !looked.has(word)) {
      looked.add(word)
      look(own(words, word))
    }
    Object.values(one).forEach(look)
  }
  look(given)
  return named.size > 0 ? [...named].sort().join(' ') : undefined
}

/** Puts what a word stands for in its place, and the evidence's own number for a parameter. */
function spelledOut(given: unknown, words: Words, numbers: NonNullable<File['numbers']>, deep = 0): unknown {
  const inside = (one: unknown) => spelledOut(one, words, numbers, deep + 1)
  if (deep > MOST_WORDS_DEEP) return `too deep: ${shown(given)}`
  if (Array.isArray(given)) return given.map(inside)
  if (!isRecord(given)) return given
  const { word, parameter } = given
  if (typeof word === 'string') return inside(own(words, word))
  const number = typeof parameter === 'string' ? own(numbers, parameter)?.is : undefined
  if (typeof number === 'number') return number
  return Object.fromEntries(Object.entries(given).map(([key, one]) => [key, inside(one)]))
}
