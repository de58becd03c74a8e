import type { FactId, GivenFact, Reading, Readings } from './fact.ts'

/** Facts that were read, in the JSON form of the contract again: reading what this gives, gives the same readings. */
export const giveFacts = (readings: Readings): Readonly<Record<FactId, GivenFact>> =>
  Object.fromEntries([...readings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, reading]) => [id, giveOne(reading)]))

function giveOne(reading: Reading): GivenFact {
  if (reading.kind === 'conflict') return { conflict: reading.values, from: reading.from }
  const { at, from } = reading
  const stamp = { ...(at === undefined ? {} : { at }), ...(from === undefined ? {} : { from }) }
  if (reading.kind === 'unknown') return { unknown: reading.reason, ...stamp }
  return Object.keys(stamp).length === 0 ? reading.value : { value: reading.value, ...stamp }
}
