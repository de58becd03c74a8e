import { own, ownOf } from '../../base/is-record.ts'
import { issue } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import { LOINC, SNOMED } from './coding.ts'
import { showable, withoutNoise } from './fit-number.ts'
import { readQuantity } from './read-quantity.ts'

/** Room air holds 20.9 % oxygen; records write 21. */
const ROOM_AIR = { lowest: 20, highest: 21 }

interface Measure {
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly onOxygen: (value: number) => boolean
}

const MEASURES: Readonly<Record<string, Measure>> = {
  [`${LOINC}|3151-8`]: { unit: 'L/min', min: 0, max: 100, onOxygen: (flow) => flow > 0 },
  [`${LOINC}|3150-6`]: { unit: '%', min: ROOM_AIR.lowest, max: 100, onOxygen: (share) => share > ROOM_AIR.highest },
}

const AIR_OR_OXYGEN_SCORE = `${SNOMED}|1104331000000105`

/** Whether a patient gets oxygen, from the flow, the inspired share or the NEWS2 part score (0 air, 2 oxygen); undefined when it is another question. */
export function readOxygen(
  questions: readonly string[],
  quantity: unknown,
  fact: string,
  path: string,
): Result<boolean> | undefined {
  const measure = questions.map((question) => own(MEASURES, question)).find(Boolean)
  if (measure) {
    const read = readQuantity(quantity, measure.unit, fact, path)
    if (!read.ok) return read
    const value = withoutNoise(read.value)
    const { unit, min, max } = measure
    return value >= min && value <= max
      ? ok(measure.onOxygen(value))
      : refused([issue('DQ-9', path, { fact, got: showable(value), unit, min, max })])
  }
  if (quantity === undefined || !questions.includes(AIR_OR_OXYGEN_SCORE)) return undefined
  const score = ownOf(quantity, 'comparator') === undefined ? ownOf(quantity, 'value') : undefined
  return score === 0 || score === 2 ? ok(score === 2) : refused([issue('fhir.answer-unknown', path, { fact })])
}
