import type { FactId } from '../facts/fact.ts'
import type { GivenFacts } from './flow.ts'

/** Those of several facts of which something holds. */
export const factsWhere = (facts: GivenFacts, holds: (id: FactId, given: unknown) => unknown): GivenFacts =>
  Object.fromEntries(Object.entries(facts).filter(([id, given]) => holds(id, given)))
