import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { all, any, atLeast, certainly, not, possibly, truthOf, type Truth } from '../../src/truth/truth.ts'

const TRUTHS: readonly Truth[] = ['yes', 'no', 'unknown']

/** The truths that an unknown may turn out to be. */
const futures = (truth: Truth): readonly boolean[] => (truth === 'unknown' ? [true, false] : [truth === 'yes'])

/** What a function of truths must say by brute force: the same in every future, or unknown. */
function byFutures(truths: readonly Truth[], decide: (known: readonly boolean[]) => boolean): Truth {
  const worlds = truths.reduce<readonly (readonly boolean[])[]>(
    (known, truth) => known.flatMap((world) => futures(truth).map((one) => [...world, one])),
    [[]],
  )
  const answers = new Set(worlds.map(decide))
  return answers.size > 1 ? 'unknown' : truthOf(answers.has(true))
}

const triples = TRUTHS.flatMap((a) => TRUTHS.flatMap((b) => TRUTHS.map((c): readonly Truth[] => [a, b, c])))

describe('three-valued truth over its whole tables', () => {
  test('not turns yes and no about and leaves unknown', () => {
    assert.deepEqual(TRUTHS.map(not), ['no', 'yes', 'unknown'])
  })

  for (const truths of triples) {
    test(`all, any and atLeast of ${truths.join(', ')} say what every future agrees on`, () => {
      assert.equal(
        all(truths),
        byFutures(truths, (known) => known.every(Boolean)),
      )
      assert.equal(
        any(truths),
        byFutures(truths, (known) => known.some(Boolean)),
      )
      for (const n of [0, 1, 2, 3, 4]) {
        assert.equal(
          atLeast(n, truths),
          byFutures(truths, (known) => known.filter(Boolean).length >= n),
        )
      }
    })
  }

  test('of nothing, all holds and any does not', () => {
    assert.equal(all([]), 'yes')
    assert.equal(any([]), 'no')
  })

  test('certainly asks for proof and possibly for doubt', () => {
    assert.deepEqual(TRUTHS.map(certainly), ['yes', 'no', 'no'])
    assert.deepEqual(TRUTHS.map(possibly), ['yes', 'no', 'yes'])
  })
})
