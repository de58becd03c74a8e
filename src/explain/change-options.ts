import { indexOf, type Scene } from '../evaluate/scene.ts'
import { asInterval, asNumber, codesIn, isSet, type Seen } from '../evaluate/seen.ts'
import type { Fact, FactId, FactValue } from '../facts/fact.ts'
import { inSteps, isInRange } from '../facts/read-value.ts'
import type { Rule } from '../pack/pack.ts'
import { cutsOf } from './cut-points.ts'
import { codesLookedFor } from '../evaluate/reach.ts'

/**
 * What a plan could make of a fact, as far as a rule can tell values apart: never what it is now, never something that the fact
 * itself calls worse, and what asks least first. A set keeps what it holds and gains codes that the rule looks for, or becomes
 * known to be empty. A fact that is supposed already can only gain codes.
 */
export function optionsOf(id: FactId, rule: Rule, scene: Scene, isSupposed: boolean): readonly FactValue[] {
  const fact = indexOf(scene.pack).facts.get(id)
  if (!fact) return []
  if (fact.type === 'codes') return setOptions(fact, rule, scene, isSupposed)
  if (isSupposed || fact.type === 'date') return []
  const now = scene.see(id)
  if (fact.type === 'code') return codeOptions(fact, now)
  return fact.type === 'number'
    ? numberOptions(fact, scene).filter((value) => value !== now)
    : [true, false].filter((value) => value !== now && String(value) !== fact.worse)
}

/** From the least to the most that a plan can reach; of codes that have no order, those that the fact names as reachable. */
function codeOptions({ codes, worse, changesTo }: Extract<Fact, { type: 'code' }>, now: Seen): readonly FactValue[] {
  if (typeof worse === 'string') return (changesTo ?? codes).filter((code) => code !== now)
  const place = typeof now === 'string' ? worse.indexOf(now) : -1
  return worse.slice(0, place < 0 ? worse.length : place).reverse()
}

function setOptions(
  fact: Extract<Fact, { type: 'codes' }>,
  rule: Rule,
  scene: Scene,
  isSupposed: boolean,
): readonly FactValue[] {
  const now = scene.see(fact.id)
  const has = codesIn(now)
  const codes = codesLookedFor(rule, fact.id, scene.pack)
  const looked = codes.size > 0 ? codes : new Set(fact.codes)
  const [, ...gains] = subsetsOf(fact.codes.filter((code) => looked.has(code) && !has.includes(code)))
  const grown = gains.map((gain) => fact.codes.filter((code) => has.includes(code) || gain.includes(code)))
  const isEmpty = isSet(now) && now.length === 0
  return isSupposed || fact.worse === 'fewer' ? grown : [...(isEmpty ? [] : [[]]), ...grown]
}

/** Every subset, that of none first. */
const subsetsOf = (codes: readonly string[]): readonly (readonly string[])[] =>
  codes.reduce<readonly (readonly string[])[]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]])

/** One number in each gap between limits, and on each side of what it is held against in this case. */
function numberOptions(fact: Extract<Fact, { type: 'number' }>, scene: Scene): readonly number[] {
  const { at, against } = cutsOf(scene.pack)
  const others = (against.get(fact.id) ?? []).flatMap((other) => asNumber(scene.see(other)) ?? [])
  const edges = [...(at.get(fact.id) ?? []), ...others].flatMap((limit) => [
    limit - fact.finest,
    limit,
    limit + fact.finest,
  ])
  const now = asInterval(scene.see(fact.id))
  const isWorse = (value: number) =>
    now !== undefined && (fact.worse === 'up' ? value > now.high : fact.worse === 'down' && value < now.low)
  return [...new Set([fact.min, ...edges.map((edge) => inSteps(edge, fact)), fact.max])]
    .filter((value) => isInRange(value, fact) && !isWorse(value))
    .sort((a, b) => (fact.worse === 'down' ? a - b : b - a))
}
