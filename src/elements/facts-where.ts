import type { FactId } from '../facts/fact.ts'

type Facts = Readonly<Record<FactId, unknown>>

/** Those of several facts of which something holds. */
export const factsWhere = (facts: Facts, holds: (id: FactId, given: unknown) => unknown): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([id, given]) => holds(id, given)))
