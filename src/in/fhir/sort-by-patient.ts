import { own } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import type { Entry } from './finding.ts'
import { tally } from './tally.ts'
import { patientKey, readSubject, whose, type PatientKey, type Whose } from './whose.ts'

/** The resources about the one patient. */
export interface Sorted {
  readonly patient: Entry | undefined
  /** Those that are about the patient, and those of kinds that we do not read, whoever they are about. */
  readonly mine: readonly Entry[]
  readonly notices: readonly Issue[]
}

/** The element that says who a resource is about, for the kinds that we read. */
const SUBJECT = new Map([
  ['Observation', 'subject'],
  ['CarePlan', 'subject'],
  ['Consent', 'patient'],
  ['RelatedPerson', 'patient'],
])

/**
 * Parts the resources that are about the patient from those about somebody else (`fhir.other-patient`) and those of
 * which it cannot be told (`fhir.subject-unclear`). Without a Patient, all references must lead to the same one. A
 * resource that came by itself is about whom the host says. More than one patient is refused.
 */
export function sortByPatient(entries: readonly Entry[], single: boolean): Result<Sorted> {
  const patients = entries.filter(({ type }) => type === 'Patient')
  const others = entries.filter(({ type }) => type !== 'Patient')
  const [patient, second] = patients
  if (second) return refused([issue('fhir.several-patients', second.path, { count: patients.length })])
  const nobody = patient ? [] : [issue('fhir.no-patient', '')]
  if (single) return ok({ patient, mine: others, notices: nobody })

  const key = patient ? patientKey(patient) : firstSubject(others)
  const judged = others.map((entry) => ({ entry, about: whoseIs(entry, key) }))
  const stranger = judged.find(({ entry, about }) => about === 'other' && subjectOf(entry) !== 'other')
  if (!patient && stranger) return refused([issue('fhir.several-patients', stranger.entry.path, { count: 2 })])
  const toldOf = (code: string, about: string) =>
    tally(judged.filter((one) => one.about === about).map(({ entry }) => issue(code, entry.path, { type: entry.type })))
  return ok({
    patient,
    mine: judged.flatMap(({ entry, about }) => (about === 'patient' ? [entry] : [])),
    notices: [...nobody, ...toldOf('fhir.other-patient', 'other'), ...toldOf('fhir.subject-unclear', 'unclear')],
  })
}

function whoseIs(entry: Entry, patient: PatientKey | undefined): Whose {
  const element = SUBJECT.get(entry.type)
  if (element === undefined) return 'patient'
  return patient ? whose(own(entry.resource, element), entry, patient) : 'unclear'
}

function subjectOf(entry: Entry): PatientKey | 'other' | undefined {
  const element = SUBJECT.get(entry.type)
  return element === undefined ? undefined : readSubject(own(entry.resource, element), entry)
}

/** The patient whom the first readable reference leads to. */
const firstSubject = (entries: readonly Entry[]): PatientKey | undefined =>
  entries.map(subjectOf).find((subject) => subject !== undefined && subject !== 'other')
