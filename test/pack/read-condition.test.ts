import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readCondition } from '../../src/pack/read-condition.ts'

const codeOf = (input: unknown): string | undefined => {
  const read = readCondition(input, 'x')
  return read.ok ? undefined : read.issues[0]?.code
}

describe('reading a condition', () => {
  const right: readonly unknown[] = [
    { always: true },
    { fact: 'pt.age', below: 18 },
    { fact: 'pt.age', atLeast: { parameter: 'adult_age' } },
    { fact: 'svc.response_min_worst', atMost: { fact: 'need.max_safe_wait_min' } },
    { sizeOf: 'plan.named_people', below: 2 },
    { fact: 'vit.acvpu', isNot: 'A' },
    { fact: 'need.treatments', lacks: 'iv' },
    { fact: 'need.treatments', within: { fact: 'svc.home_skills' }, only: ['iv'] },
    { fact: 'plan.review_date', given: false },
    {
      atLeast: 2,
      of: [
        { fact: 'home.safe', is: true },
        { fact: 'rel.willing', is: true },
      ],
    },
    { all: [{ any: [{ fact: 'home.safe', is: true }] }] },
  ]
  for (const input of right) test(`${JSON.stringify(input)} is read`, () => assert.equal(codeOf(input), undefined))

  const wrong: readonly unknown[] = [
    null,
    [],
    {},
    { always: false },
    { fact: 'pt.age' },
    { fact: 'pt.age', below: 18, above: 3 },
    { fact: 'pt.age', about: 18 },
    { fact: 'pt.age', below: '18' },
    { fact: 1, is: true },
    { fact: 'need.treatments', hasAny: [] },
    { sizeOf: 'need.treatments', is: 'iv' },
    { all: [] },
    { all: [{ fact: 'a', is: true }], any: [{ fact: 'a', is: true }] },
    { else: { fact: 'a', is: true } },
    { fact: 'need.treatments', hasAny: ['iv'], only: ['iv'] },
  ]
  for (const input of wrong)
    test(`${JSON.stringify(input)} is refused`, () => assert.equal(codeOf(input), 'rule.condition'))

  test('four levels are one too many', () => {
    const fact = { fact: 'a', is: true }
    assert.equal(codeOf({ all: [{ any: [fact] }] }), undefined)
    assert.equal(codeOf({ all: [{ any: [{ not: fact }] }] }), 'rule.too-deep')
  })

  test('a level more is too deep under each word, and is told of by its place', () => {
    const fact = { fact: 'a', is: true }
    const told = (input: unknown) => {
      const read = readCondition(input, 'x')
      return read.ok ? [] : read.issues.map(({ code, path, params }) => [code, path, params['levels']])
    }
    for (const word of ['not', 'certainly', 'possibly', 'known'])
      assert.deepEqual(told({ not: { [word]: { all: [fact] } } }), [['rule.too-deep', `x.not.${word}.all[0]`, 3]], word)
    assert.deepEqual(told({ not: { not: { atLeast: 1, of: [fact, fact] } } }), [
      ['rule.too-deep', 'x.not.not.of[0]', 3],
      ['rule.too-deep', 'x.not.not.of[1]', 3],
    ])
  })
})

describe('what a condition is read as', () => {
  const fact = 'a'
  const inner = { fact, is: true }
  const is = { kind: 'is', fact, value: true }
  const table: readonly (readonly [input: unknown, condition: object])[] = [
    [{ always: true }, { kind: 'all', of: [] }],
    [{ all: [inner] }, { kind: 'all', of: [is] }],
    [{ any: [inner] }, { kind: 'any', of: [is] }],
    [
      { atLeast: 2, of: [inner, inner] },
      { kind: 'at-least', n: 2, of: [is, is] },
    ],
    ...['not', 'certainly', 'possibly', 'known'].map((word) => [{ [word]: inner }, { kind: word, of: is }] as const),
    [
      { fact, is: 'x' },
      { kind: 'is', fact, value: 'x' },
    ],
    [
      { fact, isNot: 'x' },
      { kind: 'not', of: { kind: 'is', fact, value: 'x' } },
    ],
    [
      { fact, in: ['x'] },
      { kind: 'in', fact, codes: ['x'] },
    ],
    [
      { fact, notIn: ['x'] },
      { kind: 'not', of: { kind: 'in', fact, codes: ['x'] } },
    ],
    [
      { fact, has: 'x' },
      { kind: 'has-any', fact, codes: ['x'] },
    ],
    [
      { fact, lacks: 'x' },
      { kind: 'not', of: { kind: 'has-any', fact, codes: ['x'] } },
    ],
    [
      { fact, hasAny: ['x', 'y'] },
      { kind: 'has-any', fact, codes: ['x', 'y'] },
    ],
    [
      { fact, hasAll: ['x', 'y'] },
      { kind: 'has-all', fact, codes: ['x', 'y'] },
    ],
    [
      { fact, isEmpty: true },
      { kind: 'empty', fact },
    ],
    [
      { fact, isEmpty: false },
      { kind: 'not', of: { kind: 'empty', fact } },
    ],
    [
      { fact, given: true },
      { kind: 'given', fact },
    ],
    [
      { fact, given: false },
      { kind: 'not', of: { kind: 'given', fact } },
    ],
    [
      { fact, within: ['x'] },
      { kind: 'within', fact, limit: ['x'] },
    ],
    [
      { fact, within: { fact: 'b' }, only: ['x'] },
      { kind: 'within', fact, only: ['x'], limit: { fact: 'b' } },
    ],
    [
      { fact, atLeast: 1 },
      { kind: 'at-least-number', fact, size: false, limit: { kind: 'number', value: 1 } },
    ],
    [
      { fact, above: 0 },
      { kind: 'above', fact, size: false, limit: { kind: 'number', value: 0 } },
    ],
    [
      { fact, atMost: { parameter: 'p' } },
      { kind: 'at-most', fact, size: false, limit: { kind: 'parameter', id: 'p' } },
    ],
    [
      { sizeOf: fact, below: { fact: 'b' } },
      { kind: 'below', fact, size: true, limit: { kind: 'fact', id: 'b' } },
    ],
  ]
  for (const [input, condition] of table)
    test(JSON.stringify(input), () => assert.deepEqual(readCondition(input, 'x'), { ok: true, value: condition }))

  const refused: readonly unknown[] = [
    { not: inner, all: [inner] },
    { atLeast: '2', of: [inner] },
    { atLeast: 0, of: [inner] },
    { atLeast: 3, of: [inner, inner] },
    { atLeast: 1.5, of: [inner, inner] },
    { atLeast: 2, of: [inner], else: inner },
    { always: true, all: [inner] },
    { fact, is: 1 },
    { fact, is: null },
    { fact, isNot: 1 },
    { fact, in: 'x' },
    { fact, in: [1] },
    { fact, notIn: [] },
    { fact, has: ['x'] },
    { fact, lacks: 1 },
    { fact, hasAll: [] },
    { fact, isEmpty: 1 },
    { fact, given: 'yes' },
    { fact, within: [] },
    { fact, within: { fact: 1 } },
    { fact, within: ['x'], only: [] },
    { fact, below: { parameter: 'p', fact: 'b' } },
    { fact, below: { parameter: 1 } },
    { fact, below: {} },
    { sizeOf: fact, given: true },
    { fact, sizeOf: 'b', below: 1 },
    { fact, sizeOf: fact, below: 1, only: ['x'] },
  ]
  for (const input of refused)
    test(`nothing: ${JSON.stringify(input)}`, () => {
      const read = readCondition(input, 'x')
      assert.deepEqual(read.ok ? [] : read.issues.map(({ code, path }) => [code, path]), [['rule.condition', 'x']])
    })
})
