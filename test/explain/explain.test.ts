import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, explain, nextQuestions, type Assessment, type Explanation } from '../../src/assess.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { randomPatient } from '../reference/random-patient.ts'

type Facts = Readonly<Record<string, unknown>>

function judged(facts: Facts): Assessment {
  const answer = assess({ facts })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

function explained(assessment: Assessment): Explanation {
  const answer = explain(assessment)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

const ids = (reasons: readonly { readonly rule: string }[]): readonly string[] => reasons.map(({ rule }) => rule)

const SEPTIC = {
  'pt.age': 70,
  'acute.red_flags': [],
  'vit.resp_rate': { value: 26, at: '2026-11-22T08:10:00+01:00', from: 'Observation/rr-1' },
  'vit.spo2': 92,
  'vit.on_oxygen': false,
  'vit.systolic': 95,
  'vit.pulse': 120,
  'vit.acvpu': 'A',
  'vit.temp': 39.2,
}

describe('explain', () => {
  test('names for every setting the rules of its lists, and no other', () => {
    for (let seed = 0; seed < 40; seed++) {
      const assessment = judged(randomPatient(seed, 0.1))
      const { settings } = explained(assessment)
      for (const setting of SETTINGS) {
        const { excludedBy, toFix, toAsk, status } = assessment.settings[setting]
        assert.equal(settings[setting].status, status)
        assert.deepEqual(ids(settings[setting].against), excludedBy)
        assert.deepEqual(ids(settings[setting].gaps), toFix)
        assert.deepEqual(ids(settings[setting].open), toAsk)
      }
    }
  })

  test('why is as full as why not: a suitable setting has its met requirements and its cleared exclusions', () => {
    for (let seed = 0; seed < 200; seed++) {
      const assessment = judged(randomPatient(seed, 0))
      for (const setting of SETTINGS) {
        if (assessment.settings[setting].status !== 'suitable') continue
        const { met, cleared } = explained(assessment).settings[setting]
        assert.ok(met.every(({ truth }) => truth === 'yes') && cleared.every(({ truth }) => truth === 'no'))
        assert.ok(met.length + cleared.length > 0)
      }
    }
  })

  test('gives the facts with time and source, the limit with where it comes from, the sentence and the source', () => {
    const reason = explained(judged(SEPTIC)).settings.home.against.find(({ rule }) => rule === 'HX2')
    assert.ok(reason)
    assert.deepEqual(reason.facts.find(({ fact }) => fact === 'vit.resp_rate')?.given, SEPTIC['vit.resp_rate'])
    assert.deepEqual(reason.limits[0], {
      fact: 'score.news2',
      comparison: 'at-least',
      limit: 7,
      unit: '1',
      parameter: { id: 'news2.emergency', class: 'Public', local: false },
      limitFact: null,
    })
    assert.match(reason.sentence, /\.$/)
    assert.ok(reason.sources.every(({ title, section }) => title !== '' && section !== ''))
    assert.equal(reason.class, 'Public')
  })

  test('a score that is off is explained by what turned it off, and is held against no limit', () => {
    const child = explained(judged({ ...SEPTIC, 'pt.age': 10 }))
    const reason = child.settings.home.cleared.find(({ rule }) => rule === 'HX2')
    assert.ok(reason)
    assert.ok(reason.facts.some(({ fact }) => fact === 'pt.age'))
    assert.ok(reason.facts.every(({ fact }) => !fact.startsWith('vit.')))
    assert.ok(reason.limits.every(({ fact }) => !fact.startsWith('score.')))
  })

  test('a score rests on its table and on what left it on, too: the facts of a reason alone give its truth', () => {
    const facts: Facts = { ...SEPTIC, 'vit.spo2_scale2': true, 'pt.pregnant': false }
    const used = (all: Facts) => {
      const reason = explained(judged(all)).settings.home.against.find(({ rule }) => rule === 'HX2')
      assert.ok(reason)
      return reason.facts.map(({ fact }) => fact)
    }
    assert.ok(['pt.age', 'vit.spo2_scale2'].every((id) => used(facts).includes(id)))
    const kept = Object.fromEntries(used(facts).map((id) => [id, facts[id]]))
    assert.deepEqual(used(kept), used(facts))
  })

  test('a fact that did not matter to a rule is not among its facts', () => {
    const reason = explained(judged({ ...SEPTIC, 'lang.need': 'none' })).settings.home.against.find(
      ({ rule }) => rule === 'HX2',
    )
    assert.ok(reason && !reason.facts.some(({ fact }) => fact === 'lang.need'))
  })

  test('an assessment from JSON explains the same', () => {
    const assessment = judged(SEPTIC)
    assert.deepEqual(explained(JSON.parse(JSON.stringify(assessment)) as Assessment), explained(assessment))
  })

  test('an assessment of another pack, and nonsense, are refused', () => {
    const { pack, ...rest } = judged(SEPTIC)
    for (const wrong of [{ ...rest, pack: { ...pack, hash: 'sha256-other' } }, null, {}]) {
      const answer = explain(wrong as Assessment)
      assert.ok(!answer.ok && answer.issues[0]?.code === 'explain.other-pack')
    }
  })

  test('the facts of an assessment, assessed again, give the same bytes', () => {
    for (let seed = 0; seed < 40; seed++) {
      const assessment = judged(randomPatient(seed, 0.2))
      assert.equal(JSON.stringify(judged(assessment.facts)), JSON.stringify(assessment))
    }
  })
})

describe('the next questions', () => {
  test('are at most eight, those that are asked first', () => {
    const answer = nextQuestions({ facts: {} })
    assert.ok(answer.ok)
    assert.deepEqual(answer.value, judged({}).ask.slice(0, 8))
    const two = nextQuestions({ facts: {} }, { most: 2 })
    assert.ok(two.ok && two.value.length === 2)
  })
})
