import { isTime } from '../../base/dates.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import type { Fact, FactId, GivenFact } from '../../facts/fact.ts'
import { capNotices } from './cap-notices.ts'
import { nothingFound, type Claim, type Entry, type Told } from './finding.ts'
import { latestVersions } from './latest-versions.ts'
import { mapFacts, type FactMap } from './map-facts.ts'
import { newest } from './newest.ts'
import { readCarePlan } from './read-care-plan.ts'
import { readConsent } from './read-consent.ts'
import { readContained } from './read-contained.ts'
import { readEntries } from './read-entries.ts'
import { readMunicipality } from './read-municipality.ts'
import { readObservation } from './read-observation.ts'
import { readPatient } from './read-patient.ts'
import { readRelatives } from './read-relatives.ts'
import { sortByPatient } from './sort-by-patient.ts'
import { tally } from './tally.ts'

/** What is needed to read FHIR besides FHIR itself. */
export interface FhirContext {
  /** The facts that can be told, with the codes that stand for them. */
  readonly vocabulary: readonly Fact[]
  /** The reference time, an ISO 8601 date-time or day; without it `Bundle.timestamp` counts. */
  readonly at?: string | undefined
  /** The municipality number in use for one that was received; undefined when there is none, or more than one. */
  readonly place?: ((municipality: string) => string | undefined) | undefined
  /** The municipality number that counts instead of the record's, which is then told when it is another. */
  readonly givenPlace?: string | undefined
}

/** What FHIR resources tell about one patient. */
export interface FromFhir {
  /** In the JSON form of the contract, each with its time and its source. */
  readonly facts: Readonly<Record<FactId, GivenFact>>
  /** The Patient, named as a source of facts is (`Patient/1`); null when none was received. */
  readonly patient: string | null
  /** The municipality number, in use today, or null; also null where another counts. */
  readonly place: string | null
  /** The reference time that was used, or null. */
  readonly at: string | null
  /** Everything that was refused, not understood or worth asking about. */
  readonly notices: readonly Issue[]
  /** Score totals that somebody else reckoned, to be shown beside ours. */
  readonly claims: readonly Claim[]
}

/**
 * Reads a FHIR R4 Bundle, a list of resources or Bundles, or one resource, about one patient. What is not understood, or
 * not surely about that patient, becomes a notice and never a fact; more than one Patient is refused
 * (`fhir.several-patients`). No name, address, free text or identity number is in what comes out.
 */
export function readBundle(
  input: unknown,
  { vocabulary, at, place = (number) => number, givenPlace }: FhirContext,
): Result<FromFhir> {
  if (at !== undefined && !isTime(at)) return refused([issue('fhir.reference-time', 'at')])
  const read = readEntries(input)
  if (!read.ok) return read
  const { timestamp, single } = read.value
  const stamped = isTime(timestamp) ? timestamp : undefined
  const now = at ?? stamped
  const unstamped = timestamp === undefined || now !== undefined ? [] : [issue('fhir.timestamp', 'Bundle.timestamp')]

  const latest = latestVersions(read.value.entries)
  const sorted = sortByPatient(latest.entries, single)
  if (!sorted.ok) return sorted
  const { patient, mine } = sorted.value

  const map = mapFacts(vocabulary)
  const own = tell(patient ? [patient] : [], map, now)
  const told = tell(mine, map, now)
  const facts = newest([...own.findings, ...told.findings])
  const municipality = patient ? readMunicipality(patient, now, place, givenPlace) : undefined
  const related = mine.filter(({ type }) => type === 'RelatedPerson')
  // Without a time to count from, a value of years ago is as good as one of today: that is told.
  const isAgeless = now === undefined && told.findings.some((one) => one.at !== undefined)
  const notices = [
    // Whether it is the right record comes before all else: of a long list, the first lines stand.
    ...own.notices,
    ...(isAgeless ? [issue('fhir.no-age', 'at')] : []),
    ...read.value.notices,
    ...unstamped,
    ...latest.notices,
    ...sorted.value.notices,
    ...told.notices,
    ...readContained(patient ? [patient, ...mine] : mine),
    ...(municipality?.notices ?? []),
    ...readRelatives(patient, related, now),
  ]
  return ok({
    facts,
    patient: patient?.from ?? null,
    place: municipality?.place ?? null,
    at: now ?? null,
    notices: capNotices(notices),
    claims: told.claims ?? [],
  })
}

/** What the resources tell; those that hold nothing we read are counted by type (`fhir.not-read`). */
function tell(mine: readonly Entry[], facts: FactMap, now: string | undefined): Told {
  const read = mine.map((entry) => ({ entry, told: readOne(entry, facts, now) }))
  const told = read.flatMap((one) => one.told ?? [])
  const noticed = told.flatMap((one) => one.notices)
  const isPlan = ({ code }: Issue) => code === 'fhir.care-plan'
  const notRead = read.flatMap(({ entry, told }) =>
    told ? [] : [issue('fhir.not-read', entry.path, { type: entry.type })],
  )
  return {
    findings: told.flatMap((one) => one.findings),
    notices: [...noticed.filter((one) => !isPlan(one)), ...tally([...noticed.filter(isPlan), ...notRead])],
    claims: told.flatMap((one) => one.claims ?? []),
  }
}

function readOne(entry: Entry, facts: FactMap, now: string | undefined): Told | undefined {
  switch (entry.type) {
    case 'Patient':
      return readPatient(entry, facts, now)
    case 'Observation':
      return readObservation(entry, facts, now)
    case 'CarePlan':
      return readCarePlan(entry, facts, now)
    case 'Consent':
      return readConsent(entry)
    case 'RelatedPerson':
      return nothingFound() // counted with the patient's contacts
    default:
      return undefined
  }
}
