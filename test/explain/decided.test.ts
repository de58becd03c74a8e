import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack, readCase, type Assessment } from '../../src/assess.ts'
import { isDecided } from '../../src/explain/decided.ts'
import { openCase } from '../../src/explain/open-case.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { randomPatient } from '../reference/random-patient.ts'

type Facts = Readonly<Record<string, unknown>>

function judged(facts: Facts): Assessment {
  const answer = assess({ facts })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

const answerOf = ({ recommendation, urgency }: Assessment): string => `${recommendation.setting} ${urgency}`

/** Every value that a fact can have, as far as the pack can tell values apart; sets as none, each one, and all. */
function valuesOf(fact: Fact): readonly unknown[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'date':
      return ['2026-11-28']
    case 'code':
      return fact.codes
    case 'codes':
      return [[], ...fact.codes.map((code) => [code]), fact.codes]
    case 'number':
      return [
        fact.min,
        ...[2, 3, 8, 11, 15, 17, 18, 30, 31, 60, 95, 100, 120, 240].filter((n) => n > fact.min && n < fact.max),
        fact.max,
      ]
  }
}

/** A completion of a patient by another patient's facts. */
const completed = (facts: Facts, seed: number): Facts => ({ ...randomPatient(seed, 0), ...facts })

describe('decided', () => {
  test('a decided answer is the answer of every completion tried, and firm or not it is then final', () => {
    let decided = 0
    for (const hide of [0.03, 0.1, 0.3]) {
      for (let seed = 0; seed < 400; seed++) {
        const facts = randomPatient(seed, hide)
        const before = judged(facts)
        if (!before.decided) continue
        decided++
        for (let other = 1000; other < 1012; other++) {
          assert.equal(
            answerOf(judged(completed(facts, other))),
            answerOf(before),
            `seed ${String(seed)} by ${String(other)}`,
          )
        }
      }
    }
    assert.ok(decided > 200, `only ${String(decided)} were decided`)
  })

  test('with one or two facts hidden it is exact: true just when no value of them changes the answer', () => {
    const complete = builtInPack.facts.filter(({ id }) => id !== 'func.cfs')
    for (let seed = 0; seed < 120; seed++) {
      const patient = randomPatient(seed, 0)
      const hidden = [complete[(seed * 7) % complete.length], complete[(seed * 13 + 5) % complete.length]].flatMap(
        (fact) => fact ?? [],
      )
      const facts: Facts = Object.fromEntries(
        Object.entries(patient).filter(([id]) => !hidden.some((fact) => fact.id === id)),
      )
      const before = judged(facts)
      const [one, two = one] = hidden
      if (!one || !two) continue
      const answers = valuesOf(one).flatMap((a) =>
        valuesOf(two).map((b) => answerOf(judged({ ...facts, [one.id]: a, [two.id]: b }))),
      )
      const unchanged = answers.every((answer) => answer === answerOf(before))
      if (before.decided) assert.ok(unchanged, `seed ${String(seed)}: decided, but not final`)
      else
        assert.ok(
          !unchanged || one.type === 'codes' || two.type === 'codes',
          `seed ${String(seed)}: final, but not decided: ${one.id}, ${two.id}`,
        )
    }
  })

  test('a complete patient is decided, and asked nothing that choosing hangs on', () => {
    for (let seed = 0; seed < 100; seed++) assert.equal(judged(randomPatient(seed, 0)).decided, true)
  })

  test('nothing known is not decided', () => {
    assert.equal(judged({}).decided, false)
  })

  test('an answer that is not the answer of the case is never decided', () => {
    const read = readCase({ facts: randomPatient(1, 0) })
    assert.ok(read.ok)
    const { pack, readings } = read.value
    assert.equal(isDecided({ setting: 'none', urgency: 'none' }, pack, readings, openCase(pack, readings)), false)
  })
})

describe('the questions', () => {
  test('answering a fact that is not asked for never changes setting or urgency', () => {
    for (let seed = 0; seed < 150; seed++) {
      const facts = randomPatient(seed, 0.15)
      const before = judged(facts)
      const asked = new Set(before.ask.map(({ fact }) => fact))
      const full = randomPatient(seed + 5000, 0)
      const unasked = Object.fromEntries(Object.entries(full).filter(([id]) => !asked.has(id)))
      assert.equal(answerOf(judged({ ...unasked, ...facts })), answerOf(before), `seed ${String(seed)}`)
    }
  })

  test('no fact that is known is asked for, and none twice', () => {
    for (let seed = 0; seed < 100; seed++) {
      const facts = randomPatient(seed, 0.3)
      const asked = judged(facts).ask.map(({ fact }) => fact)
      assert.deepEqual(
        asked.filter((id) => id in facts),
        [],
      )
      assert.equal(new Set(asked).size, asked.length)
    }
  })

  test('the red flags are asked before anything about the plan', () => {
    const { ask } = judged({})
    const place = (id: string) => ask.findIndex(({ fact }) => fact === id)
    assert.ok(place('acute.red_flags') >= 0 && place('acute.red_flags') < place('plan.contact_24_7'))
  })
})
