import { isRecord, own } from '../base/is-record.ts'

/** The logical id of the Patient in a Bundle, to tell one patient from the next; undefined when it cannot be told. */
export function patientId(bundle: unknown): string | undefined {
  try {
    return idIn(bundle)
  } catch {
    return undefined
  }
}

function idIn(bundle: unknown): string | undefined {
  const entries = isRecord(bundle) ? own(bundle, 'entry') : bundle
  const resources = [
    bundle,
    ...(Array.isArray(entries) ? entries : []).flatMap((entry: unknown) =>
      isRecord(entry) ? [own(entry, 'resource') ?? entry] : [],
    ),
  ]
  const patient = resources.filter(isRecord).find((one) => own(one, 'resourceType') === 'Patient')
  const id = patient && own(patient, 'id')
  return typeof id === 'string' ? id : undefined
}

/**
 * The patient that a draft says its facts come from; undefined when it names none. One whose id is not shown is `#0` or the like, which
 * is the id of nobody: whose such a draft is cannot be told.
 */
export const patientIn = (draft: unknown): string | undefined => /"Patient\/([^"]+)"/.exec(JSON.stringify(draft))?.[1]
