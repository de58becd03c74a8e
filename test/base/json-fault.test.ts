import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { jsonFault, keyTwice, keyTwiceIn } from '../../src/base/json-fault.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('where JSON is wrong', () => {
  const cases: readonly (readonly [text: string, fault: number | undefined])[] = [
    ['{}', undefined],
    [' [1, -0.5e+3, "a\\u00e5\\n", true, false, null, {"a": [[]]}] ', undefined],
    ['', 0],
    ['{', 1],
    ['{"a"}', 4],
    ['{"a":}', 5],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[1}', 2],
    ['{}x', 2],
    ['nul', 3],
    ['nulx', 3],
    ['01', 1],
    ['-', 1],
    ['1.', 2],
    ['1e', 2],
    ['+1', 0],
    ["{'a':1}", 1],
    ['"a', 2],
    ['"\\x"', 2],
    ['"\\u12g4"', 5],
    ['"a\nb"', 2],
    ['\ufeff{}', 0],
    ['NaN', 0],
  ]
  for (const [text, fault] of cases) {
    test(`${JSON.stringify(text)} is wrong at ${String(fault)}`, () => {
      assert.equal(jsonFault(text), fault)
      assert.equal(fault === undefined, parses(text))
    })
  }

  test('it finds a fault exactly where JSON.parse fails, whatever is broken', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', '\\', 'e', '-', '.', '0', ' ', '\u0000', ':', 't'),
        fc.nat(2),
      )
      .map(
        ([text, at, put, cut]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + cut),
      )
    fc.assert(
      fc.property(fc.oneof(broken, fc.json(), fc.string()), (text) => {
        assert.equal(jsonFault(text) === undefined, parses(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('what stands before the fault can be completed: one character further it cannot', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const cut = text.slice(0, at % text.length)
        assert.equal(jsonFault(cut) ?? cut.length, cut.length)
      }),
    )
  })

  test('a hundred thousand levels are no matter', () => {
    assert.equal(jsonFault('['.repeat(100_000)), 100_000)
  })
})

describe('a key that stands twice', () => {
  const cases: readonly (readonly [text: string, at: number | undefined])[] = [
    ['{"a":1,"a":1}', 7],
    ['{"a":1,"\\u0061":2}', 7],
    ['{"a":1,"b":2,"b":3}', 13],
    ['{"a":{"b":1},"c":[{"a":1},{"a":1}],"d":{"b":1}}', undefined],
    ['{"a":{"b":1,"c":{},"b":1}}', 19],
    ['[{"a":1},{"a":1,"b":{},"a":2}]', 23],
    ['{"a":"\\"a\\":1,\\"a\\":2"}', undefined],
    ['{"__proto__":1,"__proto__":2}', 15],
    ['{"":{},"":1}', 7],
    ['{"a":{},"b":{"a":1},"a":[]}', 20],
    ['[]', undefined],
  ]
  for (const [text, at] of cases) {
    test(`${text} has one at ${String(at)}`, () => {
      assert.equal(keyTwice(text), at)
    })
  }

  test('JSON that was written from data never has one', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.equal(keyTwice(text), undefined)
      }),
    )
  })

  test('is told of by its line in the file', () => {
    assert.deepEqual(keyTwiceIn('\n{"a":1,\n"a":2\n}\n', 'pack.json'), [
      { code: 'json.key-twice', path: 'pack.json', params: { line: 3 } },
    ])
    assert.deepEqual(keyTwiceIn('{"a":1,"b":{"a":1}}', 'pack.json'), [])
  })
})
