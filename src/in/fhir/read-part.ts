import { own, ownOf } from '../../base/is-record.ts'
import { issue } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import type { Fact, FactValue } from '../../facts/fact.ts'
import { fitting } from '../../facts/read-value.ts'
import { absentReason } from './absent-reason.ts'
import { ANSWERS, FINDINGS } from './answers.ts'
import { readCodings } from './coding.ts'
import type { Finding, Unchecked } from './finding.ts'
import { fitNumber } from './fit-number.ts'
import { isGiven } from './is-modified.ts'
import { readHousehold } from './read-household.ts'
import { readOxygen } from './read-oxygen.ts'
import { readQuantity } from './read-quantity.ts'

/** Whether an Observation or a component holds any `value[x]`, or says of one why it is not there (`_valueBoolean`). */
const hasValue = (part: Unchecked): boolean =>
  Object.keys(part).some((key) => /^_?value/i.test(key) && isGiven(part[key]))

/**
 * What an Observation, or one component of it, says about a fact: a value, a reason why there is none, or the issue
 * that kept it from being used. A reason beside a value wins: never more than is known.
 */
export function readPart(
  part: Unchecked,
  codings: readonly string[],
  fact: Fact,
  path: string,
): Result<Finding['said']> {
  const absent = own(part, 'dataAbsentReason')
  if (isGiven(absent)) return ok({ kind: 'unknown', reason: absentReason(readCodings(absent)) })
  const read = valueOf(part, codings, fact, path)
  return read.ok ? ok({ kind: 'value', value: read.value }) : read
}

function valueOf(part: Unchecked, codings: readonly string[], fact: Fact, path: string): Result<FactValue> {
  // With an interpretation beside it, such as negative, the code alone does not say that it is so.
  const isFinding =
    fact.type === 'boolean' && codings.some((coding) => FINDINGS.has(coding)) && !isGiven(own(part, 'interpretation'))
  if (!hasValue(part)) return isFinding ? ok(true) : refused([issue('fhir.no-value', path, { fact: fact.id })])
  const quantity = own(part, 'valueQuantity')
  switch (fact.type) {
    case 'number': {
      const count = fact.unit === '1' ? own(part, 'valueInteger') : undefined
      const at = `${path}.${count === undefined ? 'valueQuantity' : 'valueInteger'}`
      const read = readQuantity(count === undefined ? quantity : { value: count }, fact.unit, fact.id, at)
      return read.ok ? fitNumber(read.value, fact, at) : read
    }
    case 'boolean': {
      const oxygen = readOxygen(codings, quantity, fact.id, `${path}.valueQuantity`)
      const measured = oxygen ?? readHousehold(codings, part, fact.id, path)
      const yes = own(part, 'valueBoolean')
      return measured ?? (typeof yes === 'boolean' ? ok(yes) : readAnswer(part, codings, fact, path))
    }
    case 'code':
      return readAnswer(part, codings, fact, path)
    case 'date':
    case 'codes':
      return refused([issue('fhir.wrong-type', path, { fact: fact.id, expected: fact.type })])
  }
}

/** The value that the codings of the answer mean; codings that disagree, and codes we do not know, are refused. */
function readAnswer(part: Unchecked, questions: readonly string[], fact: Fact, path: string): Result<FactValue> {
  const given = readCodings(own(part, 'valueCodeableConcept'))
  const meant = questions.flatMap((question) => given.flatMap((answer) => ownOf(own(ANSWERS, question), answer) ?? []))
  const [one, ...others] = new Set(meant)
  const value = others.length > 0 ? undefined : fitting(one, fact)
  return value === undefined ? refused([issue('fhir.answer-unknown', path, { fact: fact.id })]) : ok(value)
}
