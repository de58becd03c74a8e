import { dayOf, isAfter, isTime, latestOf } from '../base/dates.ts'
import { isRecord } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { maskSource } from '../base/mask-identity.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Fact, FactId, FactValue, Reading } from './fact.ts'
import { fitting, listOf, readValue } from './read-value.ts'
import { placesOf, Readings, type FactPlaces } from './readings.ts'
import { stampOf, type Stamp } from './stamp-of.ts'

/** Facts as they were read, and what is worth knowing about them. */
export interface ReadFacts {
  readonly readings: Readings
  readonly notices: readonly Issue[]
}

/** What facts are read against. */
export interface Vocabulary {
  readonly facts: readonly Fact[]
  /** Milliseconds that a fact's `validFor` stands for. */
  readonly validity: (parameter: string) => number
}

/** The codes of FHIR's data-absent-reason. */
export const ABSENT_REASONS: readonly string[] = (
  'unknown asked-unknown temp-unknown not-asked asked-declined masked not-applicable unsupported as-text error ' +
  'not-a-number negative-infinity positive-infinity not-performed not-permitted'
).split(' ')
/** Why a fact may be unknown. */
const REASONS = [...ABSENT_REASONS, 'stale', 'conflicting']
const FORMS = ['value', 'unknown', 'conflict']

/**
 * Reads facts in the JSON form of the contract. An unknown id, a wrong type, a value out of range and an
 * unknown code are issues, and then nothing is read. `at` is the reference time: with it, what is older
 * than it may be counts as stale; without it nothing is stale.
 */
export function readFacts(input: unknown, vocabulary: Vocabulary, at?: string): Result<ReadFacts> {
  if (!isRecord(input)) return refused([issue('facts.not-an-object', 'facts', { got: shown(input) })])
  const issues: Issue[] = []
  const notices: Issue[] = []
  const { facts } = vocabulary
  const places = placesOf(facts)
  const known = new Array<FactValue | undefined>(facts.length)
  const told: [FactId, Reading][] = []
  // No list of the entries is made: where there are many cases, the memory that a case takes is what is waited for.
  for (const id in input) {
    if (!Object.hasOwn(input, id)) continue
    const given = input[id]
    const place = places.get(id) ?? -1
    const fact = facts[place]
    if (!fact) {
      issues.push(issue('fact.unknown-id', `facts.${shown(id)}`, { id: shown(id) }))
      continue
    }
    // Most facts are a bare value that fits; a record never does. A day may be over.
    const value = fitting(given, fact)
    if (value !== undefined && fact.type !== 'date') {
      known[place] = value
      continue
    }
    const read = readOne(given, fact, `facts.${id}`)
    if (!read.ok) issues.push(...read.issues)
    else if (read.value) told.push([id, settle(read.value, fact, vocabulary, at, notices)])
  }
  return issues.length > 0
    ? refused(issues)
    : ok({ readings: new Readings(places, known).with(told), notices: inOrder(notices, places) })
}

/** In which order the facts were given makes no difference to what is noticed. */
function inOrder(notices: Issue[], places: FactPlaces): readonly Issue[] {
  const placeOf = ({ path }: Issue) => places.get(path) ?? -1
  return notices.sort((one, other) => placeOf(one) - placeOf(other))
}

function readOne(given: unknown, fact: Fact, path: string): Result<Reading | undefined> {
  if (!isRecord(given)) return readKnown(given, fact, path)
  const form = FORMS.find((key) => Object.hasOwn(given, key))
  const extra = Object.keys(given).filter((key) => !form || ![form, 'at', 'from'].includes(key))
  if (!form || extra.length > 0)
    return refused([issue('fact.unknown-form', path, { keys: extra.map(shown).slice(0, 5) })])
  const stamp = readStamp(given, path)
  if (!stamp.ok) return stamp
  if (form === 'unknown') {
    const reason = given['unknown']
    return typeof reason === 'string' && REASONS.includes(reason)
      ? ok({ kind: 'unknown', reason, ...stamp.value })
      : refused([issue('fact.unknown-reason', `${path}.unknown`, { reason: shown(reason) })])
  }
  if (form === 'conflict') return readConflict(given, stamp.value, fact, path)
  return readKnown(given['value'], fact, `${path}.value`, stamp.value)
}

/** A value; null, with or without a time, says that nothing is known. */
function readKnown(given: unknown, fact: Fact, path: string, stamp: Stamp = {}): Result<Reading | undefined> {
  if ((given ?? null) === null) return ok(undefined)
  const read = readValue(given, fact, path)
  return read.ok ? ok({ kind: 'known', value: read.value, ...stamp }) : read
}

function readConflict(
  given: Readonly<Record<string, unknown>>,
  stamp: Stamp,
  fact: Fact,
  path: string,
): Result<Reading | undefined> {
  const { from } = given
  const conflict = listOf(given['conflict'])
  if (!conflict || conflict.length < 2 || !Array.isArray(from)) {
    return refused([issue('fact.unknown-form', path, { keys: ['conflict', 'from'] })])
  }
  const sources = (from as readonly string[]).map(maskSource)
  const values: FactValue[] = []
  const issues: Issue[] = []
  conflict.forEach((value, place) => {
    const read = readValue(value, fact, `${path}.conflict[${place}]`)
    if (read.ok) values.push(read.value)
    else issues.push(...read.issues)
  })
  if (issues.length > 0) return refused(issues)
  // Who agree do not disagree.
  return new Set(values.map((one) => JSON.stringify(one))).size === 1
    ? readKnown(conflict[0], fact, path, { ...stamp, from: sources.join(', ') })
    : ok({ kind: 'conflict', values, ...stamp, from: sources })
}

function readStamp(given: Readonly<Record<string, unknown>>, path: string): Result<Stamp> {
  const { at, from } = given
  if ((at ?? null) !== null && !isTime(at)) {
    return refused([issue('fact.wrong-time', `${path}.at`, { got: shown(at) })])
  }
  // Only those who disagree are many.
  const sources: readonly unknown[] = 'conflict' in given && Array.isArray(from) ? from : [from ?? '']
  if (!sources.every((one) => typeof one === 'string')) {
    return refused([issue('fact.wrong-source', `${path}.from`, { from: shown(from) })])
  }
  return ok({ ...(isTime(at) && { at }), ...(typeof from === 'string' && { from: maskSource(from) }) })
}

/** Applies what time and source do to a value: stale, outdated, from the future, in dispute, or not a clinician's own word. */
function settle(
  reading: Reading,
  fact: Fact,
  vocabulary: Vocabulary,
  now: string | undefined,
  notices: Issue[],
): Reading {
  if (reading.kind === 'unknown') return reading
  const { from, at } = reading
  const stamp = stampOf(reading)
  const unknown = (reason: string): Reading => ({ kind: 'unknown', reason, ...stamp })
  const notice = (code: string, params: Issue['params']) =>
    notices.push(issue(code, fact.id, { fact: fact.id, ...params }))
  const value = reading.kind === 'known' ? reading.value : null
  if (fact.clinicianOnly && value === true && /\bObservation\//.test(String(from))) {
    notice('DQ-2', { from: String(from) })
    return unknown('not-asked')
  }
  if (now && at && isAfter(at, now)) {
    notice('fact.after-reference-time', { at })
    return unknown('error')
  }
  const isDate = fact.type === 'date'
  // A date is as old as the day it names, whenever it was given.
  const since = isDate ? value && String(value) : at
  if (now && since) {
    const { validFor, whenStale } = fact
    const isPast = fact.ofTheDay && dayOf(now) > dayOf(since)
    // A whole day is counted from its start, in Norway's summer, and as reference time to its end: what may be too old is.
    const isTooOld = validFor
      ? latestOf(now) - latestOf(since + (since.length > 10 ? '' : 'T00:00+02:00')) > vocabulary.validity(validFor)
      : isDate && isPast
    if (isTooOld && value !== whenStale) {
      notice('DQ-10', { at: since })
      return whenStale ? { kind: 'known', value: whenStale, ...stamp } : unknown('stale')
    }
    if (isPast) notice('fact.old', { at: since })
  }
  if (reading.kind === 'conflict') notice('DQ-11', { values: reading.values.map(String) })
  return reading
}
