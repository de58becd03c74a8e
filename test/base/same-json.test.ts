import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sameJson } from '../../src/base/same-json.ts'

/** So many lists in each other. */
const nested = (levels: number): unknown => (levels === 0 ? 0 : [nested(levels - 1)])

describe('two JSON values are the same', () => {
  test('when they are alike all the way down, in whatever order their keys stand', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => sameJson(value, structuredClone(value))))
    assert.ok(sameJson({ a: [1, { b: null }], c: '' }, { c: '', a: [1, { b: null }] }))
    assert.ok(sameJson(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}')))
  })

  const OTHERS: readonly (readonly [one: unknown, other: unknown])[] = [
    [null, {}],
    [null, undefined],
    [[], {}],
    [['a'], { 0: 'a' }],
    [1, '1'],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
  ]
  for (const [one, other] of OTHERS)
    test(`which ${JSON.stringify(one)} and ${JSON.stringify(other)} are not`, () => {
      assert.deepEqual([sameJson(one, other), sameJson(other, one)], [false, false])
    })

  test('and no more than 40 levels deep, since what goes round in a circle must come to an end', () => {
    assert.deepEqual([sameJson(nested(40), nested(40)), sameJson(nested(41), nested(41))], [true, false])
    const [one, other]: readonly unknown[][] = [[], []]
    one?.push(one)
    other?.push(other)
    assert.equal(sameJson(one, other), false)
  })
})
