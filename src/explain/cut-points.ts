import { keptFor } from '../base/kept-for.ts'
import { addTo } from '../base/group-by.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import type { Derived, Pack } from '../pack/pack.ts'

/** Where the answers of a pack can turn along a number: no condition and no score tells two numbers in one gap apart. */
export interface Cuts {
  /** The limits that a number is held against. */
  readonly at: ReadonlyMap<FactId, readonly number[]>
  /** The same limits, as the last number on the lower side of each. */
  readonly ends: ReadonlyMap<FactId, readonly number[]>
  /** The other facts that it is held against. */
  readonly against: ReadonlyMap<FactId, readonly FactId[]>
  /** The sums that it goes into. */
  readonly sums: ReadonlyMap<FactId, readonly Sum[]>
}

/** A derived fact that adds numbers. */
export type Sum = Extract<Derived, { kind: 'sum' }>

const NUMERIC: ReadonlySet<string> = new Set(['at-least-number', 'above', 'at-most', 'below'])

/** The cut points of every number of a pack, worked out once for each pack. */
export const cutsOf = keptFor((pack: Pack): Cuts => {
  const { conditions, program } = indexOf(pack)
  const { facts } = program
  const at = new Map<FactId, number[]>()
  const ends = new Map<FactId, number[]>()
  const against = new Map<FactId, FactId[]>()
  const sums = new Map<FactId, Sum[]>()
  const finest = new Map(pack.facts.map((fact) => [fact.id, fact.type === 'number' ? fact.finest : 1]))
  const cut = (fact: FactId, limit: number, isUpper: boolean) => {
    addTo(at, fact, limit)
    addTo(ends, fact, isUpper ? limit - (finest.get(fact) ?? 1) : limit)
  }
  for (const { kind, slot, limit, limitSlot } of conditions) {
    const [fact, other] = [facts[slot], facts[limitSlot]]
    if (!fact || !NUMERIC.has(kind)) continue
    if (typeof limit === 'number') cut(fact, limit, kind === 'at-least-number' || kind === 'below')
    if (other) {
      addTo(against, fact, other)
      addTo(against, other, fact)
    }
  }
  for (const { items } of pack.scores) {
    for (const item of items) {
      if (item.kind === 'bands')
        item.tables.flatMap(({ bands }) => bands).forEach(({ to }) => to !== undefined && cut(item.fact, to, false))
    }
  }
  for (const one of pack.derived) if (one.kind === 'sum') for (const part of one.of) addTo(sums, part, one)
  return { at, ends, against, sums }
})
