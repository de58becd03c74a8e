import type { Fact } from '../../src/facts/fact.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { ALWAYS, NEVER, conditionChanges, isCondition, type Change } from './changed-conditions.ts'

/** A pack with one thing changed. */
export interface Mutant {
  /** What kind of change it is. */
  readonly kind: string
  /** Where in the pack it is. */
  readonly at: string
  readonly pack: Pack
}

const CONDITIONS = ['rules', 'derived', 'scores', 'urgency', 'selection']

/** Every pack that differs from this one in a single place that says something about care. */
export const mutantsOf = (pack: Pack): readonly Mutant[] =>
  CONDITIONS.concat('parameters', 'facts').flatMap((part) => changesIn(pack[part as keyof Pack], [part], pack))

type Path = readonly (string | number)[]

function changesIn(value: unknown, path: Path, pack: Pack): readonly Mutant[] {
  if (typeof value !== 'object' || value === null) return []
  const mutants = changesOf(value, path, pack).map(({ kind, to }) => ({
    kind,
    at: nameOf(path, pack),
    pack: replaced(pack, path, to) as Pack,
  }))
  const inside = Object.entries(value).flatMap(([key, one]) =>
    SKIPPED.includes(key)
      ? []
      : isCondition(value)
        ? partsIn(key, one, path, pack)
        : changesIn(one, [...path, Array.isArray(value) ? Number(key) : key], pack),
  )
  return [...mutants, ...inside]
}

/** Of a condition only the conditions in it: its codes and limits are changed with it. */
const partsIn = (key: string, of: unknown, path: Path, pack: Pack): readonly Mutant[] =>
  key !== 'of'
    ? []
    : Array.isArray(of)
      ? of.flatMap((one, at) => changesIn(one, [...path, key, at], pack))
      : changesIn(of, [...path, key], pack)

/** What is held to the evidence letter by letter, and what is no care: words, sources, who is asked, which question comes last. */
const SKIPPED = ['cases', 'sources', 'because', 'suppliers', 'fhir', 'askLast']

function changesOf(value: object, path: Path, pack: Pack): readonly Change[] {
  const [part] = path
  if (isCondition(value)) return conditionChanges(value, pack)
  if (Array.isArray(value)) return listChanges(value, path)
  if (part === 'rules' && path.length === 2) return ruleChanges(value as Pack['rules'][number])
  if (part === 'parameters' && path.length === 2) return parameterChanges(value as Pack['parameters'][number])
  if (part === 'facts' && path.length === 2) return factChanges(value as Fact)
  if ('points' in value) return pointChanges(value as { readonly points: number | Record<string, number> }, path, pack)
  return fieldChanges(value)
}

function listChanges(list: readonly unknown[], path: Path): readonly Change[] {
  if (path.length === 1 && path[0] !== 'rules') return []
  const [part, key] = path
  const isRules = part === 'rules'
  const kind = isRules ? 'rule removed' : 'entry removed'
  const isOrdered = part === 'selection' || (part === 'urgency' && (key !== 'ranks' || path.length === 2))
  if (part === 'facts') return []
  return [
    ...list.map((_, at) => ({ kind, to: list.filter((_one, other) => other !== at) })),
    ...(isOrdered && key !== 'critical'
      ? list.slice(1).map((_, at) => ({
          kind: 'entries swapped',
          to: list.map((one, other) => (other === at ? list[at + 1] : other === at + 1 ? list[at] : one)),
        }))
      : []),
  ]
}

const DECIDING = ['excludes', 'requires', 'indicates', 'flags', 'checks']

function ruleChanges(rule: Pack['rules'][number]): readonly Change[] {
  const isGate = ['excludes', 'requires'].includes(rule.kind)
  return [
    ...(rule.holds
      ? [{ kind: 'rule silenced', to: { ...rule, holds: rule.kind === 'requires' ? ALWAYS : NEVER } }]
      : []),
    ...(rule.when ? [{ kind: 'when dropped', to: { ...rule, when: null } }] : []),
    ...(isGate ? [{ kind: 'hard flipped', to: { ...rule, hard: !rule.hard } }] : []),
    ...(DECIDING.includes(rule.kind) ? [{ kind: 'kind changed', to: { ...rule, kind: 'warns' } }] : []),
    ...(rule.part && rule.kind === 'requires' ? [{ kind: 'part changed', to: { ...rule, part: null } }] : []),
  ]
}

function parameterChanges(parameter: Pack['parameters'][number]): readonly Change[] {
  const { value } = parameter
  const moved = (to: number | string): Change => ({ kind: 'parameter moved', to: { ...parameter, value: to } })
  const local = { kind: 'local flipped', to: { ...parameter, local: !parameter.local } }
  if (typeof value === 'number') return [moved(value - 1), moved(value + 1), local]
  return [-1, 1].map((step) => moved(value.replace(/\d+/, (number) => String(Number(number) + step)))).concat(local)
}

function factChanges(fact: Fact): readonly Change[] {
  return [
    ...(fact.validFor === null ? [] : [{ kind: 'never stale', to: { ...fact, validFor: null } }]),
    ...(fact.whenStale === undefined ? [] : [{ kind: 'stale is unknown', to: withoutKey(fact, 'whenStale') }]),
    ...(fact.clinicianOnly ? [{ kind: 'anybody confirms', to: withoutKey(fact, 'clinicianOnly') }] : []),
    ...(fact.ofTheDay ? [{ kind: 'an earlier day is not told', to: withoutKey(fact, 'ofTheDay') }] : []),
    ...(fact.worse === 'none' ? [] : [{ kind: 'nothing is worse', to: { ...fact, worse: 'none' } }]),
    { kind: 'changeable flipped', to: { ...fact, changeable: !fact.changeable } },
  ]
}

const withoutKey = (value: object, key: string) =>
  Object.fromEntries(Object.entries(value).filter(([one]) => one !== key))

/** A band ends one step earlier or later, or gives a point more or less; so does a code. */
function pointChanges(
  value: { readonly points: number | Readonly<Record<string, number>>; readonly to?: number },
  path: Path,
  pack: Pack,
): readonly Change[] {
  if (typeof value.points !== 'number') {
    const { points } = value
    return Object.entries(points).flatMap(([code, given]) =>
      [-1, 1].map((step) => ({
        kind: 'points changed',
        to: { ...value, points: { ...points, [code]: given + step } },
      })),
    )
  }
  const item = pack.scores[Number(path[1])]?.items[Number(path[3])]
  const fact = pack.facts.find(({ id }) => id === item?.fact)
  const finest = fact?.type === 'number' ? fact.finest : 1
  const { points, to } = value
  return [
    ...[-1, 1].map((step) => ({ kind: 'points changed', to: { ...value, points: points + step } })),
    ...(to === undefined
      ? []
      : [-1, 1].map((step) => ({
          kind: 'band moved',
          to: { ...value, to: Number((to + step * finest).toFixed(6)) },
        }))),
  ]
}

/** Steps of selection, lines of the urgency table, and everything else with fields of its own. */
function fieldChanges(value: object): readonly Change[] {
  const has = value as Record<string, unknown>
  const put = (kind: string, key: string, to: unknown): Change => ({ kind, to: { ...value, [key]: to } })
  return [
    ...('when' in has && has['when'] !== null && has['when'] !== undefined
      ? [put('when always', 'when', ALWAYS), put('when never', 'when', NEVER)]
      : []),
    ...('provisional' in has
      ? typeof has['provisional'] === 'boolean'
        ? [put('provisional flipped', 'provisional', !has['provisional'])]
        : [put('provisional flipped', 'provisional', true), put('provisional flipped', 'provisional', false)]
      : []),
    ...(has['target'] !== undefined && (has['target'] as { kind: string }).kind !== 'none'
      ? [put('target dropped', 'target', { kind: 'none' })]
      : []),
    ...('indication' in has && has['indication'] !== null ? [put('indication dropped', 'indication', null)] : []),
    ...(typeof has['urgency'] === 'string'
      ? URGENCIES.filter((one) => one !== has['urgency']).map((one) => put('urgency changed', 'urgency', one))
      : []),
    ...(typeof has['urgency'] === 'object' && has['urgency'] !== null ? [put('urgency dropped', 'urgency', null)] : []),
    ...choiceChanges(has).map(([key, to]) => put('choice changed', key, to)),
    ...(has['namesIndications'] === true ? [put('names nothing', 'namesIndications', false)] : []),
    ...('rel.presence' in has || 'rel.plan_tasks' in has
      ? Object.keys(has).map((key) => ({ kind: 'relative kept', to: withoutKey(value, key) }))
      : []),
  ]
}

/** What a step chooses, what an urgency becomes, and the last bridge. */
function choiceChanges(has: Readonly<Record<string, unknown>>): readonly (readonly [key: string, to: string])[] {
  const others = (key: string, all: readonly string[]) =>
    typeof has[key] === 'string' ? all.filter((one) => one !== has[key]).map((to) => [key, to] as const) : []
  return [
    ...others('answer', ['home', 'korttid', 'kad', 'sykestue', 'hospital', 'none_ready', 'undetermined']),
    ...others('order', ['lower', 'beds']),
    ...('from' in has ? others('to', URGENCIES) : []),
    ...others('bridgeElse', ['home']),
  ]
}

const URGENCIES = [
  '113',
  'emergency_admission',
  'doctor_1h',
  'screen_first',
  'same_day',
  'doctor_seen',
  'symptom_plan',
  'routine',
]

function replaced(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? replaced(one, rest, to) : (one as unknown)))
  const fields = value as Record<string, unknown>
  return { ...fields, [key]: replaced(fields[key], rest, to) }
}

/** The path, with the ids of what stands there. */
function nameOf(path: Path, pack: Pack): string {
  let value: unknown = pack
  return path
    .map((key) => {
      value = (value as Record<string | number, unknown>)[key]
      const named = value as { id?: string; fact?: string; setting?: string; rule?: string; urgency?: unknown } | null
      const urgency = typeof named?.urgency === 'string' ? named.urgency : undefined
      return typeof key === 'number' ? (named?.id ?? named?.rule ?? named?.setting ?? urgency ?? String(key)) : key
    })
    .join('.')
}
