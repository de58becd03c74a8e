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
})
