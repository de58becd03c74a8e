import { groupBy } from '../../base/group-by.ts'
import { instant, isAfter } from '../../base/dates.ts'
import type { FactId, GivenFact } from '../../facts/fact.ts'
import type { Finding } from './finding.ts'

/**
 * One answer for each fact: the newest value. Values that may be equally new (the same instant, the same day when one
 * of them tells only the day, or none has a time) and differ are a conflict. A value wins over "not measured".
 */
export function newest(findings: readonly Finding[]): Readonly<Record<FactId, GivenFact>> {
  const byFact = groupBy(findings, ({ fact }) => fact.id)
  return Object.fromEntries([...byFact].map(([id, told]) => [id, settle(told)]))
}

function settle(told: readonly [Finding, ...Finding[]]): GivenFact {
  const values = told.filter((one) => one.said.kind === 'value')
  const usable = values.length > 0 ? values : told
  const winner = usable.reduce((latest, one) => (startOf(one) > startOf(latest) ? one : latest))
  const latest = usable.filter(({ at = '' }) => !isAfter(winner.at ?? '', at))
  const different = [...new Map(latest.map((one) => [JSON.stringify(one.said), one])).values()]
  if (winner.said.kind === 'unknown') return { unknown: winner.said.reason, ...stamp(winner) }
  if (different.length === 1) return { value: winner.said.value, ...stamp(winner) }
  const conflict = different.flatMap((one) => (one.said.kind === 'value' ? [one.said.value] : []))
  return { conflict, from: different.map((one) => one.from), ...(winner.at && { at: winner.at }) }
}

const stamp = ({ at, from }: Finding) => ({ ...(at && { at }), from })

const startOf = ({ at = '' }: Finding): number => instant(at) ?? -Infinity
