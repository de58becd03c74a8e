import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack, type Assessment } from '../../src/assess.ts'
import { randomPatient } from '../reference/random-patient.ts'

type Facts = ReturnType<typeof randomPatient>
const { rules, selection } = builtInPack
const SEEDS = Array.from({ length: 300 }, (_, seed) => seed)
const PATIENTS = SEEDS.map((seed) => randomPatient(seed, seed % 3 === 0 ? 0.3 : 0))

function assessed(facts: Facts): Assessment {
  const answer = assess({ facts })
  assert.ok(answer.ok)
  return answer.value
}

const homeFails = ({ settings: { home } }: Assessment) => new Set([...home.excludedBy, ...home.toFix])

describe('a recommendation', () => {
  test('says the step that decided, and the indications where it is they that did', () => {
    const because = (facts: Facts) => assessed(facts).recommendation.because
    assert.deepEqual(because({}), ['SEL-5'])
    assert.deepEqual(because({ 'acute.red_flags': ['stroke'] }), ['SEL-1', 'HI1'])
    for (const facts of PATIENTS) {
      const { recommendation, indications } = assessed(facts)
      const said = selection.steps.map(({ because, namesIndications }) =>
        [...because, ...(namesIndications ? indications : [])].join(),
      )
      assert.ok(said.includes(recommendation.because.join()), recommendation.because.join())
    }
  })
})

describe('the plan without the relatives', () => {
  test('fails where home fails with nobody there, and did not before', () => {
    let failing = 0
    for (const facts of PATIENTS) {
      const now = assessed(facts)
      const { fails, critical, planRestsOnThem } = now.relatives.withoutThem
      const before = homeFails(now)
      const after = homeFails(assessed({ ...facts, ...selection.withoutRelatives }))
      assert.deepEqual([...fails].sort(), [...after].filter((id) => !before.has(id)).sort())
      const weighs = ({ id, hard, kind }: (typeof rules)[number]) =>
        hard || kind === 'excludes' || selection.critical.some(({ rule }) => rule === id)
      for (const id of critical) assert.ok(fails.includes(id) && rules.some((rule) => rule.id === id && weighs(rule)))
      const sure = fails.filter((id) => selection.critical.some(({ rule, when }) => rule === id && when === null))
      for (const id of sure) assert.ok(critical.includes(id))
      assert.equal(planRestsOnThem, critical.length > 1)
      failing += fails.length
    }
    assert.ok(failing > 0)
  })
})

describe('plan B and the relatives', () => {
  test('tell of their own requirements alone', () => {
    for (const facts of PATIENTS) {
      const { planB, relatives } = assessed(facts)
      for (const [part, { gaps, ask, status }] of Object.entries({ planB, relatives })) {
        const own = rules.filter((rule) => rule.part === part && rule.kind === 'requires').map(({ id }) => id)
        for (const id of [...gaps, ...ask]) assert.ok(own.includes(id), `${part} ${id}`)
        const good = part === 'planB' ? 'in_place' : 'sufficient'
        const open = ask.length > 0 ? 'unknown' : good
        if (status !== 'not_needed') assert.equal(status, gaps.length > 0 ? 'gaps' : open)
      }
    }
  })
})

describe('reminders and checks', () => {
  test('are told where their condition holds, and none that has no condition', () => {
    assert.deepEqual(assessed({}).prompts, ['what_matters.ask'])
    const told = new Set<string>()
    for (const facts of PATIENTS) {
      const { prompts, notices } = assessed(facts)
      for (const id of [...prompts, ...notices.map(({ code }) => code)]) told.add(id)
    }
    const silent = rules.filter(({ about, kind, holds }) => (about === 'check' && !holds) || kind === 'decides')
    const judged = silent.filter(({ id }) => told.has(id)).map(({ id }) => id)
    assert.deepEqual(judged, [])
    assert.ok(rules.filter(({ id, about }) => about === 'prompt' && told.has(id)).length > 1)
    assert.ok(rules.filter(({ id, about }) => about === 'check' && told.has(id)).length > 0)
  })
})
