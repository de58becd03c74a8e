import { indexOf, type Scene } from '../evaluate/scene.ts'
import { asInterval } from '../evaluate/seen.ts'
import type { Fact, FactId, FactValue } from '../facts/fact.ts'
import type { Rule } from '../pack/pack.ts'
import { cutsOf } from './cut-points.ts'
import { reachOf } from './reachable-facts.ts'

/**
 * What a plan could make of a fact, as far as a rule can tell values apart; what it is now is left out. A set keeps what it holds
 * and gains codes that the rule looks for, or becomes known to be empty. A fact that is supposed already can only gain codes.
 */
export function optionsOf(id: FactId, rule: Rule, scene: Scene, isSupposed: boolean): readonly FactValue[] {
  const fact = indexOf(scene.pack).facts.get(id)
  if (!fact) return []
  const now = scene.see(id)
  switch (fact.type) {
    case 'boolean':
      return isSupposed ? [] : [true, false].filter((value) => value !== now)
    case 'code':
      return isSupposed ? [] : fact.codes.filter((code) => code !== now)
    case 'codes':
      return setOptions(fact, rule, scene, isSupposed)
    case 'number':
      return isSupposed ? [] : numberOptions(fact, scene).filter((value) => value !== now)
    case 'date':
      return []
  }
}

function setOptions(
  fact: Extract<Fact, { type: 'codes' }>,
  rule: Rule,
  scene: Scene,
  isSupposed: boolean,
): readonly FactValue[] {
  const now = scene.see(fact.id)
  const has = Array.isArray(now) ? (now as readonly string[]) : []
  const looked = reachOf(rule, scene.pack).codes.get(fact.id) ?? new Set(fact.codes)
  const gains = subsetsOf(fact.codes.filter((code) => looked.has(code) && !has.includes(code))).filter(
    (gain) => gain.length > 0,
  )
  const grown = gains.map((gain) => fact.codes.filter((code) => has.includes(code) || gain.includes(code)))
  const isEmpty = Array.isArray(now) && now.length === 0
  return isSupposed ? grown : [...(isEmpty ? [] : [[]]), ...grown]
}

const subsetsOf = (codes: readonly string[]): readonly (readonly string[])[] =>
  codes.reduce<readonly (readonly string[])[]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]])

/** One number in each gap between limits, and on each side of what it is held against in this case. */
function numberOptions(fact: Extract<Fact, { type: 'number' }>, scene: Scene): readonly number[] {
  const { at, against } = cutsOf(scene.pack)
  const others = (against.get(fact.id) ?? []).flatMap((other) => {
    const seen = asInterval(scene.see(other))
    return seen && seen.low === seen.high ? [seen.low] : []
  })
  const edges = [...(at.get(fact.id) ?? []), ...others].flatMap((limit) => [
    limit - fact.finest,
    limit,
    limit + fact.finest,
  ])
  return [...new Set([fact.min, ...edges, fact.max])]
    .filter((value) => value >= fact.min && value <= fact.max)
    .sort((a, b) => b - a)
}
