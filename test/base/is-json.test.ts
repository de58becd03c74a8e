import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { isJson } from '../../src/base/is-json.ts'

describe('what JSON can hold', () => {
  test('is everything that comes from JSON, of another window too', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isJson(value)))
    fc.assert(fc.property(fc.jsonValue(), (value) => isJson(JSON.parse(JSON.stringify(value)))))
    assert.ok(isJson(JSON.parse('{"__proto__":{"x":[1]}}')))
    assert.ok(isJson(Object.assign(Object.create(null) as object, { a: 1 })))
    assert.ok(isJson(runInNewContext('({ a: [1, { b: null }] })')))
  })

  test('is nothing else, wherever it stands', () => {
    const round: Record<string, unknown> = {}
    round['self'] = round['again'] = round
    let deep: unknown = 0
    for (let level = 0; level < 100_000; level++) deep = [deep]
    const not = [undefined, 1n, NaN, Infinity, () => 0, Symbol('x'), new Date(0), new Map(), round, deep]
    for (const value of not) {
      assert.equal(isJson(value), false)
      assert.equal(isJson({ a: [value] }), false)
    }
  })

  test('can be written, however deep it is', () => {
    let deep: unknown = 0
    for (let level = 0; level < 20_000; level++) {
      deep = [deep]
      if (level % 500 === 0 && isJson(deep)) JSON.stringify({ id: deep })
    }
  })
})
