import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess } from '../../src/assess.ts'

/** A plan at the end of life in which the wife carries the nights and gives medicine. */
const PLAN = {
  'pt.age': 78,
  'pt.current_place': 'home',
  'pall.phase': 'dying',
  'pall.symptoms': 'controlled',
  'func.night': 'presence',
  'svc.nursing_hours': '24_7',
  'svc.home_skills': ['sc_pump', 'palliative'],
  'rel.presence': 'round_clock',
  'rel.plan_tasks': ['night_presence', 'prn_medication'],
  'rel.willing': true,
  'rel.trained': true,
  'rel.strain': 'moderate',
  'cog.state': 'delirium_unsafe',
}

function relatives(change: Readonly<Record<string, unknown>> = {}) {
  const answer = assess({ facts: { ...PLAN, ...change } })
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
