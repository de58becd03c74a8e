import { issue, type Issue } from '../base/issue.ts'
import type { Fact, FactId } from '../facts/fact.ts'
import type { Condition } from './condition.ts'
import type { Plan } from './plan.ts'

/** What a pack has that a plan may name. */
export interface Named {
  readonly facts: ReadonlyMap<FactId, Fact>
  readonly rules: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
}

/** Everything that a plan names and the pack does not have: facts, codes, rules, sources and texts. */
export function checkPlan({ planB, relatives, inTime, deadlines, week }: Plan, named: Named): readonly Issue[] {
  const { help, observation, clocks, lanes, night, observedBy, period, ask } = week
  const parts = [...planB, ...relatives]
  const facts = [
    ...[...parts.map(({ fact }) => fact), ...deadlines.flatMap(({ date }) => date ?? [])],
    ...[...Object.values(help), observation.fact, period, ...ask, ...lanes.map(({ hours }) => hours)],
    ...Object.keys(clocks),
  ]
  const rules = [
    ...parts.flatMap((part) => [...part.rules, ...(part.reminds ?? [])]),
    ...[...inTime, ...night.rules, ...night.needs, ...observedBy],
  ]
  const texts = [
    ...deadlines.map(({ deadline }) => `deadline.${deadline}`),
    ...lanes.flatMap(({ id }) => ['', '.yes', '.no'].map((end) => `week.lane.${id}${end}`)),
  ]
  const codes: readonly (readonly [FactId, readonly string[]])[] = [
    [observation.fact, observation.seldom],
    ...Object.entries(clocks).map(([fact, times]) => [fact, Object.keys(times)] as const),
  ]
  return [
    ...missing('pack.unknown-fact', facts, (id) => named.facts.has(id)),
    ...missing('pack.unknown-rule', rules, (id) => named.rules.has(id)),
    ...missing('pack.unknown-text', texts, (key) => named.texts.has(key)),
    ...missing(
      'pack.unknown-source',
      week.sources.map(({ document }) => document),
      (id) => named.sources.has(id),
    ),
    ...codes.flatMap(([id, given]) => {
      const fact = named.facts.get(id)
      return missing('pack.unknown-code', given, (code) => fact !== undefined && hasCode(fact, code))
    }),
  ]
}

const missing = (code: string, ids: readonly string[], has: (id: string) => boolean): readonly Issue[] =>
  [...new Set(ids)].filter((id) => !has(id)).map((id) => issue(code, 'plan', { id }))

const hasCode = (fact: Fact, code: string): boolean => 'codes' in fact && fact.codes.includes(code)

/** The conditions of a plan, each with the place where it stands. */
export const planConditions = ({
  deadlines,
  week,
}: Plan): readonly { readonly path: string; readonly condition: Condition }[] => [
  ...deadlines.flatMap(({ when, deadline }) => (when ? [{ path: `plan.deadlines.${deadline}`, condition: when }] : [])),
  ...week.lanes.flatMap(({ id, only, shown }) =>
    [...only, ...(shown ? [shown] : [])].map(({ when }) => ({ path: `plan.week.lanes.${id}`, condition: when })),
  ),
]
