import { isDay, wholeYears } from '../../base/dates.ts'
import { own } from '../../base/is-record.ts'
import { issue } from '../../base/issue.ts'
import { nothingFound, type Entry, type Told } from './finding.ts'
import { fitNumber, type NumberFact } from './fit-number.ts'

const BIRTH_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/

/**
 * The age in whole years at the reference time, from `Patient.birthDate` alone: never from an identity number, and not
 * at all when a month or a year of birth leaves two ages possible.
 */
export function readAge({ resource, path, from }: Entry, fact: NumberFact, now: string | undefined): Told {
  const at = `${path}.birthDate`
  const unknown = (code: string) => nothingFound(issue(code, at, { fact: fact.id }))
  const birth = own(resource, 'birthDate')
  if ((birth ?? null) === null) return unknown('fhir.no-birth-date')
  if (typeof birth !== 'string' || !BIRTH_DATE.test(birth) || (birth.length === 10 && !isDay(birth)))
    return unknown('fhir.birth-date-unreadable')
  if (now === undefined) return unknown('fhir.no-reference-time')
  const years = wholeYears(birth, now)
  if (years === undefined) {
    const isLater = birth > now.slice(0, birth.length)
    return unknown(isLater || birth.length === 10 ? 'fhir.birth-date-unreadable' : 'fhir.birth-date-imprecise')
  }
  const fits = fitNumber(years, fact, at)
  if (!fits.ok) return nothingFound(...fits.issues)
  return { findings: [{ fact, said: { kind: 'value', value: fits.value }, at: now, from, path: at }], notices: [] }
}
