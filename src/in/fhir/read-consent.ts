import { own } from '../../base/is-record.ts'
import { issue } from '../../base/issue.ts'
import { LOINC, readCodings } from './coding.ts'
import { nothingFound, type Entry, type Told } from './finding.ts'
import { oneOf } from './one-of.ts'

const CATEGORIES = 'http://terminology.hl7.org/CodeSystem/consentcategorycodes'
const SCOPES = 'http://terminology.hl7.org/CodeSystem/consentscope'

/** What kind of wish made beforehand a category or scope stands for. */
const DIRECTIVES = new Map<string, string>([
  [`${CATEGORIES}|acd`, 'advance-directive'],
  [`${CATEGORIES}|hcd`, 'advance-directive'],
  [`${SCOPES}|adr`, 'advance-directive'],
  [`${LOINC}|42348-3`, 'advance-directive'],
  [`${LOINC}|75320-2`, 'advance-directive'],
  [`${CATEGORIES}|dnr`, 'no-resuscitation'],
  [`${CATEGORIES}|polst`, 'treatment-limits'],
])
const STATUSES = new Set(['draft', 'proposed', 'rejected', 'inactive', 'entered-in-error'])

/**
 * Tells that an advance directive or a limit of treatment is on record (`fhir.directive`). A Consent does not say what
 * goals patient and doctor have agreed on now, so it gives no fact; other consents are not about care, and not read.
 */
export function readConsent({ resource, path, from }: Entry): Told | undefined {
  const codings = [...readCodings(own(resource, 'category')), ...readCodings(own(resource, 'scope'))]
  const kinds = [...new Set(codings.flatMap((coding) => DIRECTIVES.get(coding) ?? []))].sort()
  const kind = kinds.at(-1)
  if (kind === undefined) return undefined
  const status = own(resource, 'status')
  if (status !== 'active') {
    return nothingFound(issue('fhir.status', `${path}.status`, { status: oneOf(STATUSES, status), from }))
  }
  return nothingFound(issue('fhir.directive', path, { fact: 'goal.status', kind, from }))
}
