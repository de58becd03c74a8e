import { isRecord, own } from '../../base/is-record.ts'
import { issue } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import { LOINC } from './coding.ts'
import type { Unchecked } from './finding.ts'
import { readQuantity } from './read-quantity.ts'

/** How many people live or stay at this address, the patient included. */
const PEOPLE_AT_ADDRESS = `${LOINC}|63512-8`
const MOST = 50

/** Whether the patient lives alone, from the number of people at the address; undefined when it is another question or answer. */
export function readHousehold(
  questions: readonly string[],
  part: Unchecked,
  fact: string,
  path: string,
): Result<boolean> | undefined {
  const [count, quantity] = [own(part, 'valueInteger'), own(part, 'valueQuantity')]
  if (!questions.includes(PEOPLE_AT_ADDRESS) || own(part, 'valueCodeableConcept') !== undefined) return undefined
  const read = readQuantity(isRecord(quantity) ? quantity : { value: count }, '1', fact, path)
  if (!read.ok) return read
  const people = read.value
  if (Number.isInteger(people) && people >= 1 && people <= MOST) return ok(people === 1)
  return refused([issue('fhir.answer-unknown', path, { fact })])
}
