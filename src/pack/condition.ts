import type { FactId } from '../facts/fact.ts'

/** The limit of a comparison: a number, a parameter of the pack, or another fact. */
export type Limit =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'fact'; readonly id: FactId }

/**
 * A condition on facts, as the program reads it. There is no else and no default: whatever is not known
 * makes it unknown, but for the three kinds that ask about knowledge itself (`certainly`, `possibly`,
 * `known`), which encode the laws of the unknown.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'at-least'; readonly n: number; readonly of: readonly Condition[] }
  | { readonly kind: 'not' | 'certainly' | 'possibly' | 'known'; readonly of: Condition }
  | { readonly kind: 'given'; readonly fact: FactId }
  | { readonly kind: 'is'; readonly fact: FactId; readonly value: boolean | string }
  | { readonly kind: 'in' | 'has-any' | 'has-all'; readonly fact: FactId; readonly codes: readonly string[] }
  | { readonly kind: 'empty'; readonly fact: FactId }
  | {
      /** Every code of the fact (of those named in `only`, if any) stands in the list or in the other fact. */
      readonly kind: 'within'
      readonly fact: FactId
      readonly only?: readonly string[]
      readonly limit: readonly string[] | { readonly fact: FactId }
    }
  | {
      /** Compares a number, or the size of a set. */
      readonly kind: 'at-least-number' | 'above' | 'at-most' | 'below'
      readonly fact: FactId
      readonly size: boolean
      readonly limit: Limit
    }

/** The keys of a pack that hold conditions; no condition stands under another, and nothing else under these but null, true and false. */
export const CONDITION_KEYS: ReadonlySet<string> = new Set([
  'when',
  'holds',
  'off',
  'provisional',
  'homeWhen',
  'bridgeWhen',
  'alternativeWhen',
  'planBNeeded',
  'relativesNeeded',
])

/** The conditions directly inside a condition. */
export function partsOf(condition: Condition): readonly Condition[] {
  if (!('of' in condition)) return []
  return Array.isArray(condition.of) ? (condition.of as readonly Condition[]) : [condition.of as Condition]
}

/** The facts that a condition itself compares, not those of its parts. */
export function factsOf(condition: Condition): readonly FactId[] {
  if (!('fact' in condition)) return []
  const { fact } = condition
  if (!('limit' in condition)) return [fact]
  const { limit } = condition
  if ('fact' in limit) return [fact, limit.fact]
  return 'kind' in limit && limit.kind === 'fact' ? [fact, limit.id] : [fact]
}
