import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess } from '../../src/assess.ts'
import { PLAN_ON_THE_WIFE } from '../helpers/plan-on-the-wife.ts'

function relatives(change: Readonly<Record<string, unknown>> = {}) {
  const answer = assess({ facts: { ...PLAN_ON_THE_WIFE, ...change } })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value.relatives
}

describe('the plan without the relatives (RC7)', () => {
  test('names what would fail, and that the plan rests on them when more than one of it is critical', () => {
    const { withoutThem } = relatives()
    assert.deepEqual([...withoutThem.fails].sort(), ['HR4', 'HX6'])
    assert.deepEqual([...withoutThem.critical].sort(), ['HR4', 'HX6'])
    assert.equal(withoutThem.planRestsOnThem, true)
  })

  test('a plan with fastvakt stands without them', () => {
    const { withoutThem } = relatives({ 'svc.home_skills': ['sc_pump', 'palliative', 'fastvakt'] })
    assert.deepEqual(withoutThem, { fails: [], critical: [], planRestsOnThem: false })
  })

  test('what fails already is not laid on them', () => {
    const { withoutThem } = relatives({ 'rel.willing': false })
    assert.ok(!withoutThem.fails.includes('HR4'))
  })
})
