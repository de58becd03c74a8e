import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareSeen, hasAny, holdsOf, is, isIn } from '../../src/evaluate/compare.ts'
import type { Comparison } from '../../src/evaluate/program.ts'
import type { Seen } from '../../src/evaluate/seen.ts'
import type { FactValue } from '../../src/facts/fact.ts'

describe('a fact of which nothing is known', () => {
  for (const codes of [['a'], ['', 'a'], ['']]) {
    test(`may be one of ${JSON.stringify(codes)}, and is not said to be`, () => {
      assert.equal(isIn(undefined, codes), 'unknown')
      assert.equal(hasAny(undefined, codes), 'unknown')
      assert.equal(is(undefined, codes[0] ?? ''), 'unknown')
    })
  }
})

// What is said of bounds must be what is said of everything that lies in them: `yes` or `no` where all of it says so, else `unknown`.
const CODES = ['a', 'b', 'c'] as const
const subsets = (codes: readonly string[]): readonly (readonly string[])[] =>
  codes.reduce<readonly (readonly string[])[]>((all, code) => [...all, ...all.map((set) => [...set, code])], [[]])
const ALL_SETS = subsets(CODES)

/** Sets as they may be seen, each with the sets that it may be. */
const SETS: readonly (readonly [seen: Seen, real: readonly (readonly string[])[]])[] = [
  ...ALL_SETS.map((set) => [set, [set]] as const),
  ...ALL_SETS.flatMap((possible) =>
    subsets(possible).map((sure) => {
      const real = subsets(possible).filter((set) => sure.every((code) => set.includes(code)))
      return [{ sure, possible }, real] as const
    }),
  ),
]
const SINGLE: readonly (readonly [seen: Seen, real: readonly string[]])[] = [
  ...CODES.map((code) => [code, [code]] as const),
  ...ALL_SETS.filter((set) => set.length > 1).map((set) => [{ oneOf: set }, set] as const),
]
const NUMBERS: readonly (readonly [seen: Seen, real: readonly number[]])[] = [0, 1, 2, 3].flatMap((low) =>
  [0, 1, 2, 3]
    .filter((high) => high >= low)
    .map((high) => {
      const real = [0, 1, 2, 3].filter((one) => one >= low && one <= high)
      return [low === high ? low : { low, high }, real] as const
    }),
)

const together = (truths: readonly boolean[]) =>
  truths.every(Boolean) ? 'yes' : truths.some(Boolean) ? 'unknown' : 'no'
const comparing = (kind: Comparison['kind'], more: Partial<Comparison> = {}) =>
  ({ kind, value: '', codes: [], only: undefined, isOfSize: false, limit: [], ...more }) as unknown as Comparison

describe('what is said of bounds', () => {
  for (const codes of ALL_SETS) {
    test(`one of ${JSON.stringify(codes)}`, () => {
      for (const [seen, real] of SINGLE) {
        const truth = together(real.map((code) => codes.includes(code)))
        assert.equal(compareSeen(comparing('in', { codes }), seen, undefined), truth)
        if (codes.length === 1) assert.equal(compareSeen(comparing('is', { value: codes[0]! }), seen, undefined), truth)
      }
    })

    test(`any, and all, of ${JSON.stringify(codes)}`, () => {
      for (const [seen, real] of SETS) {
        const any = together(real.map((set) => codes.some((code) => set.includes(code))))
        const all = together(real.map((set) => codes.every((code) => set.includes(code))))
        assert.equal(compareSeen(comparing('has-any', { codes }), seen, undefined), any)
        assert.equal(compareSeen(comparing('has-all', { codes }), seen, undefined), all)
      }
    })

    test(`of ${JSON.stringify(codes)} those that are there are in another set`, () => {
      for (const only of [undefined, codes])
        for (const [seen, real] of SETS)
          for (const [limit, limits] of SETS) {
            const isWithin = (set: readonly string[], bound: readonly string[]) =>
              set.every((code) => bound.includes(code) || !(only ?? CODES).includes(code))
            const truth = together(real.flatMap((set) => limits.map((bound) => isWithin(set, bound))))
            assert.equal(compareSeen(comparing('within', { only }), seen, limit), truth)
          }
    })
  }

  test('none, and how many', () => {
    for (const [seen, real] of SETS) {
      assert.equal(compareSeen(comparing('empty'), seen, undefined), together(real.map((set) => set.length === 0)))
      for (const limit of [0, 1, 2, 3]) {
        const sized = compareSeen(comparing('at-least-number', { isOfSize: true }), seen, limit)
        assert.equal(sized, together(real.map((set) => set.length >= limit)))
      }
    }
  })

  test('numbers held against numbers', () => {
    const kinds = {
      'at-least-number': (a: number, b: number) => a >= b,
      above: (a: number, b: number) => a > b,
      'at-most': (a: number, b: number) => a <= b,
      below: (a: number, b: number) => a < b,
    }
    for (const [seen, real] of NUMBERS)
      for (const [limit, limits] of NUMBERS)
        for (const [kind, isSo] of Object.entries(kinds)) {
          const truth = together(real.flatMap((a) => limits.map((b) => isSo(a, b))))
          assert.equal(
            compareSeen(comparing(kind as Comparison['kind']), seen, limit),
            truth,
            `${kind} ${JSON.stringify([seen, limit])}`,
          )
        }
  })

  test('nothing, where nothing is known', () => {
    const kinds = ['is', 'in', 'has-any', 'has-all', 'empty', 'within', 'at-least-number', 'below'] as const
    for (const kind of kinds)
      assert.equal(compareSeen(comparing(kind, { codes: ['a'] }), undefined, undefined), 'unknown')
    assert.equal(compareSeen(comparing('given'), undefined, undefined), 'no')
    for (const seen of [false, 0, '', []]) assert.equal(compareSeen(comparing('given'), seen, undefined), 'yes')
  })

  test('the worst that a source says, where two disagree on what alarms look at', () => {
    const seen = { eitherOf: ['a', 'b'], worst: 'b' }
    const truths = CODES.map((code) => compareSeen(comparing('in', { codes: [code] }), seen, undefined))
    assert.deepEqual(truths, ['unknown', 'yes', 'unknown'])
    assert.equal(compareSeen(comparing('in', { codes: ['b'] }), { eitherOf: ['a', 'b'] }, undefined), 'unknown')
  })
})

describe('a value that is known', () => {
  const cases: readonly (readonly [one: Comparison, values: readonly FactValue[]])[] = [
    ...(['has-any', 'has-all', 'empty'] as const).flatMap((kind) =>
      ALL_SETS.map((codes) => [comparing(kind, { codes }), ALL_SETS] as const),
    ),
    ...[true, false, 'a'].map((value) => [comparing('is', { value }), [true, false, 'a', 'b']] as const),
    [comparing('in', { codes: ['a', 'b'] }), CODES],
    ...(['at-least-number', 'above', 'at-most', 'below'] as const).map(
      (kind) => [comparing(kind, { limit: 2 }), [1, 2, 3]] as const,
    ),
  ]
  test('is told the quick way what it is told in full', () => {
    let told = 0
    for (const [one, values] of cases)
      for (const value of values) {
        const quick = holdsOf(one, value)
        if (quick === undefined) continue
        told += 1
        assert.equal(
          quick ? 'yes' : 'no',
          compareSeen(one, value, one.limit as Seen),
          `${one.kind} ${JSON.stringify(value)}`,
        )
      }
    assert.ok(told > 140, String(told))
  })

  test('is looked at in full where it alone does not tell', () => {
    assert.equal(holdsOf(comparing('at-least-number', { limit: 1, isOfSize: true }), ['a']), undefined)
    assert.equal(holdsOf(comparing('at-least-number'), 5), undefined)
    assert.equal(holdsOf(comparing('within'), ['a']), undefined)
    assert.equal(holdsOf(comparing('given'), 5), undefined)
  })
})
