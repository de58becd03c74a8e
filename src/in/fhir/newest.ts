import { DAY_MS, instant } from '../../base/dates.ts'
import { issue, type Issue } from '../../base/issue.ts'
import type { FactId, GivenFact } from '../../facts/fact.ts'
import type { Finding } from './finding.ts'

/** Facts in the form of the contract, with the disagreements that were met (DQ-11). */
export interface Newest {
  readonly facts: Readonly<Record<FactId, GivenFact>>
  readonly notices: readonly Issue[]
}

/**
 * One answer for each fact: the newest value. Values that may be equally new (the same instant, the same day when one
 * of them tells only the day, or none has a time) and differ are a conflict. A value wins over "not measured".
 */
export function newest(findings: readonly Finding[]): Newest {
  const byFact = new Map<FactId, Finding[]>()
  for (const finding of findings) {
    const told = byFact.get(finding.fact.id)
    if (told) told.push(finding)
    else byFact.set(finding.fact.id, [finding])
  }
  const settled = [...byFact].map(([id, told]) => ({ id, ...settle(told) }))
  return {
    facts: Object.fromEntries(settled.map(({ id, given }) => [id, given])),
    notices: settled.flatMap(({ notice }) => (notice ? [notice] : [])),
  }
}

function settle(told: readonly Finding[]): { readonly given: GivenFact; readonly notice?: Issue } {
  const values = told.filter((one) => one.said.kind === 'value')
  const usable = values.length > 0 ? values : told
  const start = usable.reduce((latest, one) => Math.max(latest, startOf(one)), -Infinity)
  const latest = usable.filter((one) => endOf(one) >= start)
  const winner = latest.find((one) => startOf(one) === start) ?? latest[0]
  if (!winner) return { given: null }
  const different = [...new Map(latest.map((one) => [JSON.stringify(one.said), one])).values()]
  if (winner.said.kind === 'unknown') return { given: { unknown: winner.said.reason, ...stamp(winner) } }
  if (different.length === 1) return { given: { value: winner.said.value, ...stamp(winner) } }
  const conflict = different.flatMap((one) => (one.said.kind === 'value' ? [one.said.value] : []))
  const last = different.at(-1) ?? winner
  return {
    given: { conflict, from: different.map((one) => one.from) },
    notice: issue('DQ-11', last.path, { fact: last.fact.id, values: conflict.map(String) }),
  }
}

const stamp = ({ at, from }: Finding) => ({ ...(at === undefined ? {} : { at }), from })

const startOf = ({ at }: Finding): number => (at === undefined ? -Infinity : (instant(at) ?? -Infinity))

/** A whole day may be as late as its end. */
const endOf = (finding: Finding): number => startOf(finding) + (finding.at?.length === 10 ? DAY_MS - 1 : 0)
