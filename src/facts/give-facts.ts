import type { FactId, GivenFact, Reading } from './fact.ts'
import type { Readings } from './readings.ts'
import { stampOf } from './stamp-of.ts'

/** Facts that were read, in the JSON form of the contract again, in the order of the facts: reading what this gives, gives the same readings. */
export const giveFacts = (readings: Readings): Readonly<Record<FactId, GivenFact>> =>
  Object.fromEntries([...readings].map(([id, reading]) => [id, giveOne(reading)]))

function giveOne(reading: Reading): GivenFact {
  const { at, from } = reading
  const stamp = stampOf(reading)
  if (reading.kind === 'conflict') return { conflict: reading.values, ...stamp, from: reading.from }
  if (reading.kind === 'unknown') return { unknown: reading.reason, ...stamp }
  return at === undefined && from === undefined ? reading.value : { value: reading.value, ...stamp }
}
