import { isRecord, own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { codeOf, readCodings } from './coding.ts'
import type { Entry, Unchecked } from './finding.ts'
import { listOf } from './list-of.ts'
import { isOver } from './compare-times.ts'

/** Contacts that are no people close to the patient: billing, employer, agencies, insurance. */
const NOT_CLOSE = new Set(['BP', 'E', 'F', 'I', 'S'])

/**
 * Tells how many relatives and contacts stand in the record (`fhir.relatives`). That somebody is named does not say that
 * a capable adult is there, is willing or has been asked, so it gives no fact.
 */
export function readRelatives(
  patient: Entry | undefined,
  relatedPersons: readonly Entry[],
  now: string | undefined,
): readonly Issue[] {
  const contacts = patient ? listOf(own(patient.resource, 'contact')).filter(isRecord).filter(isClose) : []
  const related = relatedPersons.filter(({ resource }) => own(resource, 'active') !== false)
  const people = [...related.map(({ resource }) => resource), ...contacts].filter((one) => !hasEnded(one, now))
  const path = related[0]?.path ?? (patient ? `${patient.path}.contact` : '')
  return people.length > 0 ? [issue('fhir.relatives', path, { fact: 'rel.presence', count: people.length })] : []
}

function isClose(contact: Unchecked): boolean {
  const codes = readCodings(own(contact, 'relationship')).map(codeOf)
  return own(contact, 'name') !== undefined && (codes.length === 0 || codes.some((code) => !NOT_CLOSE.has(code)))
}

const hasEnded = (person: Unchecked, now: string | undefined): boolean =>
  isOver(ownOf(own(person, 'period'), 'end'), now)
