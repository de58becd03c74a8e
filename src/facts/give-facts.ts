import type { Fact, FactId, GivenFact, Reading } from './fact.ts'
import type { Readings } from './readings.ts'

/** Facts that were read, in the JSON form of the contract again, in the order of `facts`: reading what this gives, gives the same readings. */
export function giveFacts(readings: Readings, facts: readonly Fact[]): Readonly<Record<FactId, GivenFact>> {
  const given: Record<FactId, GivenFact> = {}
  for (const { id } of facts) {
    const reading = readings.get(id)
    if (reading) given[id] = giveOne(reading)
  }
  return given
}

function giveOne(reading: Reading): GivenFact {
  const at = reading.at === undefined ? {} : { at: reading.at }
  if (reading.kind === 'conflict') return { conflict: reading.values, ...at, from: reading.from }
  if (reading.kind === 'known' && reading.at === undefined && reading.from === undefined) return reading.value
  const stamp = { ...at, ...(reading.from === undefined ? {} : { from: reading.from }) }
  return reading.kind === 'unknown' ? { unknown: reading.reason, ...stamp } : { value: reading.value, ...stamp }
}
