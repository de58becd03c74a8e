import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shown } from '../../src/base/issue.ts'

describe('a refused value is shown', () => {
  for (const [value, text] of [
    [JSON.parse('1e999'), 'Infinity'],
    [NaN, 'NaN'],
    [38.5, '38.5'],
    [null, 'null'],
    ['38,5', '38,5'],
    [[1, 'a'], '[1,"a"]'],
    [() => 0, 'function'],
    [1234567, '…'],
  ] as const)
    test(`as ${text}`, () => {
      assert.equal(shown(value), text)
    })
})
