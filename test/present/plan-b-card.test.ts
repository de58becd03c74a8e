import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PartCard, PlanRow } from '../../src/present/cards.ts'
import { lackTitle } from '../../src/present/lack-title.ts'
import { randomPatient } from '../reference/random-patient.ts'
import { cardsOf, strict } from './cards-of.ts'

type Facts = Readonly<Record<string, unknown>>

const NEEDED = { 'pall.phase': 'late', 'need.treatments': ['sc_pump'], 'svc.route': 'open_seasonal' }

const planBOf = (facts: Facts): PartCard => cardsOf({ facts }).planB

function rowIn({ rows }: PartCard, fact: string): PlanRow {
  const row = rows.find((one) => one.fact === fact)
  assert.ok(row, fact)
  return row
}

const stateOf = (fact: string, facts: Facts) => rowIn(planBOf({ ...NEEDED, ...facts }), fact).state

describe('plan B', () => {
  test('is made of the same rows, whatever is known', () => {
    const facts = [
      'planb.place',
      'planb.confirmed',
      'planb.triggers',
      'planb.closure_ok',
      'plan.medicines',
      'plan.contact_24_7',
      'plan.named_people',
      'plan.responsibility_agreed',
      'plan.review_date',
    ]
    for (const given of [{}, NEEDED, randomPatient(3)])
      assert.deepEqual(
        planBOf(given).rows.map(({ fact }) => fact),
        facts,
      )
  })

  test('nothing known: nothing is in place, and nothing is called lacking', () => {
    for (const { state, severity, gaps } of planBOf(NEEDED).rows) {
      assert.ok(state === 'unknown' || state === 'not-required', state)
      assert.deepEqual([severity, gaps], ['neutral', []])
    }
  })

  test('each is in place, lacks or is unknown as it was answered', () => {
    assert.equal(stateOf('planb.triggers', { 'planb.triggers': true }), 'in-place')
    assert.equal(stateOf('planb.triggers', { 'planb.triggers': false }), 'lacks')
    assert.equal(stateOf('planb.triggers', {}), 'unknown')
  })

  const OPEN = { 'svc.route': 'open_low' }
  const texts: readonly (readonly [row: string, facts: Facts, text: string])[] = [
    ['planb.triggers', { 'planb.triggers': false }, 'Mangler, svaret er: nei'],
    ['plan.named_people', { 'plan.named_people': [] }, 'Mangler, svaret er: ingen'],
    ['planb.triggers', {}, 'Ikke kjent: ikke spurt om'],
    ['planb.triggers', { 'planb.triggers': { unknown: 'asked-declined' } }, 'Ikke kjent: ville ikke svare'],
    ['planb.triggers', { 'planb.triggers': { unknown: 'as-text' } }, 'Ikke kjent'],
    ['planb.closure_ok', { ...OPEN, 'planb.closure_ok': false }, 'Kreves ikke'],
    ['planb.closure_ok', OPEN, 'Kreves ikke'],
  ]
  for (const [row, facts, text] of texts) {
    test(`${row} with ${JSON.stringify(facts)} is «${text}»`, () => {
      assert.equal(rowIn(planBOf({ ...NEEDED, ...facts }), row).text, text)
    })
  }

  test('as a whole is green only when it is in place', () => {
    const whole = (facts: Facts) => {
      const { status, severity } = planBOf({ ...NEEDED, ...facts })
      return [status, severity]
    }
    const place = { 'planb.place': 'sykestue', 'planb.confirmed': true, 'planb.triggers': true }
    assert.deepEqual(whole({}), ['unknown', 'neutral'])
    assert.deepEqual(whole({ ...place, 'planb.closure_ok': true }), ['in_place', 'good'])
    assert.deepEqual(whole({ ...place, 'planb.closure_ok': false }), ['gaps', 'warning'])
  })

  test('names the place that has agreed', () => {
    const facts = { ...NEEDED, 'planb.place': 'sykestue', 'planb.confirmed': true }
    assert.equal(rowIn(planBOf(facts), 'planb.confirmed').text, 'På plass: sykestue har sagt ja')
    assert.equal(planBOf(facts).rows.filter(({ text }) => text.includes('har sagt ja')).length, 1)
    const refused = planBOf({ ...facts, 'planb.confirmed': false })
    assert.equal(rowIn(refused, 'planb.confirmed').text, 'Mangler, svaret er: nei')
    const nowhere = rowIn(planBOf({ ...NEEDED, 'planb.confirmed': true }), 'planb.confirmed')
    assert.doesNotMatch(nowhere.text, /har sagt ja/)
  })

  test('need not stand a closure where the route never closes, and is not said to', () => {
    const open = { 'svc.route': 'open_low', 'planb.closure_ok': false }
    assert.equal(stateOf('planb.closure_ok', open), 'not-required')
    assert.equal(stateOf('planb.closure_ok', { 'planb.closure_ok': false }), 'lacks')
    assert.equal(stateOf('planb.closure_ok', { 'planb.closure_ok': true }), 'in-place')
  })

  test('what lacks is a gap with an owner and a deadline', () => {
    const { gaps } = rowIn(planBOf({ ...NEEDED, 'planb.triggers': false }), 'planb.triggers')
    assert.deepEqual(
      gaps.map(({ id }) => id),
      ['PB3'],
    )
    for (const { owner, deadline } of gaps) {
      assert.ok(owner !== null && owner !== '')
      assert.match(deadline ?? '', /^Frist: /)
    }
  })

  const [ELSEWHERE, NOWHERE] = [{ 'pt.current_place': 'hospital' }, { 'pt.current_place': null }]
  const AT_HOME = { 'pt.current_place': 'home', 'plan.contact_24_7': false, 'plan.named_people': [] }
  const deadlines: readonly (readonly [claim: string, row: string, facts: Facts, deadline: string])[] = [
    ['of the rule itself goes before all others', 'planb.closure_ok', {}, 'før vei, ferge eller fly stenger'],
    ['of somebody elsewhere is the move', 'plan.contact_24_7', ELSEWHERE, 'før pasienten flyttes hjem'],
    [
      'is the start where the patient may be elsewhere',
      'plan.contact_24_7',
      NOWHERE,
      'før planen starter (prosjektvalg)',
    ],
    [
      'of a critical gap at home is today',
      'plan.contact_24_7',
      { 'plan.review_date': '2026-12-01' },
      'i dag (prosjektvalg)',
    ],
    ['of another gap at home is to be agreed', 'plan.named_people', {}, 'avtal en dato (prosjektvalg)'],
    [
      'of another gap at home is the day of review, where that is known',
      'plan.named_people',
      { 'plan.review_date': '2026-12-01' },
      'senest ved neste stoppunkt, 01.12.2026 (prosjektvalg)',
    ],
  ]
  for (const [claim, row, facts, deadline] of deadlines) {
    test(`the deadline ${claim}`, () => {
      const { gaps } = rowIn(planBOf({ ...NEEDED, ...AT_HOME, 'planb.closure_ok': false, ...facts }), row)
      assert.equal(gaps[0]?.deadline, `Frist: ${deadline}`)
    })
  }

  test('every gap of the part with a row of its own stands in that row', () => {
    for (let seed = 0; seed < 80; seed++) {
      const { rows, gaps } = planBOf(randomPatient(seed, 0.1))
      const told = new Set(rows.flatMap((row) => row.gaps.map(({ id }) => id)))
      for (const { rules, state } of rows)
        for (const { id } of gaps)
          if (rules.includes(id) && state === 'lacks') assert.ok(told.has(id), `${String(seed)} ${id}`)
    }
  })

  test('in place is green and lacking is not, whoever the patient is', () => {
    for (let seed = 0; seed < 80; seed++) {
      const { planB, relatives } = cardsOf({ facts: randomPatient(seed, 0.2) })
      for (const { state, severity, gaps } of [...planB.rows, ...relatives.rows]) {
        assert.equal(severity === 'good', state === 'in-place', String(seed))
        if (state === 'lacks') assert.ok(severity === 'warning' || severity === 'danger')
        if (state === 'unknown' || state === 'in-place' || state === 'not-required') assert.deepEqual(gaps, [])
      }
    }
  })

  test('in place stays in place, and is never lacking, when what is unknown gets known', () => {
    let count = 0
    for (const hide of [0.1, 0.3, 0.6]) {
      for (let seed = 0; seed < 50; seed++) {
        const whole = cardsOf({ facts: randomPatient(seed) })
        const part = cardsOf({ facts: randomPatient(seed, hide) })
        for (const one of ['planB', 'relatives'] as const) {
          for (const { fact, state } of part[one].rows) {
            if (state !== 'in-place') continue
            count++
            assert.notEqual(
              rowIn(whole[one], fact).state,
              'lacks',
              `seed ${String(seed)}, hidden ${String(hide)}: ${fact}`,
            )
          }
        }
      }
    }
    assert.ok(count > 150, String(count))
  })
})

describe('the relatives', () => {
  const rowsOf = (facts: Facts) => cardsOf({ facts }).relatives

  test('children are told of, neither good nor bad, with what follows', () => {
    const row = rowIn(rowsOf({ 'rel.minors': true }), 'rel.minors')
    assert.deepEqual([row.state, row.severity], ['told', 'neutral'])
    assert.deepEqual(
      row.gaps.map(({ id }) => id),
      ['RC9'],
    )
    assert.deepEqual(rowIn(rowsOf({ 'rel.minors': false }), 'rel.minors').gaps, [])
  })

  test('a no from them is lacking while the plan counts on them, and not otherwise', () => {
    const stateOf = (tasks: readonly string[]) =>
      rowIn(rowsOf({ 'rel.plan_tasks': tasks, 'rel.willing': false }), 'rel.willing').state
    assert.equal(stateOf(['personal_care']), 'lacks')
    assert.equal(stateOf([]), 'not-required')
  })

  test('what something else may still meet is not said to fail', () => {
    const titleOf = (facts: Facts) =>
      rowIn(
        rowsOf({ 'rel.plan_tasks': ['personal_care'], 'rel.strain': 'exhausted', 'rel.relief': false, ...facts }),
        'rel.relief',
      ).gaps.map((card) => lackTitle(card, strict('nb')))
    assert.deepEqual(titleOf({}), ['Ikke bekreftet: Avlastning når belastningen er stor'])
    assert.deepEqual(titleOf({ 'svc.home_skills': [] }), ['Ikke oppfylt: Avlastning når belastningen er stor'])
  })
})
