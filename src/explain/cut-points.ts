import { keptFor } from '../base/kept-for.ts'
import { addTo } from '../base/group-by.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { Fact, FactId } from '../facts/fact.ts'
import { tablesOf, type Derived, type Pack } from '../pack/pack.ts'

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

/** The cut points of every number of a pack, worked out once for each pack. */
export const cutsOf = keptFor((pack: Pack): Cuts => {
  const { conditions, program, facts } = indexOf(pack)
  const at = new Map<FactId, number[]>()
  const ends = new Map<FactId, number[]>()
  const against = new Map<FactId, FactId[]>()
  const sums = new Map<FactId, Sum[]>()
  const finestOf = (fact: Fact | undefined) => (fact?.type === 'number' ? fact.finest : 1)
  const cut = (fact: FactId, limit: number, isUpper: boolean) => {
    addTo(at, fact, limit)
    addTo(ends, fact, isUpper ? limit - finestOf(facts.get(fact)) : limit)
  }
  for (const { kind, slot, limit, limitSlot } of conditions) {
    const [fact, other] = [program.facts[slot], program.facts[limitSlot]]
    if (!fact || kind === 'within') continue
    if (typeof limit === 'number') cut(fact, limit, kind === 'at-least-number' || kind === 'below')
    if (other) {
      addTo(against, fact, other)
      addTo(against, other, fact)
    }
  }
  for (const { items } of pack.scores) {
    for (const item of items)
      for (const { to } of tablesOf(item).flatMap(({ bands }) => bands)) if (to !== undefined) cut(item.fact, to, false)
  }
  for (const one of pack.derived) if (one.kind === 'sum') for (const part of one.of) addTo(sums, part, one)
  return { at, ends, against, sums }
})
