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

  test('in at most 40 characters, the last of which tells that there were more', () => {
    for (const [value, text] of [
      ['a'.repeat(40), 'a'.repeat(40)],
      ['a'.repeat(41), `${'a'.repeat(39)}…`],
      [`b${'a'.repeat(10_000_000)}`, `b${'a'.repeat(38)}…`],
    ] as const)
      assert.equal(shown(value), text)
  })

  test('by its kind, where it goes round in a circle', () => {
    const round: unknown[] = []
    round.push(round)
    assert.equal(shown(round), 'object')
  })

  test('without a part of an identity number, wherever it is cut', () => {
    const number = '01.01.90-12345'
    for (let before = 0; before < 40; before++) {
      const begun = 'x'.repeat(before)
      for (const value of [
        `${begun} ${number}`,
        `${begun} ${`${number}, `.repeat(20)}`,
        [begun, ...Array<string>(20).fill(number)],
      ])
        assert.doesNotMatch(shown(value), /\d/)
    }
  })
})
