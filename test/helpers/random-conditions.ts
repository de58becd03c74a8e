import fc from 'fast-check'
import type { ColumnFact } from '../../src/evaluate/cohort.ts'
import type { Condition } from '../../src/pack/condition.ts'

/** Facts of every type, for conditions that are made up. */
export const FACTS: readonly ColumnFact[] = [
  { id: 'yes-or-no', type: 'boolean' },
  { id: 'other', type: 'boolean' },
  { id: 'colour', type: 'code', codes: ['red', 'amber', 'green', 'grey', 'black'] },
  { id: 'age', type: 'number' },
  { id: 'limit', type: 'number' },
  { id: 'needs', type: 'codes', codes: ['iv', 'oxygen', 'pump'] },
  { id: 'gives', type: 'codes', codes: ['pump', 'x-ray', 'oxygen'] },
  { id: 'review', type: 'date' },
]
/** With a fact that nobody gave. */
const IDS = [...FACTS.map(({ id }) => id), 'nobody-gave']

const fact = fc.constantFrom(...IDS)
const codes = fc.uniqueArray(fc.constantFrom('red', 'grey', 'iv', 'oxygen', 'pump', 'x-ray', 'nowhere'), {
  maxLength: 3,
})
const number = fc.constantFrom(-1, 0, 0.5, 1, 2, 3)
const limit = fc.oneof(
  number.map((value) => ({ kind: 'number' as const, value })),
  fc.constant({ kind: 'parameter' as const, id: 'p' }),
  fact.map((id) => ({ kind: 'fact' as const, id })),
)
/** Comparisons of every kind with facts of every kind, also where they do not fit each other. */
const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('given' as const), fact }),
  fc.record({ kind: fc.constant('empty' as const), fact }),
  fc.record({ kind: fc.constant('is' as const), fact, value: fc.constantFrom(true, false, 'red', 'black', 'true') }),
  fc.record({ kind: fc.constantFrom('in' as const, 'has-any' as const, 'has-all' as const), fact, codes }),
  fc.record(
    {
      kind: fc.constant('within' as const),
      fact,
      only: codes,
      limit: fc.oneof(codes, fc.record({ fact })),
    },
    { requiredKeys: ['kind', 'fact', 'limit'] },
  ),
  fc.record({
    kind: fc.constantFrom('at-least-number' as const, 'above' as const, 'at-most' as const, 'below' as const),
    fact,
    size: fc.boolean(),
    limit,
  }),
)
/** Conditions of every kind, nested. */
export const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('at-least' as const),
      n: fc.integer({ min: -1, max: 5 }),
      of: fc.array(tie('condition'), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constantFrom('not' as const, 'certainly' as const, 'possibly' as const, 'known' as const),
      of: tie('condition'),
    }),
  ),
}))
const valueOf = ({ type, codes: all = [] }: ColumnFact) => {
  if (type === 'boolean') return fc.boolean()
  if (type === 'number') return number
  if (type === 'date') return fc.constant('2026-11-30')
  return type === 'code' ? fc.constantFrom(...all) : fc.subarray([...all])
}
/** What is known of some of the facts. */
export const known = fc.record(Object.fromEntries(FACTS.map((one) => [one.id, valueOf(one)])), { requiredKeys: [] })
