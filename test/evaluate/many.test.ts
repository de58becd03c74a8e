import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { builtInPack as pack, readCase } from '../../src/assess.ts'
import { cohortOf, type Cohort, type Column, type KnownFacts } from '../../src/evaluate/cohort.ts'
import { Judge } from '../../src/evaluate/judge.ts'
import { countMany, judgeMany, truthAt } from '../../src/evaluate/many.ts'
import { BLOCK } from '../../src/evaluate/planes.ts'
import { programOf, type Program } from '../../src/evaluate/program.ts'
import { indexOf, sceneOf } from '../../src/evaluate/scene.ts'
import type { Seen } from '../../src/evaluate/seen.ts'
import { conditionsOf } from '../../src/pack/check-pack.ts'
import type { Condition } from '../../src/pack/condition.ts'
import type { Truth } from '../../src/truth/truth.ts'
import { condition, FACTS, known } from '../helpers/random-conditions.ts'
import { randomPatient } from '../reference/random-patient.ts'

const is = (fact: string, value: boolean | string = true): Condition => ({ kind: 'is', fact, value })
const above = (fact: string, value: number): Condition => ({
  kind: 'above',
  fact,
  size: false,
  limit: { kind: 'number', value },
})
const programWith = (follows: Readonly<Record<string, Condition>> = {}): Program =>
  programOf(
    () => 2,
    (fact) => follows[fact],
    (fact) => ({ facts: fact === 'sum' ? ['age', 'limit'] : [], conditions: [] }),
  )

class PutFacts extends Judge {
  protected override lookUp(): Seen {
    return undefined
  }
}

/** The truths of one case, judged by itself. */
function judgedAlone(conditions: readonly Condition[], program: Program, known: KnownFacts): readonly Truth[] {
  const judge = new PutFacts(program, false)
  for (const [id, value] of Object.entries(known)) judge.put(id, value ?? undefined)
  return conditions.map((condition) => judge.judge(condition))
}

const truthsOf = (
  conditions: readonly Condition[],
  program: Program,
  cohort: Cohort,
): readonly (readonly Truth[])[] => {
  const judged = judgeMany(conditions, program, cohort)
  return Array.from({ length: cohort.size }, (_, at) => judged.map((truths) => truthAt(truths, at)))
}

describe('many cases judged at a time', () => {
  const size = fc.constantFrom(0, 1, 31, 32, 33, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 40)

  test('each is judged as by itself, whatever the conditions, and counted', () => {
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 6 }),
        fc.array(known, { minLength: 1, maxLength: 40 }),
        size,
        (conditions, pool, many) => {
          const program = programWith({ other: { kind: 'any', of: [is('yes-or-no'), above('age', 1)] } })
          const alone = pool.map((one) => judgedAlone(conditions, program, one))
          const which = Array.from({ length: many }, (_, at) => (at * 7 + (at >> 5)) % pool.length)
          const cohort = cohortOf(
            FACTS,
            which.map((one) => pool[one] ?? {}),
          )
          const together = truthsOf(conditions, program, cohort)
          which.forEach((one, at) => {
            for (const [nth, truth] of (alone[one] ?? []).entries())
              if (together[at]?.[nth] !== truth)
                assert.fail(
                  `case ${at}: ${String(together[at]?.[nth])}, not ${truth}: ${JSON.stringify(conditions[nth])}`,
                )
          })
          const counted = conditions.map((_, nth) => {
            const counts = { yes: 0, unknown: 0, no: 0 }
            for (const truths of together) counts[truths[nth] ?? 'unknown'] += 1
            return counts
          })
          assert.deepEqual(countMany(conditions, program, cohort), counted)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('those of the rule pack that no sum or score stands behind are as a scene has them', () => {
    const { program } = indexOf(pack)
    const patients = Array.from({ length: 70 }, (_, seed) => {
      const read = readCase({ facts: randomPatient(seed, 0.4) })
      assert.ok(read.ok)
      return read.value.readings
    })
    const cohort = cohortOf(
      pack.facts,
      patients.map((readings) =>
        Object.fromEntries([...readings].map(([id, reading]) => [id, reading.kind === 'known' ? reading.value : null])),
      ),
    )
    const conditions = conditionsOf(pack).map((placed) => placed.condition)
    const apart = conditions.filter((one) => {
      try {
        countMany([one], program, cohort)
        return true
      } catch (error) {
        assert.match(String(error), /^RangeError: \S+ follows from other facts/)
        return false
      }
    })
    const together = truthsOf(apart, program, cohort)
    patients.forEach((readings, at) => {
      const scene = sceneOf(pack, readings)
      assert.deepEqual(
        together[at],
        apart.map((one) => scene.judge(one)),
      )
    })
    assert.ok(apart.length > 200 && apart.length < conditions.length, String(apart.length))
  })

  test('of which nothing is known, nothing is yes or no', () => {
    const conditions: readonly Condition[] = [
      is('yes-or-no'),
      is('colour', 'red'),
      above('age', 2),
      { kind: 'below', fact: 'age', size: false, limit: { kind: 'number', value: 2 } },
      { kind: 'not', of: is('nobody-gave') },
      { kind: 'empty', fact: 'needs' },
      { kind: 'all', of: [is('other'), is('nobody-gave')] },
    ]
    const cohort = cohortOf(
      FACTS,
      Array.from({ length: 40 }, () => ({ age: null })),
    )
    for (const counts of countMany(conditions, programWith(), cohort))
      assert.deepEqual(counts, { yes: 0, unknown: 40, no: 0 })
  })

  test('the bits after the last case are unknown', () => {
    const [always] = judgeMany([{ kind: 'all', of: [] }], programWith(), { size: 3, columns: new Map() })
    assert.deepEqual(always && [[...always.certain], [...always.possible]], [[0b111], [-1]])
  })
})

describe('facts that follow from others', () => {
  const two = { kind: 'number', values: Float64Array.of(2, NaN) } as const
  const count = (condition: Condition, columns: Readonly<Record<string, Column>>) =>
    countMany([condition], programWith({ old: above('age', 1) }), {
      size: 2,
      columns: new Map(Object.entries(columns)),
    })

  test('are worked out where they are the truth of a condition', () => {
    assert.deepEqual(count({ kind: 'not', of: is('old') }, { age: two }), [{ yes: 0, unknown: 1, no: 1 }])
  })

  test('are taken from their column', () => {
    assert.deepEqual(count(above('sum', 1), { sum: two }), [{ yes: 1, unknown: 1, no: 0 }])
  })

  for (const fact of ['sum', 'recommendation.setting'])
    test(`are not taken for unknown: ${fact}`, () => {
      assert.throws(() => count(above(fact, 1), { age: two }), {
        name: 'RangeError',
        message: `${fact} follows from other facts: it needs a column`,
      })
    })
})

describe('columns', () => {
  test('hold what is known of each case', () => {
    const { size, columns } = cohortOf(FACTS, [
      { 'yes-or-no': false, colour: 'red', age: 81, needs: [], review: '2026-11-30' },
      { 'yes-or-no': true, colour: 'black', needs: ['iv', 'pump'] },
      { 'yes-or-no': null },
    ])
    const valuesOf = (id: string) => [...(columns.get(id)?.values ?? [])]
    assert.equal(size, 3)
    assert.deepEqual(['yes-or-no', 'colour', 'age', 'needs', 'review'].map(valuesOf), [
      [1, 2, 0],
      [1, 5, 0],
      [81, NaN, NaN],
      [0, 0b101, -1],
      [1, 0, 0],
    ])
  })

  const notPacked: Readonly<Record<string, readonly [KnownFacts, string]>> = {
    'a text for a number': [{ age: '81' }, 'age is of kind number, not "81"'],
    'no number': [{ age: NaN }, 'age is of kind number, not null'],
    'a code that is none': [{ colour: 'blue' }, 'colour has no code blue'],
    'a code for a set': [{ needs: 'iv' }, 'needs is of kind codes, not "iv"'],
    'a set with a code that is none': [{ needs: ['iv', 'tea'] }, 'needs has no code tea'],
    'a set for a code': [{ colour: ['red'] }, 'colour is of kind code, not ["red"]'],
    'a number for a truth value': [{ other: 1 }, 'other is of kind boolean, not 1'],
    'a truth value for a date': [{ review: true }, 'review is of kind date, not true'],
  }
  for (const [what, [facts, message]] of Object.entries(notPacked))
    test(`are not made of ${what}`, () => {
      assert.throws(() => cohortOf(FACTS, [facts]), { name: 'RangeError', message })
    })

  const many = Array.from({ length: 256 }, (_, at) => `c${at}`)
  const refused: Readonly<Record<string, readonly [Column, string]>> = {
    'of another length': [{ kind: 'boolean', values: Uint8Array.of(1) }, 'f has 1 values for 2 cases'],
    'with a third truth value': [
      { kind: 'boolean', values: Uint8Array.of(1, 3) },
      'f has the value 3, which stands for nothing',
    ],
    'with a second way to be known': [
      { kind: 'date', values: Uint8Array.of(1, 2) },
      'f has the value 2, which stands for nothing',
    ],
    'with a code too many': [
      { kind: 'code', codes: ['a', 'b'], values: Uint8Array.of(3, 0) },
      'f has the value 3, which stands for nothing',
    ],
    'with a set of a code too many': [
      { kind: 'codes', codes: ['a', 'b'], values: Int32Array.of(0, 4) },
      'f has the value 4, which stands for nothing',
    ],
    'with a set that is unknown in another way': [
      { kind: 'codes', codes: many.slice(0, 31), values: Int32Array.of(0, -2) },
      'f has the value -2, which stands for nothing',
    ],
    'of more codes than a byte tells': [
      { kind: 'code', codes: many, values: Uint8Array.of(0, 0) },
      'f has 256 codes, and a column holds 255',
    ],
    'of sets of more codes than a word has bits': [
      { kind: 'codes', codes: many.slice(0, 32), values: Int32Array.of(0, 0) },
      'f has 32 codes, and a column holds 31',
    ],
    'with a code twice': [{ kind: 'code', codes: ['a', 'a'], values: Uint8Array.of(0, 0) }, 'f has a code twice'],
  }
  for (const [what, [column, message]] of Object.entries(refused))
    test(`are refused ${what}`, () => {
      const cohort = { size: 2, columns: new Map([['f', column]]) }
      assert.throws(() => countMany([is('f')], programWith(), cohort), { name: 'RangeError', message })
    })

  test('hold as many codes as they can', () => {
    const codes = many.slice(0, 255)
    const sets = many.slice(0, 31)
    const cohort: Cohort = {
      size: 2,
      columns: new Map<string, Column>([
        ['one', { kind: 'code', codes, values: Uint8Array.of(255, 128) }],
        ['set', { kind: 'codes', codes: sets, values: Int32Array.of(2 ** 31 - 1, 2 ** 30) }],
      ]),
    }
    const conditions: readonly Condition[] = [
      is('one', 'c254'),
      is('one', 'c127'),
      { kind: 'has-all', fact: 'set', codes: sets },
      { kind: 'has-any', fact: 'set', codes: ['c30'] },
    ]
    assert.deepEqual(truthsOf(conditions, programWith(), cohort), [
      ['yes', 'no', 'yes', 'yes'],
      ['no', 'yes', 'no', 'yes'],
    ])
  })
})
