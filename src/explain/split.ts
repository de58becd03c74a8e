import { indexOf, type Scene } from '../evaluate/scene.ts'
import { asBetween, asInterval, asOneOf, isKnown, type Seen } from '../evaluate/seen.ts'
import type { Fact, FactId } from '../facts/fact.ts'
import { inSteps } from '../facts/read-value.ts'
import { cutsOf } from './cut-points.ts'

type NumberFact = Extract<Fact, { type: 'number' }>
type SetFact = Extract<Fact, { type: 'codes' }>

/**
 * The cases that an unknown fact falls into, the least dangerous first; together they are everything that it can be, as far as the
 * pack can tell values apart. None when nothing tells them apart any more.
 */
export function split(id: FactId, scene: Scene): readonly Seen[] {
  const fact = indexOf(scene.pack).facts.get(id)
  const seen = scene.see(id)
  if (!fact || isKnown(seen)) return []
  switch (fact.type) {
    case 'boolean':
      return fact.worse === 'true' ? [false, true] : [true, false]
    case 'date':
      return ['2000-01-01']
    case 'code':
      return codesOf(fact, asOneOf(seen) ?? fact.codes)
    case 'codes':
      return setsOf(fact, seen)
    case 'number':
      return numbersOf(fact, scene)
  }
}

function codesOf({ worse }: Fact, codes: readonly string[]): readonly string[] {
  const place = (code: string) => (typeof worse === 'string' ? 0 : worse.indexOf(code))
  return [...codes].sort((a, b) => place(a) - place(b))
}

/** None of the open codes (or all of them, where fewer is worse); else by the first of them that is otherwise. */
function setsOf({ codes, worse }: SetFact, seen: Seen): readonly Seen[] {
  const { sure, possible } = asBetween(seen) ?? { sure: [], possible: codes }
  const open = possible.filter((code) => !sure.includes(code))
  const between = (more: readonly string[], fewer: readonly string[]): Seen => {
    const left = possible.filter((code) => !fewer.includes(code))
    return sure.length + more.length === left.length ? left : { sure: [...sure, ...more], possible: left }
  }
  const part = (safe: readonly string[], other: readonly string[]): Seen =>
    worse === 'fewer' ? between(safe, other) : between(other, safe)
  return [part(open, []), ...open.map((code, at) => part(open.slice(0, at), [code]))]
}

function numbersOf(fact: NumberFact, scene: Scene): readonly Seen[] {
  const seen = asInterval(scene.see(fact.id))
  const { low, high } = seen ?? { low: fact.min, high: fact.max }
  const { finest } = fact
  const round = (value: number) => inSteps(value, fact)
  const partsTo = (ends: readonly number[]) =>
    [...ends, high].map((end, at): Seen => {
      const from = at === 0 ? low : round((ends[at - 1] ?? low) + finest)
      return from === end ? end : { low: from, high: end }
    })
  const tied = tiedTo(fact.id, scene)
  const ends = new Set([...tied].flatMap((id) => endsOf(id, fact, scene)).map(round))
  const inside = [...ends].filter((end) => end >= low && end < high).sort((a, b) => a - b)
  if (inside.length > 0) return inOrder(fact, partsTo(inside))
  if (low < high && isAddedToUnknown(fact.id, scene)) return partsTo([round((low + high - finest) / 2)])
  // Nothing but other unknown numbers tells the rest apart: as many values as can stand before, between and after those.
  if (tied.size > 1) return [...new Set([...tied, ''].map((_, at) => round(low + ((high - low) * at) / tied.size)))]
  return seen ? [] : partsTo([])
}

/** What is far from danger first. */
function inOrder({ worse }: NumberFact, parts: readonly Seen[]): readonly Seen[] {
  if (worse === 'down') return [...parts].reverse()
  if (worse !== 'both') return parts
  const middle = (parts.length - 1) / 2
  const away = parts.map((part, at) => ({ part, far: Math.abs(at - middle) }))
  return away.sort((a, b) => a.far - b.far).map(({ part }) => part)
}

/** The unknown numbers that a number is held against, itself included, and those that they are held against. */
function tiedTo(id: FactId, scene: Scene, tied = new Set<FactId>()): ReadonlySet<FactId> {
  if (tied.has(id) || isKnown(scene.see(id))) return tied
  tied.add(id)
  for (const other of cutsOf(scene.pack).against.get(id) ?? []) tiedTo(other, scene, tied)
  return tied
}

/** Where a number turns something, as the last numbers on the lower side: limits, known facts, and what a sum leaves over. */
function endsOf(id: FactId, { finest }: NumberFact, scene: Scene): readonly number[] {
  const { at, ends, against } = cutsOf(scene.pack)
  const known = (against.get(id) ?? []).map((other) => scene.see(other)).filter((seen) => typeof seen === 'number')
  const left = sumsWith(id, scene).flatMap((sum) => {
    const others = sum.of.filter((part) => part !== id).map((part) => scene.see(part))
    const rest = others.reduce<number>((total, seen) => total + (typeof seen === 'number' ? seen : NaN), 0)
    return Number.isNaN(rest) ? [] : (at.get(sum.id) ?? []).map((limit) => limit - rest)
  })
  return [...(ends.get(id) ?? []), ...[...known, ...left].flatMap((limit) => [limit - finest, limit])]
}

const sumsWith = (id: FactId, { pack }: Scene) => cutsOf(pack).sums.get(id) ?? []

/** In a sum with another unknown number every value counts in itself. */
const isAddedToUnknown = (id: FactId, scene: Scene): boolean =>
  sumsWith(id, scene).some(({ of }) => of.some((part) => part !== id && !isKnown(scene.see(part))))
