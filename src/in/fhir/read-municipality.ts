import { isRecord, own, ownOf } from '../../base/is-record.ts'
import { issue, type Issue } from '../../base/issue.ts'
import { canonical, codeOf, readCoding } from './coding.ts'
import type { Entry, Unchecked } from './finding.ts'
import { isOver, isYetToCome } from './compare-times.ts'
import { listOf } from './list-of.ts'

/** The code systems that municipality numbers are written in. */
const SYSTEMS = new Set(
  [
    'urn:oid:2.16.578.1.12.4.1.1.3402',
    'https://register.geonorge.no/sosi-kodelister/kommunenummer',
    'https://register.geonorge.no/subregister/sosi-kodelister/kartverket/kommunenummer-alle',
    'http://hl7.no/fhir/NamingSystem/kommunenummer',
  ].map(canonical),
)
/** Where nobody lives or stays: former, billing and work addresses. */
const NOT_LIVED_AT = new Set<unknown>(['old', 'billing', 'work'])
/** An address is in a municipality, its parts are not nested deeper than this. */
const DEEPEST = 2

/** The municipality that the patient lives or stays in, or null with the reason why it is not known. */
export interface ReadMunicipality {
  readonly place: string | null
  readonly notices: readonly Issue[]
}

/**
 * Reads the municipality number from the addresses of a Patient, never from a name or a postal code. `toCurrent` maps a
 * number to one in use, and tells undefined when there is none or more than one. Where another number was `given`, which
 * counts, nothing is told but that the record has others.
 */
export function readMunicipality(
  { resource, path }: Entry,
  now: string | undefined,
  toCurrent: (number: string) => string | undefined,
  given?: string,
): ReadMunicipality {
  const addresses = listOf(own(resource, 'address')).filter(isRecord)
  const at = `${path}.address`
  const numbers = [...new Set(addresses.filter((one) => isLivedAt(one, now)).flatMap(numbersOf))]
  const unknown = (code: string, params: Issue['params'] = {}) => ({ place: null, notices: [issue(code, at, params)] })
  const read = numbers.map((number) => ({ number, current: isNumber(number) ? toCurrent(number) : undefined }))
  if (given !== undefined) {
    const counts = toCurrent(given)
    const told = [...new Set(read.map(({ number, current }) => current ?? number).filter(isNumber))].sort()
    const isOther = counts !== undefined && told.length > 0 && !told.includes(counts)
    return isOther ? unknown('fhir.other-place', { municipalities: told, given }) : { place: null, notices: [] }
  }
  if (numbers.length === 0) return unknown('fhir.no-place')
  const lost = read.find((one) => one.current === undefined)
  if (lost) {
    return isNumber(lost.number)
      ? unknown('fhir.place-unknown', { municipality: lost.number })
      : unknown('fhir.place-unreadable')
  }
  const places = [...new Set(read.flatMap(({ current }) => current ?? []))].sort()
  const [place, ...others] = places
  if (place === undefined || others.length > 0) return unknown('fhir.several-places', { municipalities: places })
  const retired = read.filter(({ number }) => number !== place)
  return {
    place,
    notices: retired.map(({ number }) => issue('fhir.place-retired', at, { municipality: number, now: place })),
  }
}

/** Whether a code has the form of a municipality number. */
const isNumber = (code: string): boolean => /^\d{4}$/.test(code)

function isLivedAt(address: Unchecked, now: string | undefined): boolean {
  if (NOT_LIVED_AT.has(own(address, 'use')) || own(address, 'type') === 'postal') return false
  const period = own(address, 'period')
  return !isOver(ownOf(period, 'end'), now) && !isYetToCome(ownOf(period, 'start'), now)
}

/** Codes of the four systems on the address or its district, whatever the extension that holds them is called. */
function numbersOf(address: Unchecked): readonly string[] {
  return [address, own(address, '_district')].flatMap((one) => codesIn(one, DEEPEST))
}

function codesIn(holder: unknown, depth: number): readonly string[] {
  if (depth === 0) return []
  return listOf(ownOf(holder, 'extension')).flatMap((extension) => {
    const concept = ownOf(extension, 'valueCodeableConcept')
    const codings = [ownOf(extension, 'valueCoding'), ...listOf(ownOf(concept, 'coding'))]
    return [...codings.flatMap(municipalityOf), ...codesIn(extension, depth - 1)]
  })
}

function municipalityOf(coding: unknown): readonly string[] {
  const key = readCoding(coding) ?? ''
  return SYSTEMS.has(key.slice(0, key.lastIndexOf('|'))) ? [codeOf(key)] : []
}
