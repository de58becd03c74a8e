import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Judge } from '../../src/evaluate/judge.ts'
import { programOf, type Program } from '../../src/evaluate/program.ts'
import type { Seen } from '../../src/evaluate/seen.ts'
import type { FactId } from '../../src/facts/fact.ts'
import type { Condition } from '../../src/pack/condition.ts'
import { condition, FACTS, known } from '../helpers/random-conditions.ts'

const IDS = FACTS.map(({ id }) => id)
const is = (fact: FactId, value = true): Condition => ({ kind: 'is', fact, value })
const program = (given: readonly FactId[]): Program =>
  programOf(
    () => 2,
    () => undefined,
    () => ({ facts: [], conditions: [] }),
    given,
  )

/** Counts what it looks up. */
class Counting extends Judge {
  readonly lookedUp: FactId[] = []

  protected override lookUp(fact: FactId): Seen {
    this.lookedUp.push(fact)
    return undefined
  }
}

describe('facts that are given', () => {
  for (const completing of [false, true]) {
    test(`make no difference to the truth of a condition${completing ? ' once all comes to be known' : ''}`, () => {
      fc.assert(
        fc.property(
          fc.array(condition, { minLength: 1, maxLength: 6 }),
          known,
          fc.subarray(IDS),
          (conditions, facts, given) => {
            const values: Readonly<Record<FactId, Seen>> = facts
            const putOne = new Counting(program([]), completing)
            for (const [id, value] of Object.entries(values)) putOne.put(id, value)
            const ofGiven = program(given)
            conditions.forEach(ofGiven.nodeOf)
            const givenOne = new Counting(ofGiven, completing, {
              known: given.map((id) => values[id] as never),
              told: [],
            })
            for (const [id, value] of Object.entries(values)) if (!given.includes(id)) givenOne.put(id, value)
            for (const one of conditions) assert.equal(givenOne.judge(one), putOne.judge(one), JSON.stringify(one))
          },
        ),
      )
    })
  }

  test('are judged at once with all that hangs on nothing else, each looked at once', () => {
    const ofGiven = program(['a', 'b'])
    const [simple, mixed]: readonly Condition[] = [
      { kind: 'all', of: [is('a'), { kind: 'not', of: is('b') }] },
      { kind: 'any', of: [is('b'), is('c')] },
    ]
    assert.ok(simple && mixed)
    ofGiven.nodeOf(simple)
    ofGiven.nodeOf(mixed)
    const judge = new Counting(ofGiven, false, { known: [true], told: [] })
    assert.equal(judge.judge(simple), 'unknown')
    assert.deepEqual(judge.lookedUp, ['b'])
    assert.equal(judge.judge(mixed), 'unknown')
    assert.deepEqual(judge.lookedUp, ['b', 'c'])
  })

  test('wait for a limit that is put later', () => {
    const ofGiven = program(['a', 'n'])
    const [simple, bound]: readonly Condition[] = [
      is('a'),
      { kind: 'above', fact: 'n', size: false, limit: { kind: 'fact', id: 'limit' } },
    ]
    assert.ok(simple && bound)
    ofGiven.nodeOf(simple)
    ofGiven.nodeOf(bound)
    const judge = new Counting(ofGiven, false, { known: [true, 5], told: [] })
    assert.equal(judge.judge(simple), 'yes')
    judge.put('limit', 4)
    assert.equal(judge.judge(bound), 'yes')
  })

  test('may be put before anything is judged', () => {
    const judge = new Counting(program(['a']), false, { known: [true], told: [] })
    judge.put('a', false)
    assert.equal(judge.judge(is('a')), 'no')
  })

  test('are judged anew when they are put again', () => {
    const ofGiven = program(['a', 'b'])
    const mixed: Condition = { kind: 'any', of: [is('b'), { kind: 'not', of: is('c') }] }
    ofGiven.nodeOf(mixed)
    const judge = new Counting(ofGiven, false, { known: [undefined, false], told: [] })
    judge.put('c', true)
    assert.equal(judge.judge(mixed), 'no')
    judge.put('b', true)
    assert.equal(judge.judge(mixed), 'yes')
  })

  test('are looked up where they were told otherwise than as a value', () => {
    const judge = new Counting(program(['a', 'b']), false, {
      known: [undefined, undefined],
      told: [undefined, { kind: 'unknown', reason: 'asked-unknown' }],
    })
    assert.equal(judge.judge({ kind: 'all', of: [is('a'), is('b')] }), 'unknown')
    assert.deepEqual(judge.lookedUp, ['b'])
  })

  test('leave conditions that came later to be judged by themselves', () => {
    const ofGiven = program(['a', 'b'])
    ofGiven.nodeOf(is('a'))
    const judge = new Counting(ofGiven, false, { known: [true, false], told: [] })
    assert.equal(judge.judge({ kind: 'all', of: [is('a'), { kind: 'any', of: [is('a'), is('b')] }] }), 'yes')
    assert.equal(judge.judge({ kind: 'not', of: is('b') }), 'yes')
  })

  test('are gone on from', () => {
    const ofGiven = program(['a', 'b'])
    const either: Condition = { kind: 'any', of: [is('a'), is('b')] }
    ofGiven.nodeOf(either)
    const begun = new Counting(ofGiven, false, { known: [true, false], told: [] })
    assert.equal(begun.judge(either), 'yes')
    for (const from of [begun, new Counting(ofGiven, false, { known: [true, false], told: [] })]) {
      const without = new Counting(ofGiven, false, undefined, from)
      without.put('a', false)
      assert.equal(without.judge(either), 'no')
    }
  })
})
