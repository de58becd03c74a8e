import { own, ownOf } from '../../base/is-record.ts'
import { listOf } from './list-of.ts'

/** SNOMED CT and LOINC as this room writes them. */
export const SNOMED = 'http://snomed.info/sct'
export const LOINC = 'http://loinc.org'

const SAME_SYSTEM: Readonly<Record<string, string>> = {
  'urn:oid:2.16.840.1.113883.6.96': SNOMED,
  'urn:oid:2.16.840.1.113883.6.1': LOINC,
}

/** A code system written one way: http, no trailing slash, OID as URL where both are used, SNOMED CT without edition. */
export function canonical(system: string): string {
  const plain = system
    .trim()
    .replace(/^https:/, 'http:')
    .replace(/\/$/, '')
  if (plain.startsWith(`${SNOMED}/`)) return SNOMED
  return own(SAME_SYSTEM, plain) ?? plain
}

/** `system|code` of a Coding; undefined when one of them is missing, since a code without its system means nothing. */
export function readCoding(coding: unknown): string | undefined {
  const [system, code] = [ownOf(coding, 'system'), ownOf(coding, 'code')]
  return typeof system === 'string' && typeof code === 'string' ? `${canonical(system)}|${code}` : undefined
}

/** The `system|code` of every coding in a CodeableConcept, or in a list of them. */
export function readCodings(concept: unknown): readonly string[] {
  return [concept].flat().flatMap((one) => listOf(ownOf(one, 'coding')).flatMap((coding) => readCoding(coding) ?? []))
}

/** The code without its system, for value sets whose codes cannot be mistaken. */
export const codeOf = (key: string): string => key.slice(key.lastIndexOf('|') + 1)
