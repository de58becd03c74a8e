import { builtInPlaces, judgeCase, readCase, type AssessOptions, type Assessment, type ReadCase } from '../assess.ts'
import { isRecord, own } from '../base/is-record.ts'
import { issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Claim } from '../in/fhir/finding.ts'
import { readBundle } from '../in/fhir/read-bundle.ts'
import { receivedId } from '../in/fhir/source-name.ts'
import type { Pack } from '../pack/pack.ts'
import type { Translate } from '../present/texts.ts'
import { currentNumber } from '../places/current-number.ts'

/** What the command line says of every case. */
export interface Given {
  readonly pack: Pack
  /** Whether the input is FHIR, and not a case. */
  readonly fhir: boolean
  /** The reference time and the municipality, in place of those of the input. */
  readonly at: string | undefined
  readonly place: string | undefined
  /** Whether every answer is to come with its reasons, and with what each setting would take. */
  readonly explain: boolean
  /** The words of explanations. */
  readonly t: Translate
}

/** An input that was judged. */
export interface Judged {
  readonly read: ReadCase
  readonly assessment: Assessment
  /** Score totals that were received with FHIR. */
  readonly claims: readonly Claim[]
}

/** Judges a case, or a FHIR Bundle, as it was parsed. */
export function judgeInput(input: unknown, given: Given): Result<Judged> {
  if (!given.fhir && isRecord(input) && typeof own(input, 'resourceType') === 'string')
    return refused([issue('usage.is-fhir', 'resourceType')])
  return given.fhir ? judgeFhir(input, given) : judge(withGiven(input, given), given)
}

function judge(
  input: unknown,
  { pack }: Given,
  received: Partial<Pick<Judged, 'claims'> & Pick<ReadCase, 'notices'>> = {},
): Result<Judged> {
  const options: AssessOptions = { pack }
  const read = readCase(input, options)
  if (!read.ok) return read
  const whole = { ...read.value, notices: [...(received.notices ?? []), ...read.value.notices] }
  return ok({ read: whole, assessment: judgeCase(whole), claims: received.claims ?? [] })
}

function withGiven(input: unknown, { at, place }: Given): unknown {
  if (!isRecord(input)) return input
  return { ...input, ...(at === undefined ? {} : { at }), ...(place === undefined ? {} : { place }) }
}

function judgeFhir(input: unknown, given: Given): Result<Judged> {
  const inUse = (number: string) => currentNumber(builtInPlaces(), number)
  const read = readBundle(input, { vocabulary: given.pack.facts, at: given.at, place: inUse, givenPlace: given.place })
  if (!read.ok) return read
  const { facts, notices, claims } = read.value
  const place = given.place ?? read.value.place
  const id = idOf(input, true)
  return judge({ ...(id === null ? {} : { id }), facts, place, at: read.value.at }, given, { notices, claims })
}

/** The id that an input comes with, to be given back with its answer; null when it has none. That of FHIR only if it cannot tell who somebody is. */
export function idOf(input: unknown, fhir: boolean): unknown {
  if (fhir) return receivedId(input)
  return isRecord(input) ? (own(input, 'id') ?? null) : null
}
