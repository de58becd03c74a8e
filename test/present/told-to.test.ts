import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack, judgeCase, readCase } from '../../src/assess.ts'
import { isToldTo, type Audience } from '../../src/elements/audience.ts'
import type { Cards, ReasonCard } from '../../src/present/cards.ts'
import { present } from '../../src/present/present.ts'
import { showCase } from '../../src/present/shown-case.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { randomPatient } from '../reference/random-patient.ts'
import { strict } from './cards-of.ts'

const nb = strict('nb')

function cardsFor(audience: Audience, facts: object): Cards {
  const read = readCase({ facts })
  assert.ok(read.ok)
  const { pack } = read.value
  const tells = audience === 'clinician' ? undefined : (fact: string) => isToldTo(fact, audience, pack)
  return present(showCase(read.value, nb, tells), judgeCase(read.value))
}

/** Every reason that a reader is shown. */
const reasonsIn = ({ settings, planB, relatives }: Cards): readonly ReasonCard[] =>
  [
    ...settings.flatMap(({ excludedBy, toFix, toAsk }) => [...excludedBy, ...toFix, ...toAsk]),
    ...[planB, relatives].flatMap(({ gaps, ask, rows }) => [...gaps, ...ask, ...rows.flatMap((row) => row.gaps)]),
  ].filter(({ isTold }) => isTold)

describe('what a reader is told', () => {
  test('a clinician is told everything', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const cards = cardsFor('clinician', randomPatient(seed, 0.2))
      assert.ok(
        cards.settings.flatMap(({ excludedBy, toFix }) => [...excludedBy, ...toFix]).every(({ isTold }) => isTold),
      )
    }
  })

  for (const audience of ['patient', 'relative'] as const)
    test(`a ${audience} is told nothing that somebody else said, and nothing that a clinician found`, () => {
      for (let seed = 0; seed < 60; seed += 1) {
        const cards = cardsFor(audience, randomPatient(seed, 0.2))
        const facts = [
          ...reasonsIn(cards).flatMap((reason) => reason.facts.map(({ fact }) => fact)),
          ...[...cards.planB.rows, ...cards.relatives.rows].map(({ fact }) => fact),
        ]
        assert.deepEqual(
          facts.filter((fact) => !isToldTo(fact, audience, builtInPack)),
          [],
        )
      }
    })

  test('what the relatives say of themselves is not for the patient, and the prognosis is for neither', () => {
    const isTold = (fact: string, audience: Audience) => isToldTo(fact, audience, builtInPack)
    for (const fact of ['rel.strain', 'rel.willing']) {
      assert.equal(isTold(fact, 'patient'), false)
      assert.equal(isTold(fact, 'relative'), true)
    }
    for (const audience of ['patient', 'relative'] as const)
      for (const fact of ['pall.phase', 'psy.state', 'func.cfs']) assert.equal(isTold(fact, audience), false)
    assert.ok(isTold('svc.kad.bed', 'patient') && isTold('planb.place', 'relative'))
  })

  test('what the plan leaves to the relatives is for them, who are asked whether they will, and not for the patient', () => {
    assert.deepEqual(
      (['relative', 'patient'] as const).map((audience) => isToldTo('rel.plan_tasks', audience, builtInPack)),
      [true, false],
    )
    // Nothing else comes with it: what a relative is told and a patient is not, they supply themselves.
    const { facts } = builtInPack
    const theirs = facts.filter(
      ({ id }) => isToldTo(id, 'relative', builtInPack) && !isToldTo(id, 'patient', builtInPack),
    )
    assert.deepEqual(
      theirs.filter(({ suppliers }) => !suppliers.includes('relative')).map(({ id }) => id),
      ['rel.plan_tasks'],
    )
    const { relatives } = cardsFor('relative', { 'rel.plan_tasks': ['night_presence'] })
    assert.match(relatives.rows.find(({ fact }) => fact === 'rel.plan_tasks')?.text ?? '', /natt/i)
  })

  test('the week tells a relative of no need that a clinician found', () => {
    const facts = {
      'need.observation': '4_8h',
      'func.night': 'presence',
      'func.care': 'total',
      'rel.presence': 'nights',
    }
    const needsOf = (audience: Audience) => cardsFor(audience, facts).week.bands.flatMap(({ needs }) => needs)
    const told = (audience: Audience) =>
      needsOf(audience).some((need) => need.startsWith(nb('fact.need.observation.label')))
    assert.equal(told('clinician'), true)
    assert.equal(told('relative'), false)
  })

  test('how long the patient can safely wait is for the clinician alone, and so is whether help comes too late for that', () => {
    const facts = { 'need.max_safe_wait_min': 30, 'svc.response_min_worst': 31, 'home.lives_alone': true }
    const isLate = ({ travel }: Cards) => travel.rows.some(({ mark }) => mark?.severity === 'warning')
    const seen = cardsFor('clinician', facts)
    assert.equal(seen.travel.wait?.minutes, 30)
    assert.ok(isLate(seen))
    for (const audience of ['patient', 'relative'] as const)
      for (const known of [facts, {}]) {
        const cards = cardsFor(audience, known)
        assert.equal(cards.travel.wait, null)
        assert.ok(!isLate(cards))
        assert.ok(!cards.travel.ask.some(({ fact }) => fact === 'need.max_safe_wait_min'))
      }
  })

  test('neither reads whom somebody spoke with, but a clinician does', () => {
    const from = ['Samtale med pårørende på tomannshånd', 'Samtale med pasienten alene']
    const facts = Object.fromEntries(
      builtInPack.facts
        .filter(({ id, type }) => type === 'boolean' && !id.startsWith('svc.'))
        .map(({ id }) => [id, { value: true, from: from[id.length % 2], at: '2026-11-22T08:10:00+01:00' }]),
    )
    const said = (audience: Audience) => {
      const cards = cardsFor(audience, facts)
      return JSON.stringify([cards.planB, cards.relatives, reasonsIn(cards)])
    }
    for (const one of from) assert.ok(said('clinician').includes(one))
    for (const audience of ['patient', 'relative'] as const) {
      for (const one of from) assert.ok(!said(audience).includes(one))
      assert.ok(said(audience).includes('"oppgitt tidligere, '))
    }
  })

  test('the place still tells where it stands', () => {
    const { settings } = cardsFor('patient', { 'psy.state': 'severe' })
    assert.equal(settings.length, SETTINGS.length)
    const home = settings.find(({ setting }) => setting === 'home')
    assert.equal(home?.status, 'ruled_out')
    assert.ok(home.excludedBy.every((reason) => !reason.isTold))
  })
})
