import { groupBy } from '../../base/group-by.ts'
import { own, ownOf } from '../../base/is-record.ts'
import { canonical } from './coding.ts'
import type { Entry } from './finding.ts'
import { listOf } from './list-of.ts'
import { FHIR_ID } from './source-name.ts'

/** Everything by which another resource can point at the patient. */
export interface PatientKey {
  readonly id?: string | undefined
  /** The server's address, when it is told. */
  readonly base?: string | undefined
  /** `urn:uuid:…`, in lower case. */
  readonly urn?: string | undefined
  /** By their system. */
  readonly identifiers?: ReadonlyMap<string, readonly Identifier[]>
}

/** Whether a resource is about the patient; `unclear` is never used as if it were. */
export type Whose = 'patient' | 'other' | 'unclear'

const LONGEST = 2000
const URN = /^urn:uuid:[0-9a-z\-.]{1,64}$/

/** How the others can point at a Patient. */
export function patientKey({ resource, fullUrl }: Entry): PatientKey {
  const id = own(resource, 'id')
  const url = readReference(fullUrl, undefined)
  const identifiers = groupBy(listOf(own(resource, 'identifier')).flatMap(readIdentifier), ({ system }) => system)
  return { ...url, ...(typeof id === 'string' && { id }), identifiers }
}

/** What a reference to a patient points at; `other` when it is to something else, undefined when it cannot be read. */
export function readSubject(subject: unknown, { fullUrl }: Entry): PatientKey | 'other' | undefined {
  const read = readReference(ownOf(subject, 'reference'), fullUrl)
  return read?.type && read.type !== 'patient' ? 'other' : read
}

/**
 * Whether a resource with this subject is about the patient. A reference must lead to the patient, or else an identifier
 * be one of the patient's; a reference and an identifier that contradict each other leave it unclear.
 */
export function whose(subject: unknown, entry: Entry, patient: PatientKey): Whose {
  const target = readSubject(subject, entry)
  const byReference = target === 'other' ? 'other' : target ? samePatient(target, patient) : 'unclear'
  const byIdentifier = sameIdentifier(subject, patient)
  if (byReference === 'unclear') return byIdentifier === 'patient' ? 'patient' : 'unclear'
  return byIdentifier === 'unclear' || byIdentifier === byReference ? byReference : 'unclear'
}

/** Two servers can use the same id, so their addresses must not differ; an address that is not told contradicts nothing. */
function samePatient(target: PatientKey, patient: PatientKey): Whose {
  if (target.urn) {
    const urn = patient.urn ?? (patient.id && `urn:uuid:${patient.id.toLowerCase()}`)
    if (urn === target.urn) return 'patient'
    return patient.urn ? 'other' : 'unclear'
  }
  if (!target.id || !patient.id) return 'unclear'
  const sameServer = !target.base || !patient.base || target.base === patient.base
  return target.id === patient.id && sameServer ? 'patient' : 'other'
}

function sameIdentifier(subject: unknown, patient: PatientKey): Whose {
  const [identifier] = readIdentifier(ownOf(subject, 'identifier'))
  const values = identifier && patient.identifiers?.get(identifier.system)
  if (!identifier || !values) return 'unclear'
  return values.some(({ value }) => value === identifier.value) ? 'patient' : 'other'
}

interface Identifier {
  readonly system: string
  readonly value: string
}

function readIdentifier(identifier: unknown): readonly Identifier[] {
  const [system, value] = [ownOf(identifier, 'system'), ownOf(identifier, 'value')]
  if (typeof system !== 'string' || typeof value !== 'string') return []
  const read = { system: system.trim(), value: value.trim() }
  return read.system && read.value ? [read] : []
}

interface Reference extends Omit<PatientKey, 'identifiers'> {
  /** In lower case: some systems write `patient/…`. */
  readonly type?: string
}

function readReference(text: unknown, fullUrl: string | undefined): Reference | undefined {
  if (typeof text !== 'string' || text.length > LONGEST) return undefined
  const address = canonical(text)
  const urn = address.toLowerCase()
  if (URN.test(urn)) return { urn }
  const read = splitAddress(address)
  if (!read || (read.base && !read.base.startsWith('http://'))) return undefined
  return { ...read, base: read.base || (fullUrl && splitAddress(fullUrl.slice(0, LONGEST))?.base) }
}

/** `https://server/fhir/Patient/1/_history/2` in its parts; the version does not count. */
function splitAddress(text: string): Reference | undefined {
  const steps = text.split('/')
  const current = steps.at(-2) === '_history' ? steps.slice(0, -2) : steps
  const [type = '', id = ''] = current.slice(-2)
  if (current.length < 2 || !/^[A-Za-z]+$/.test(type) || !FHIR_ID.test(id)) return undefined
  return { type: type.toLowerCase(), id, base: current.slice(0, -2).join('/') }
}
