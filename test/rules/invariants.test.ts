import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, type Assessment } from '../../src/assess.ts'
import { randomPatient } from '../reference/random-patient.ts'

type Facts = Readonly<Record<string, unknown>>

const PATIENTS = 900
const TIER: Readonly<Record<string, number>> = { home: 0, korttid: 1, kad: 1, sykestue: 1, hospital: 2 }
const LOWER = ['home', 'korttid', 'kad', 'sykestue']
const URGENCY = [
  'routine',
  'symptom_plan',
  'doctor_seen',
  'same_day',
  'screen_first',
  'doctor_1h',
  'emergency_admission',
  '113',
]
const RANK: Readonly<Record<string, number>> = {
  routine: 0,
  same_day: 1,
  doctor_seen: 1,
  symptom_plan: 1,
  doctor_1h: 2,
  screen_first: 2,
  emergency_admission: 3,
  '113': 4,
}
const UNEXPECTED = ['anaphylaxis', 'major_trauma', 'overdose', 'imminent_suicide_violence']
const LIFE = ['airway_breathing', 'unconscious_seizure', 'shock_bleed', 'stroke', 'acs_chest_pain', ...UNEXPECTED]

function judged(facts: Facts): Assessment {
  const answer = assess({ facts })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

const isFirm = ({ recommendation }: Assessment): boolean => !recommendation.provisional
const isForTheSettled = ({ recommendation }: Assessment): boolean =>
  ['home', 'kad', 'korttid'].includes(recommendation.setting)
const tierOf = ({ recommendation }: Assessment): number | undefined => TIER[recommendation.setting]
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The comfort path, read from the facts by its definition (D-3), as a plain sentence of code. */
const onComfortPath = (facts: Facts): boolean =>
  ['no_hospital_unless_comfort', 'comfort_only'].includes(String(facts['goal.level'])) &&
  facts['goal.status'] === 'current' &&
  ['late', 'dying'].includes(String(facts['pall.phase'])) &&
  Array.isArray(facts['acute.red_flags']) &&
  !UNEXPECTED.some((flag) => list(facts['acute.red_flags']).includes(flag))

/** Runs a claim over random patients with none, some and many facts hidden; names the first patient that breaks it. */
function always(claim: string, check: (facts: Facts, assessment: Assessment) => void): void {
  test(claim, () => {
    for (const hide of [0, 0.05, 0.3]) {
      for (let seed = 0; seed < PATIENTS / 3; seed++) {
        const facts = randomPatient(seed, hide)
        try {
          check(facts, judged(facts))
        } catch (error) {
          throw new Error(`seed ${String(seed)}, hidden ${String(hide)}: ${JSON.stringify(facts)}`, { cause: error })
        }
      }
    }
  })
}

describe('the invariants of part D.12', () => {
  always('I1 no firm home, KAD or korttid while the red flags are not screened', (facts) => {
    const unscreened = judged(Object.fromEntries(Object.entries(facts).filter(([id]) => id !== 'acute.red_flags')))
    assert.equal(isFirm(unscreened) && isForTheSettled(unscreened), false)
  })

  always(
    'I2 no firm home, KAD or korttid while NEWS2 could be 7 or more, outside the comfort path',
    (facts, assessment) => {
      const { high } = assessment.scores.news2
      if (high === null || high < 7 || onComfortPath(facts)) return
      assert.equal(isFirm(assessment) && isForTheSettled(assessment), false)
    },
  )

  always('I3 a firm lower setting is suitable', (_, assessment) => {
    const { setting } = assessment.recommendation
    if (!isFirm(assessment) || !LOWER.includes(setting)) return
    assert.equal(assessment.settings[setting as 'home'].status, 'suitable')
  })

  always('I4 no child is sent to KAD under its age limit', (facts, { recommendation }) => {
    const limit = typeof facts['svc.kad.min_age'] === 'number' ? facts['svc.kad.min_age'] : 18
    if (typeof facts['pt.age'] === 'number' && facts['pt.age'] < limit) assert.notEqual(recommendation.setting, 'kad')
  })

  always('I5 no firm home without a confirmed plan B and its signs when plan B is needed', (facts, assessment) => {
    if (!isFirm(assessment) || assessment.recommendation.setting !== 'home' || assessment.planB.status === 'not_needed')
      return
    assert.equal(facts['planb.confirmed'], true)
    assert.equal(facts['planb.triggers'], true)
  })

  always('I6 exhausted relatives without relief never carry a firm plan', (facts) => {
    const tasks = list(facts['rel.plan_tasks'])
    const skills = facts['svc.home_skills'] ?? null
    for (const relief of [false, null]) {
      const after = judged({
        ...facts,
        'rel.plan_tasks': tasks.length > 0 ? tasks : ['personal_care'],
        'rel.strain': 'exhausted',
        'rel.relief': relief,
        'svc.home_skills': skills && list(skills).filter((skill) => skill !== 'fastvakt'),
      })
      assert.equal(isFirm(after) && after.recommendation.setting === 'home', false)
    }
  })

  always('I7, I8 never home or a bed against a refusal', (facts, { recommendation }) => {
    const refused = list(facts['pref.refuses'])
    if (refused.includes('home')) assert.notEqual(recommendation.setting, 'home')
    if (refused.includes('local_bed')) assert.ok(!['korttid', 'kad', 'sykestue'].includes(recommendation.setting))
  })

  always('I9 with 113 the recommendation is hospital', (_, assessment) => {
    if (assessment.urgency === '113') assert.equal(assessment.recommendation.setting, 'hospital')
  })

  always('T2 a further red flag never lowers level or urgency, outside the comfort path', (facts, before) => {
    for (const flag of ['stroke', 'sepsis', 'acute_abdomen']) {
      const flagged = { ...facts, 'acute.red_flags': [...new Set([...list(facts['acute.red_flags']), flag])] }
      if (onComfortPath(flagged)) continue // also when the flags were what kept a known comfort plan from counting
      const after = judged(flagged)
      assert.ok((RANK[after.urgency] ?? -1) >= (RANK[before.urgency] ?? 9), `${before.urgency} → ${after.urgency}`)
      assert.ok((tierOf(after) ?? 2) >= (tierOf(before) ?? 0))
    }
  })

  always('T3 worse vital signs never lower the level', (facts, before) => {
    const worse: readonly Facts[] = [
      { 'vit.resp_rate': 30 },
      { 'vit.spo2': 85 },
      { 'vit.systolic': 80 },
      { 'vit.acvpu': 'U' },
    ]
    if (Object.keys(worse[0] ?? {}).some((id) => facts[id] === undefined)) return
    for (const change of worse) {
      const after = judged({ ...facts, ...change })
      assert.ok((tierOf(after) ?? 2) >= (tierOf(before) ?? 0))
    }
  })

  always(
    'T5 nothing beyond a closed route is recommended, and hospital then carries a bridge',
    (facts, { recommendation }) => {
      if (facts['svc.route'] !== 'closed') return
      const { setting } = recommendation
      if (setting === 'hospital') assert.notEqual(recommendation.bridge, null)
      else if (['kad', 'sykestue', 'korttid'].includes(setting)) assert.equal(facts[`svc.${setting}.local`], true)
    },
  )

  always('T6 an unexpected event lifts everybody to hospital and 113, with a comfort plan too', (facts) => {
    for (const event of UNEXPECTED) {
      const after = judged({ ...facts, 'acute.red_flags': [...new Set([...list(facts['acute.red_flags']), event])] })
      assert.equal(after.urgency, '113')
      assert.equal(after.recommendation.setting, 'hospital')
    }
  })

  always(
    'T7 late or dying with uncontrolled symptoms is never firmly at home without extended palliative support',
    (facts) => {
      for (const hours of ['none', 'weekday_day', null]) {
        const after = judged({
          ...facts,
          'pall.phase': facts['pall.phase'] === 'dying' ? 'dying' : 'late',
          'pall.symptoms': 'uncontrolled',
          'svc.palliative_hours': hours,
        })
        assert.equal(isFirm(after) && after.recommendation.setting === 'home', false)
      }
    },
  )

  always('T8 adult age alone never changes the setting', (facts, before) => {
    const age = facts['pt.age']
    if (typeof age !== 'number' || age < 18) return
    for (const other of [19, 45, 99]) {
      const limit = typeof facts['svc.kad.min_age'] === 'number' ? facts['svc.kad.min_age'] : 18
      if (age < limit !== other < limit) continue
      assert.equal(judged({ ...facts, 'pt.age': other }).recommendation.setting, before.recommendation.setting)
    }
  })

  always('T10 living alone never rules home out', (facts, before) => {
    const after = judged({ ...facts, 'home.lives_alone': true })
    assert.deepEqual(after.settings.home.excludedBy, before.settings.home.excludedBy)
  })

  always('T11, T12 hospital travel time and language never change setting or urgency', (facts, before) => {
    for (const change of [
      { 'svc.hospital_travel_min': 5 },
      { 'svc.hospital_travel_min': 400 },
      { 'lang.need': 'unmet' },
    ]) {
      const after = judged({ ...facts, ...change })
      assert.equal(after.recommendation.setting, before.recommendation.setting)
      assert.equal(after.urgency, before.urgency)
    }
  })

  test('every urgency of the contract has a rank here', () => {
    assert.deepEqual([...URGENCY].sort(), Object.keys(RANK).sort())
  })

  test('a life-threatening flag is 113 for everybody outside the comfort path', () => {
    for (const flag of LIFE) {
      assert.equal(judged({ 'acute.red_flags': [flag] }).urgency, '113')
    }
  })
})
