import { isRecord, own, ownOf } from '../../base/is-record.ts'
import { issue } from '../../base/issue.ts'
import type { Fact } from '../../facts/fact.ts'
import { LOINC, readCodings, SNOMED } from './coding.ts'
import { nothingFound, type Entry, type Finding, type Told, type Unchecked } from './finding.ts'
import { isExtension } from './is-extension.ts'
import { isGiven, isModified } from './is-modified.ts'
import { listOf } from './list-of.ts'
import type { FactMap } from './map-facts.ts'
import { oneOf } from './one-of.ts'
import { readPart } from './read-part.ts'
import { readTime } from './read-time.ts'
import { isScore, readTotal } from './read-total.ts'

const USED = new Set<unknown>(['final', 'amended', 'corrected', 'preliminary'])
const NOT_USED = new Set(['registered', 'cancelled', 'entered-in-error', 'unknown'])

/** A blood pressure panel holds nothing itself: its systolic pressure is a component. */
const PRESSURE_PANELS = [`${LOINC}|85354-9`, `${SNOMED}|75367002`]
const SYSTOLIC = [`${LOINC}|8480-6`]

interface Part {
  readonly part: Unchecked
  readonly codings: readonly string[]
  readonly facts: readonly Fact[]
  readonly path: string
}

/** What an Observation tells: findings, a claimed NEWS2 total, and why something in it was not used; undefined when it holds nothing we read. */
export function readObservation(entry: Entry, facts: FactMap, now: string | undefined): Told | undefined {
  const { resource, path, from } = entry
  const codings = readCodings(own(resource, 'code'))
  const parts = partsOf(entry, facts)
  const scored = isScore(codings) || parts.some((part) => isScore(part.codings))
  if (!scored && parts.every((part) => part.facts.length === 0)) return undefined

  const status = own(resource, 'status')
  if (!USED.has(status)) {
    return nothingFound(issue('fhir.status', `${path}.status`, { status: oneOf(NOT_USED, status), from }))
  }
  if (isModified(resource)) return nothingFound(issue('fhir.modifier', path, { from }))
  // What is in focus is somebody or something else: the child of a pregnant patient, a device.
  if (isGiven(own(resource, 'focus'))) return nothingFound(issue('fhir.focus', `${path}.focus`, { from }))
  const time = readTime(timesOf(resource), entry, now)
  if (!time.usable) return nothingFound(...time.notices)

  const total = scored ? readTotal(entry) : { claims: [], notices: [], addsUp: true }
  const read = total.addsUp ? parts.map((part) => readFact(part, from, time.at)) : []
  const findings = read.flatMap((one) => one.findings)
  const used = findings.filter(({ at, fact }) => at !== undefined || now === undefined || fact.validFor === null)
  const notices = [
    ...(used.length > 0 ? time.notices : []),
    ...(used.length < findings.length ? [issue('fhir.no-time-not-used', path, { from })] : []),
    ...(used.length > 0 && status === 'preliminary' ? [issue('fhir.preliminary', `${path}.status`, { from })] : []),
    ...(tellsOfOxygen(resource)
      ? [issue('fhir.oxygen-not-read', `${path}.extension`, { fact: 'vit.on_oxygen', from })]
      : []),
    ...total.notices,
    ...read.flatMap((one) => one.notices),
  ]
  return {
    findings: used,
    notices,
    claims: total.claims.map((claim) => (time.at === undefined ? claim : { ...claim, at: time.at })),
  }
}

/** The Observation itself and its components, each with the facts that its codes stand for. */
function partsOf({ resource, path }: Entry, facts: FactMap): readonly Part[] {
  const partOf = (part: Unchecked, path: string): Part => {
    const codings = readCodings(own(part, 'code'))
    return { part, codings, facts: facts.of('Observation', codings), path }
  }
  const whole = partOf(resource, path)
  const components = listOf(own(resource, 'component')).flatMap((part, at) =>
    isRecord(part) ? [partOf(part, `${path}.component[${at}]`)] : [],
  )
  if (!PRESSURE_PANELS.some((panel) => whole.codings.includes(panel))) return [whole, ...components]
  const systolic = facts.of('Observation', SYSTOLIC)
  if (components.some((one) => one.facts.some((fact) => systolic.includes(fact)))) return components
  return [{ ...whole, part: { dataAbsentReason: own(resource, 'dataAbsentReason') }, facts: systolic }, ...components]
}

function readFact({ part, codings, facts, path }: Part, from: string, at: string | undefined): Told {
  const [fact, ...others] = facts
  if (!fact) return nothingFound()
  if (isModified(part)) return nothingFound(issue('fhir.modifier', path, { from }))
  if (others.length > 0)
    return nothingFound(issue('fhir.code-ambiguous', `${path}.code`, { facts: facts.map((one) => one.id), from }))
  const read = readPart(part, codings, fact, path)
  if (!read.ok) return nothingFound(...read.issues)
  const finding: Finding = { fact, said: read.value, at, from, path }
  return { findings: [finding], notices: [] }
}

/**
 * Norwegian vital signs may say in an extension that oxygen was given; public examples contradict themselves there. Its address has
 * changed from version to version, its name has not.
 */
const tellsOfOxygen = (resource: Unchecked): boolean =>
  listOf(own(resource, 'extension')).some((one) => isExtension(one, /inspiredoxygen/i))

/**
 * When it was measured: a period counts from its start, so that it never seems newer than it is; issued only if nothing else is said, also
 * not that the time is unknown. A schedule, and a period without a start, are no time that can be read.
 */
function timesOf(resource: Unchecked): readonly unknown[] {
  const [day, instant, period, schedule, absent, issued] = [
    'effectiveDateTime',
    'effectiveInstant',
    'effectivePeriod',
    'effectiveTiming',
    '_effectiveDateTime',
    'issued',
  ].map((key) => own(resource, key))
  return [day, instant, ownOf(period, 'start'), period, schedule, isGiven(absent) ? undefined : issued]
}
