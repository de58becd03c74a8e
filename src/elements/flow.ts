import { builtInPack, builtInPlaces, judgeCase, readCase } from '../assess.ts'
import { instant, isAfter } from '../base/dates.ts'
import { isRecord } from '../base/is-record.ts'
import { issue, type Issue } from '../base/issue.ts'
import { sameJson } from '../base/same-json.ts'
import type { Assessment, ReadCase } from '../explain/assessment.ts'
import type { FactId, GivenFact } from '../facts/fact.ts'
import { placesOf } from '../facts/readings.ts'
import { readBundle, type FromFhir } from '../in/fhir/read-bundle.ts'
import type { Pack } from '../pack/pack.ts'
import { currentNumber } from '../places/current-number.ts'
import { factsWhere } from './facts-where.ts'
import { NOBODY } from './patient-id.ts'

/** Facts by id in the JSON form of the contract, unchecked. */
export type GivenFacts = Readonly<Record<FactId, unknown>>

/** What a draft kept of a record, with the place and the time: it counts until the record is there again. */
export interface Kept {
  readonly facts: GivenFacts
  /** What was noticed when that record was read. */
  readonly noticed: readonly Issue[]
  readonly place?: unknown
  readonly at?: unknown
  /** The patient whose it was, such as `Patient/1`, where it names one. */
  readonly patient?: string | undefined
}

/** Everything that a host and a user gave, in layers: what was entered counts before the host's facts, and they before the record. */
export interface Given {
  /** A pack that `loadPack` read; null: the built-in one. */
  readonly pack: unknown
  readonly place: unknown
  readonly at: unknown
  /** FHIR R4; null and undefined: none. */
  readonly bundle: unknown
  readonly kept: Kept
  /** The host's own, beside the record. */
  readonly facts: unknown
  /** What the user entered, here or in the draft. */
  readonly entered: GivenFacts
  /** What else of the host's cannot be used. */
  readonly faults: readonly Issue[]
}

/** What comes of it: a case with its assessment, or everything that stood in the way. */
export type Flow =
  | {
      readonly kind: 'assessed'
      readonly read: ReadCase
      readonly assessment: Assessment
      /** All facts but those of the place, as they went in. */
      readonly facts: GivenFacts
      readonly place: string | null
      readonly at: string | null
      /** What the record gave. */
      readonly record: FromRecord
      /** What was noticed while the record was read and held against what was given beside it. */
      readonly received: readonly Issue[]
    }
  | {
      readonly kind: 'fault'
      readonly issues: readonly Issue[]
      /** Whose case it is, where that much could be read. */
      readonly patient?: string | undefined
      readonly place?: undefined
      readonly at?: undefined
    }

/**
 * From what was given to an assessment: the case is read and judged. Where the case is that of before, so is its assessment; and where
 * nothing but an answer is new (`isAnswer`), so is what was read of the record. Pure.
 */
export function flow(given: Given, before?: Flow, isAnswer = false): Flow {
  try {
    const last = before?.kind === 'assessed' ? before : undefined
    const seen = readGiven(given, isAnswer ? last?.record : undefined)
    if (seen.kind === 'fault') return seen
    const isSame = last && isAlike(seen.read, last.read)
    return { ...seen, kind: 'assessed', assessment: isSame ? last.assessment : judgeCase(seen.read) }
  } catch {
    return failed(given)
  }
}

/** What is told when a case can be read, and neither judged nor shown: the fault is the pack's. */
export const failed = ({ pack }: Given): Fault => ({
  kind: 'fault',
  issues: [isGiven(pack) ? NOT_A_PACK : issue('case.failed', '')],
})

const NOT_A_PACK = issue('pack.not-a-pack', 'pack')

const isAlike = (one: ReadCase, other: ReadCase): boolean => one.pack === other.pack && allOf(one) === allOf(other)

const allOf = ({ place, readings, notices }: ReadCase): string => JSON.stringify([place, [...readings], notices])

/** A case with what was to be asked before in place of what is to be asked now; undefined where there is none to be had. */
export function inHaste(now: Flow, before: Flow): Flow | undefined {
  if (now.kind === 'fault' || before.kind === 'fault') return undefined
  const { ask, decided } = before.assessment
  // Laid over the assessment: a copy of it would work out what to ask.
  const seen = { ask: { value: ask }, decided: { value: decided } }
  return { ...now, assessment: Object.create(now.assessment, seen) as Assessment }
}

/** A case that was given, not judged yet: the layers of facts are laid over each other. */
export function readGiven(
  { pack: given, place, at, bundle, kept, facts: own, entered, faults }: Given,
  wasRead?: FromRecord,
): Read | Fault {
  const pack = packOf(given)
  if (!pack) return { kind: 'fault', issues: [NOT_A_PACK] }
  const record = wasRead ?? readRecord(bundle, place, at, kept, pack)
  if (record.kind === 'fault') return record
  const fault = (issues: readonly Issue[]): Fault => ({ kind: 'fault', issues, patient: record.patient })
  if (faults.length > 0) return fault(faults)
  const time = [at, record.at, kept.at].find(isGiven)
  const answers = dated(known(entered), time === kept.at ? null : kept.at)
  const facts = isRecord(own)
    ? inOrder({ ...known(kept.facts), ...record.facts, ...known(own), ...answers }, pack)
    : own
  const input = { facts, place: [place, record.place, kept.place].find(isGiven), at: time }
  const read = readCase(input, { pack })
  if (!read.ok) return fault(read.issues)
  const received = [
    ...record.notices,
    ...overruled(record.facts, { ...(own as GivenFacts), ...older(answers, record.facts) }),
  ]
  const withNotices = { ...read.value, notices: [...received, ...read.value.notices] }
  return {
    kind: 'read',
    read: withNotices,
    // Facts are a record, and both others are text, where the case could be read.
    facts: facts as GivenFacts,
    place: (input.place ?? null) as string | null,
    at: (input.at ?? null) as string | null,
    record,
    received,
  }
}

/** The pack that a host gave, or the built-in one; undefined when it is no pack. */
export const packOf = (given: unknown): Pack | undefined =>
  isGiven(given) ? (isPack(given) ? given : undefined) : builtInPack

const packs = new WeakSet()

/** Whether something has what a pack has: it can judge a case of which nothing is known. Tried until it does. */
function isPack(given: unknown): given is Pack {
  try {
    const pack = given as Pack
    if (packs.has(pack)) return true
    const read = readCase({}, { pack })
    if (!read.ok || typeof pack.hash !== 'string' || ![pack.texts, ...Object.values(pack.texts)].every(isRecord))
      return false
    judgeCase(read.value, { questions: false })
    packs.add(pack)
    return true
  } catch {
    return false
  }
}

type Read = Omit<Extract<Flow, { kind: 'assessed' }>, 'kind' | 'assessment'> & { readonly kind: 'read' }
type FromRecord = { readonly kind: 'record' } & Pick<FromFhir, 'facts' | 'place' | 'at' | 'notices'> &
  Pick<Kept, 'patient'>
type Fault = Extract<Flow, { readonly kind: 'fault' }>

/** Reads the record; a draft's time counts where neither the host nor the record gives one. */
function readRecord(bundle: unknown, place: unknown, at: unknown, kept: Kept, pack: Pack): FromRecord | Fault {
  if (!isGiven(bundle)) return { ...kept, kind: 'record', facts: {}, place: null, at: null, notices: kept.noticed }
  const readAt = (time: unknown) =>
    readBundle(bundle, {
      vocabulary: pack.facts,
      place: (number) => currentNumber(builtInPlaces(), number),
      givenPlace: typeof place === 'string' && place !== '' ? place : undefined,
      ...(typeof time === 'string' && time !== '' ? { at: time } : {}),
    })
  try {
    const first = readAt(at)
    const read = first.ok && first.value.at === null && isGiven(kept.at) ? readAt(kept.at) : first
    if (!read.ok) return { kind: 'fault', issues: read.issues }
    // What came of a record that names nobody is nobody's: it is not used with another's.
    return { kind: 'record', ...read.value, patient: read.value.patient ?? NOBODY }
  } catch {
    return { kind: 'fault', issues: [issue('fhir.not-a-bundle', 'bundle')] }
  }
}

/** What is given beside the record counts before it, and may be an answer of before; where the record has other values, that is told. */
function overruled(record: GivenFacts, given: GivenFacts): readonly Issue[] {
  const isOther = (id: FactId, value: unknown) => value !== undefined && !sameJson(value, valueIn(given[id]))
  const facts = Object.keys(record).filter((id) => isGiven(given[id]) && isOther(id, valueIn(record[id])))
  return facts.length === 0 ? [] : [issue('fhir.overruled', 'facts', { facts })]
}

/** What a draft holds without a time was known when it was made. */
const dated = (answers: GivenFacts, at: unknown): GivenFacts =>
  Object.fromEntries(
    Object.entries(answers).map(([id, given]) => [
      id,
      isRecord(given) || typeof at !== 'string' || !instant(at) ? given : { value: given, at },
    ]),
  )

/** The answers that the record has had a later word on; of one without a time that is not known. */
const older = (entered: GivenFacts, record: GivenFacts): GivenFacts =>
  factsWhere(entered, (id, answer) => timeOf(answer) && isAfter(timeOf(record[id]), timeOf(answer)))

const timeOf = (given: unknown): string => (isRecord(given) ? ((given['at'] ?? '') as string) : '')

/** The value, or the values on which two sources disagree. */
const valueIn = (given: unknown): unknown => (isRecord(given) ? (given['value'] ?? given['conflict']) : given)

/** Whether a host gave anything: an attribute that is empty is none. */
export const isGiven = (value: unknown): boolean => (value ?? '') !== ''

/** Null says that nobody has asked: it does not take away what is known from elsewhere. */
const known = (facts: GivenFacts): GivenFacts => factsWhere(facts, (_, given) => (given ?? null) !== null)

/** Facts in the order of the pack: in which order they came to be known makes no difference. */
function inOrder(facts: GivenFacts, pack: Pack): GivenFacts {
  const order = placesOf(pack.facts)
  const at = ([id]: readonly [FactId, unknown]) => order.get(id) ?? order.size
  return Object.fromEntries(Object.entries(facts).sort((one, other) => at(one) - at(other)))
}

/** An answer in the form of the contract, stamped with the reference time when there is one. */
export const stamped = (
  answer: { readonly value: unknown } | { readonly unknown: string },
  at: string | null,
): GivenFact => (at === null ? ('value' in answer ? answer.value : answer) : { ...answer, at }) as GivenFact
