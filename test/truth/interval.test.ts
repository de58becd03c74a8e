import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exactly, isAbove, isAtLeast, plus, type Interval } from '../../src/truth/interval.ts'
import { truthOf, type Truth } from '../../src/truth/truth.ts'

const NUMBERS = [0, 1, 2, 3]
const INTERVALS: readonly Interval[] = NUMBERS.flatMap((low) =>
  NUMBERS.filter((high) => high >= low).map((high) => ({ low, high })),
)
const inside = ({ low, high }: Interval): readonly number[] => NUMBERS.filter((one) => one >= low && one <= high)

function byEveryPair(a: Interval, b: Interval, holds: (x: number, y: number) => boolean): Truth {
  const answers = new Set(inside(a).flatMap((x) => inside(b).map((y) => holds(x, y))))
  return answers.size > 1 ? 'unknown' : truthOf(answers.has(true))
}

describe('intervals', () => {
  test('comparisons say what every pair of numbers in them agrees on', () => {
    for (const a of INTERVALS) {
      for (const b of INTERVALS) {
        assert.equal(
          isAtLeast(a, b),
          byEveryPair(a, b, (x, y) => x >= y),
        )
        assert.equal(
          isAbove(a, b),
          byEveryPair(a, b, (x, y) => x > y),
        )
      }
    }
  })

  test('adding adds both ends', () => {
    assert.deepEqual(plus(exactly(2), { low: 1, high: 3 }), { low: 3, high: 5 })
  })
})
