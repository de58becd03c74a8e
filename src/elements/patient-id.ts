import { ownOf } from '../base/is-record.ts'
import { listOf } from '../in/fhir/list-of.ts'

/** The logical id of the Patient in a Bundle, to tell one patient from the next; undefined when it cannot be told. */
export function patientId(bundle: unknown): string | undefined {
  try {
    return idIn(bundle)
  } catch {
    return undefined
  }
}

function idIn(bundle: unknown): string | undefined {
  const entries = ownOf(bundle, 'entry') ?? bundle
  const resources = [bundle, ...listOf(entries).map((entry) => ownOf(entry, 'resource') ?? entry)]
  const patient = resources.find((one) => ownOf(one, 'resourceType') === 'Patient')
  const id = ownOf(patient, 'id')
  return typeof id === 'string' ? id : undefined
}

/** Whose something is when that cannot be told: the source name of a patient whose id is not shown, which is the id of nobody. */
export const NOBODY = 'Patient/#0'

/** The patient that a draft says its facts come from, such as `Patient/1`; undefined when it names none. */
export const patientIn = (draft: unknown): string | undefined =>
  typeof draft === 'string'
    ? draft.startsWith('Patient/')
      ? draft
      : undefined
    : Object.values(draft ?? {})
        .map(patientIn)
        .find((one) => one !== undefined)
