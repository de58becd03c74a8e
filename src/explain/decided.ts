import type { Selected } from '../choose/select.ts'
import type { Scene } from '../evaluate/scene.ts'
import type { Seen } from '../evaluate/seen.ts'
import type { Fact, FactId, Readings } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { cutsOf } from './cut-points.ts'
import { openCase } from './open-case.ts'
import { openFacts } from './open-facts.ts'
import { hingesOf } from './questions.ts'

/** What must not change any more for a case to be decided. */
export interface Answered {
  readonly setting: string
  readonly urgency: string
}

type Supposed = ReadonlyMap<FactId, Seen>

/** How many suppositions are tried before the answer is the careful one, "not decided". */
const MOST_SUPPOSITIONS = 400

/**
 * Whether no completion of the unknown facts changes setting or urgency. Reasons over bounds first, and where they are too
 * wide splits an unknown fact into cases, each of which must come to the same answer; one that cannot ends the search.
 * True is always right; after {@link MOST_SUPPOSITIONS} suppositions it says false.
 */
export function isDecided(answer: Answered, pack: Pack, readings: Readings, open = openCase(pack, readings)): boolean {
  let left = MOST_SUPPOSITIONS
  const holds = (supposed: Supposed): boolean => {
    if (left-- <= 0) return false
    const { scene, selected } = supposed.size === 0 ? open : openCase(pack, readings, supposed)
    const { outcomes } = selected
    const same = outcomes.filter(({ setting, urgency }) => setting === answer.setting && urgency === answer.urgency)
    if (same.length === outcomes.length) return true
    if (same.length === 0) return false
    const parts = splitAll(scene, selected, supposed)
    return parts.length > 0 && parts.every(holds)
  }
  return holds(new Map())
}

/** The cases of the first open fact that can be split, each narrower than before; together they are everything. */
function splitAll(scene: Scene, selected: Selected, supposed: Supposed): readonly Supposed[] {
  for (const { condition } of hingesOf(scene, selected)) {
    for (const id of openFacts(condition, scene)) {
      const fact = scene.pack.facts.find((one) => one.id === id)
      const parts = fact ? split(fact, scene) : []
      if (parts.length > 0) return parts.map((part) => new Map([...supposed, ...part]))
    }
  }
  return []
}

type Part = readonly (readonly [FactId, Seen])[]

function split(fact: Fact, scene: Scene): readonly Part[] {
  const seen = scene.see(fact.id)
  const one = (value: Seen): Part => [[fact.id, value]]
  switch (fact.type) {
    case 'boolean':
      return seen === undefined ? [one(true), one(false)] : []
    case 'date':
      return seen === undefined ? [one('2000-01-01')] : []
    case 'code':
      return seen === undefined ? fact.codes.map(one) : []
    case 'codes': {
      const { sure, possible } = typeof seen === 'object' && 'sure' in seen ? seen : { sure: [], possible: fact.codes }
      const code = possible.find((each) => !sure.includes(each))
      if (seen !== undefined && !(typeof seen === 'object' && 'sure' in seen)) return []
      return code === undefined
        ? []
        : [one({ sure: [...sure, code], possible }), one({ sure, possible: possible.filter((each) => each !== code) })]
    }
    case 'number':
      return splitNumber(fact, scene)
  }
}

function splitNumber(fact: Extract<Fact, { type: 'number' }>, scene: Scene): readonly Part[] {
  const seen = scene.see(fact.id)
  const { low, high } = typeof seen === 'object' && 'low' in seen ? seen : { low: fact.min, high: fact.max }
  if (typeof seen === 'number' || low === high) return []
  const { at, against } = cutsOf(scene.pack)
  const others = (against.get(fact.id) ?? []).map((id) => ({ id, seen: scene.see(id) }))
  const known = others.flatMap((other) => (typeof other.seen === 'number' ? [other.seen] : []))
  // On both sides of every limit there is a last and a first number: limits are met from below and from above.
  const { finest } = fact
  const edges = [...(at.get(fact.id) ?? []), ...known].flatMap((limit) => [limit - finest, limit])
  const inside = [...new Set(edges)].filter((edge) => edge >= low && edge < high).sort((a, b) => a - b)
  const [cut] = inside
  if (cut !== undefined) {
    const next = Number((cut + finest).toFixed(6))
    return [[[fact.id, { low, high: cut }]], [[fact.id, { low: next, high }]]]
  }
  // Nothing but another unknown number tells the rest apart: it is above that one, or below it.
  const open = others.find(
    (other) => other.seen === undefined || (typeof other.seen === 'object' && 'low' in other.seen),
  )
  const range = open && rangeOf(open.id, open.seen, scene)
  if (!open || !range || range.low === range.high) return isAdded(fact.id, scene.pack) ? [] : [[[fact.id, low]]]
  return [
    [
      [fact.id, low],
      [open.id, range.high],
    ],
    [
      [fact.id, high],
      [open.id, range.low],
    ],
  ]
}

/** A number that goes into a sum counts in itself, so that one value cannot stand for the others. */
const isAdded = (id: FactId, pack: Pack): boolean =>
  pack.derived.some((one) => one.kind === 'sum' && one.of.includes(id))

function rangeOf(id: FactId, seen: Seen, scene: Scene): { readonly low: number; readonly high: number } | undefined {
  if (typeof seen === 'object' && 'low' in seen) return seen
  const fact = scene.pack.facts.find((one) => one.id === id)
  return fact?.type === 'number' ? { low: fact.min, high: fact.max } : undefined
}
