import { byId } from '../base/group-by.ts'
import { own } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import type { Fact, FactId } from '../facts/fact.ts'
import { bySetting } from './by-setting.ts'
import { checkPlan, planConditions } from './check-plan.ts'
import { CONDITION_KEYS, factsOf, partsOf, type Condition } from './condition.ts'
import { codesOf, fits, looksOf, seenIn } from './looks.ts'
import { SETTINGS, type Pack, type SettingId } from './pack.ts'

/** The facts that hold the rules which speak against a setting, fail at it, or wait for something. */
export type VerdictLists = Readonly<Record<'excluded' | 'gaps' | 'open', FactId>>

const listsOf = (setting: SettingId): VerdictLists => ({
  excluded: `${setting}.excluded`,
  gaps: `${setting}.gaps`,
  open: `${setting}.open`,
})

/** These for every setting. */
export const VERDICT_LISTS = bySetting(listsOf)

/** The facts that follow from verdicts and selection, in the order in which they come to be known. */
export const VERDICT_FACTS: readonly FactId[] = [
  ...SETTINGS.flatMap((setting) => Object.values(VERDICT_LISTS[setting])),
  'home.critical',
  'indications',
  'urgency',
  'recommendation.setting',
  'recommendation.target',
]

/** A condition of the pack, with the place where it stands. */
export interface Placed {
  readonly path: string
  readonly condition: Condition
}

/** Every condition of a pack that stands by itself. */
export function conditionsOf({ derived, scores, rules, urgency, selection }: Pack): readonly Placed[] {
  const placed: Placed[] = []
  const parts = { derived, rules, scores, urgency, selection }
  for (const [part, value] of Object.entries(parts)) gatherConditions(value, part, placed)
  return placed
}

/** No list of entries is made of so many things: a process that starts cold waits for the memory that it takes. */
function gatherConditions(value: object, path: string, placed: Placed[]): void {
  for (const key in value) {
    const one = own(value as Readonly<Record<string, unknown>>, key)
    if (typeof one !== 'object' || one === null) continue
    const at = `${path}.${'id' in one ? String(one.id) : key}`
    if (CONDITION_KEYS.has(key)) placed.push({ path: at, condition: one as Condition })
    else gatherConditions(one, at, placed)
  }
}

/** A condition and all conditions in it. */
export const withParts = (condition: Condition): readonly Condition[] => [
  condition,
  ...partsOf(condition).flatMap(withParts),
]

/**
 * Whether the parts of a pack fit each other: every fact, code, parameter, rule, order and source that is named exists,
 * no id is used twice, and derived facts do not go in circles. Gives one issue for each fault.
 */
export function checkPack(pack: Pack): readonly Issue[] {
  const facts = byId(pack.facts)
  const rules = new Set(pack.rules.map((rule) => rule.id))
  const parameters = byId(pack.parameters)
  const sources = new Set(pack.sources.map((source) => source.id))
  const seen = seenIn(pack, VERDICT_FACTS)
  const missing = (code: string, path: string, id: string, has: boolean): readonly Issue[] =>
    has ? [] : [issue(code, path, { id })]
  const checkFact = (path: string, id: FactId) => missing('pack.unknown-fact', path, id, seen.has(id))
  const checkCondition = (path: string, condition: Condition): readonly Issue[] => [
    ...factsOf(condition).flatMap((id) => checkFact(path, id)),
    ...codesOf(condition).flatMap((code) => missing('pack.unknown-code', path, code, fits(code, condition, seen))),
    ...looksOf(condition).flatMap(([id, expected]) => {
      const type = seen.get(id)?.type ?? expected
      return type === expected ? [] : [issue('pack.wrong-comparison', path, { id, was: type, expected })]
    }),
    ...parametersOf(condition).flatMap((id) =>
      missing('pack.unknown-parameter', path, id, typeof parameters.get(id)?.value === 'number'),
    ),
  ]
  const sourced = [
    ...pack.rules.map((one) => ({ path: `rules.${one.id}`, sources: one.sources })),
    ...pack.derived.map((one) => ({ path: `derived.${one.id}`, sources: one.sources })),
    ...pack.parameters.map((one) => ({ path: `parameters.${one.id}`, sources: one.sources })),
    ...pack.scores.map((one) => ({ path: `scores.${one.id}`, sources: one.sources })),
  ]
  const { selection } = pack
  const settingsNamed = [...selection.critical.map(({ rule }) => rule), ...selection.medical]
  return [
    ...twice([...namesIn(pack), ...rules], 'facts'),
    ...twice(idsOf(pack.rules), 'rules'),
    ...twice(idsOf(pack.parameters), 'parameters'),
    ...twice(idsOf(pack.scores), 'scores'),
    ...twice(idsOf(pack.sources), 'sources'),
    ...twice(idsOf(selection.steps), 'selection.steps'),
    ...twice(idsOf(selection.packages), 'selection.packages'),
    ...(pack.plan
      ? checkPlan(pack.plan, { facts, rules, sources, texts: new Set(Object.keys(pack.texts['nb'] ?? {})) })
      : []),
    ...[...conditionsOf(pack), ...(pack.plan ? planConditions(pack.plan) : [])].flatMap(({ path, condition }) =>
      withParts(condition).flatMap((part) => checkCondition(path, part)),
    ),
    ...sourced.flatMap(({ path, sources: named }) =>
      named.flatMap(({ document }) => missing('pack.unknown-source', path, document, sources.has(document))),
    ),
    ...settingsNamed.flatMap((id) => missing('pack.unknown-rule', 'selection', id, rules.has(id))),
    ...selection.steps.flatMap(({ id, choose }) =>
      choose.kind === 'first-suitable'
        ? missing(
            'pack.unknown-order',
            `selection.steps.${id}`,
            choose.order,
            Object.hasOwn(selection.orders, choose.order),
          )
        : [],
    ),
    ...selection.steps.flatMap(({ id, because, indication }) =>
      [...because, ...(indication === null ? [] : [indication])].flatMap((rule) =>
        missing('pack.unknown-rule', `selection.steps.${id}`, rule, rules.has(rule)),
      ),
    ),
    ...pack.facts.flatMap(({ id, validFor }) =>
      validFor === null
        ? []
        : missing(
            'pack.unknown-parameter',
            `facts.${id}`,
            validFor,
            typeof parameters.get(validFor)?.value === 'string',
          ),
    ),
    ...pack.derived.flatMap((one) =>
      one.kind === 'sum' ? one.of.flatMap((id) => checkFact(`derived.${one.id}`, id)) : [],
    ),
    ...pack.scores.flatMap(({ id, items }) => items.flatMap(({ fact }) => checkFact(`scores.${id}`, fact))),
    ...pack.scores.flatMap(({ id, single }) =>
      single === null
        ? []
        : missing('pack.unknown-parameter', `scores.${id}`, single, typeof parameters.get(single)?.value === 'number'),
    ),
    ...[...selection.askLast.map(({ fact }) => fact), ...Object.keys(selection.withoutRelatives)].flatMap((id) =>
      checkFact('selection', id),
    ),
    ...Object.entries(selection.withoutRelatives).flatMap(([id, value]) => {
      const fact = facts.get(id)
      const params = { fact: id, expected: fact?.type ?? '', got: shown(value) }
      return !fact || suits(value, fact) ? [] : [issue('fact.wrong-type', `selection.withoutRelatives.${id}`, params)]
    }),
    ...urgenciesNamed(pack).flatMap(([path, id]) =>
      missing('pack.unknown-urgency', path, id, pack.urgency.ranks.flat().includes(id)),
    ),
    ...answers(pack),
    ...circles(pack),
  ]
}

/** Every urgency that the pack gives, or starts from, and where. */
const urgenciesNamed = ({ urgency, selection }: Pack): readonly (readonly [path: string, id: string])[] => [
  ...[...urgency.first, ...urgency.raise, ...urgency.after].map((one) => ['urgency', one.urgency] as const),
  ...urgency.after.flatMap(({ from }) => from.map((id) => ['urgency', id] as const)),
  ...selection.steps.flatMap(({ id, urgency: turned }) =>
    turned ? [...turned.from, turned.to].map((one) => [`selection.steps.${id}`, one] as const) : [],
  ),
]

/** What every assessment tells, whichever pack it is made with: both scores, the capacity to consent, and always some answer. */
function answers({ facts, scores, selection, urgency }: Pack): readonly Issue[] {
  const always = (entry: { readonly when: Condition } | undefined) =>
    entry?.when.kind === 'all' && entry.when.of.length === 0
  const lacking = (code: string, path: string, has: boolean, id: string): readonly Issue[] =>
    has ? [] : [issue(code, path, { id })]
  return [
    ...['news2', 'qsofa'].flatMap((id) =>
      lacking(
        'pack.lacks-score',
        'scores',
        scores.some((score) => score.id === id),
        id,
      ),
    ),
    ...lacking(
      'pack.lacks-fact',
      'facts',
      facts.some(({ id }) => id === 'legal.capacity'),
      'legal.capacity',
    ),
    ...lacking('pack.unknown-order', 'selection.orders', Object.hasOwn(selection.orders, 'lower'), 'lower'),
    ...lacking('pack.may-not-answer', 'selection.steps', always(selection.steps.at(-1)), 'steps'),
    ...lacking('pack.may-not-answer', 'urgency.first', always(urgency.first.at(-1)), 'first'),
  ]
}

/** Whether the relatives can be taken away by this value: of its fact's type, and with its codes. */
function suits(value: unknown, fact: Fact): boolean {
  if (fact.type === 'codes') return Array.isArray(value) && value.every((code) => fact.codes.includes(code as string))
  if (fact.type === 'code') return fact.codes.includes(value as string)
  return typeof value === (fact.type === 'date' ? 'string' : fact.type)
}

function twice(ids: readonly string[], path: string): readonly Issue[] {
  const again = ids.filter((id, at) => ids.indexOf(id) !== at)
  return [...new Set(again)].map((id) => issue('pack.id-twice', path, { id }))
}

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)

/** All that a condition may call a fact, but for the rules: of two with one name only one would be looked at. */
const namesIn = ({ facts, derived, scores }: Pack): readonly string[] => [
  ...idsOf(facts),
  ...idsOf(derived),
  ...VERDICT_FACTS,
  ...[...new Set(idsOf(scores))].flatMap((id) => [`score.${id}`, `score.${id}.single`]),
]

const parametersOf = (condition: Condition): readonly string[] =>
  'limit' in condition && 'kind' in condition.limit && condition.limit.kind === 'parameter' ? [condition.limit.id] : []

function circles(pack: Pack): readonly Issue[] {
  const next = new Map<string, readonly string[]>([
    ...pack.derived.map((one): [string, readonly string[]] => [
      one.id,
      one.kind === 'sum' ? one.of : withParts(one.when).flatMap(factsOf),
    ]),
    ...pack.rules.map((rule): [string, readonly string[]] => [
      rule.id,
      [rule.when, rule.holds].flatMap((condition) => (condition ? withParts(condition).flatMap(factsOf) : [])),
    ]),
  ])
  const done = new Set<string>()
  const walk = (id: string, path: readonly string[]): readonly Issue[] => {
    if (path.includes(id)) return [issue('pack.circle', id, { ids: [...path, id] })]
    if (done.has(id)) return []
    done.add(id)
    return (next.get(id) ?? []).flatMap((to) => walk(to, [...path, id]))
  }
  return [...next.keys()].flatMap((id) => walk(id, []))
}
