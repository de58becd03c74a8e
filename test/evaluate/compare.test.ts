import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hasAny, is, isIn } from '../../src/evaluate/compare.ts'

describe('a fact of which nothing is known', () => {
  for (const codes of [['a'], ['', 'a'], ['']]) {
    test(`may be one of ${JSON.stringify(codes)}, and is not said to be`, () => {
      assert.equal(isIn(undefined, codes), 'unknown')
      assert.equal(hasAny(undefined, codes), 'unknown')
      assert.equal(is(undefined, codes[0] ?? ''), 'unknown')
    })
  }
})
