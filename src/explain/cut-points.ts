import { factsOf, type Condition } from '../pack/condition.ts'
import { conditionsOf, withParts } from '../pack/check-pack.ts'
import type { FactId } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'

/** Where the answers of a pack can turn along a number: no condition and no score tells two numbers in one gap apart. */
export interface Cuts {
  /** The limits that a number is held against. */
  readonly at: ReadonlyMap<FactId, readonly number[]>
  /** The other facts that it is held against. */
  readonly against: ReadonlyMap<FactId, readonly FactId[]>
}

const made = new WeakMap<Pack, Cuts>()

/** The cut points of every number of a pack, worked out once for each pack. */
export function cutsOf(pack: Pack): Cuts {
  const known = made.get(pack)
  if (known) return known
  const at = new Map<FactId, number[]>()
  const against = new Map<FactId, FactId[]>()
  const put = <T>(map: Map<FactId, T[]>, fact: FactId, one: T) => map.set(fact, [...(map.get(fact) ?? []), one])
  const parameter = (id: string) => Number(pack.parameters.find((one) => one.id === id)?.value)
  const visit = (condition: Condition) => {
    const [fact, other] = factsOf(condition)
    const limit = 'limit' in condition && 'kind' in condition.limit ? condition.limit : undefined
    if (!fact || !limit) return
    if (limit.kind === 'number') put(at, fact, limit.value)
    if (limit.kind === 'parameter') put(at, fact, parameter(limit.id))
    if (limit.kind === 'fact' && other) {
      put(against, fact, other)
      put(against, other, fact)
    }
  }
  for (const { condition } of conditionsOf(pack)) withParts(condition).forEach(visit)
  for (const { items } of pack.scores) {
    for (const item of items) {
      if (item.kind === 'bands')
        item.tables.flatMap(({ bands }) => bands).forEach(({ to }) => to !== undefined && put(at, item.fact, to))
    }
  }
  const cuts = { at, against }
  made.set(pack, cuts)
  return cuts
}
