import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bundle, codes, concept, noticesOf, patient, read, SNOMED, valueOf, type Json } from './resources.ts'
import { withPlaces } from './vocabulary.ts'

const PLAN = '736373009'
const vocabulary = withPlaces({ 'goal.status': [{ resource: 'CarePlan', system: SNOMED, code: PLAN }] })
const plan = (more: Json = {}): Json => ({
  resourceType: 'CarePlan',
  id: 'cp-1',
  status: 'active',
  intent: 'plan',
  category: [concept(SNOMED, PLAN)],
  subject: { reference: 'Patient/pat-1' },
  created: '2026-09-01',
  ...more,
})
const reading = (more: Json = {}, at?: string) =>
  read(bundle([patient(), plan(more)]), at === undefined ? { vocabulary } : { vocabulary, at })
const status = (more: Json) => reading(more).facts['goal.status']

describe('a CarePlan of a category that the vocabulary names', () => {
  test('is current when it is active and dated', () => {
    assert.deepEqual(status({}), { value: 'current', at: '2026-09-01', from: 'CarePlan/cp-1' })
    assert.deepEqual(status({ period: { start: '2026-10-01', end: '2027-01-01' } }), {
      value: 'current',
      at: '2026-09-01',
      from: 'CarePlan/cp-1',
    })
    assert.deepEqual(status({ created: undefined, period: { start: '2026-10-01' } }), {
      value: 'current',
      at: '2026-10-01',
      from: 'CarePlan/cp-1',
    })
  })
  test('is outdated when its period is over', () => {
    assert.deepEqual(status({ period: { end: '2026-11-21' } }), {
      value: 'outdated',
      at: '2026-09-01',
      from: 'CarePlan/cp-1',
    })
    assert.deepEqual(status({ period: { end: '2026-11-22' } }), {
      value: 'current',
      at: '2026-09-01',
      from: 'CarePlan/cp-1',
    })
  })
  test('may be an order, and have an end that is null', () => {
    const current = { value: 'current', at: '2026-09-01', from: 'CarePlan/cp-1' }
    assert.deepEqual(status({ intent: 'order' }), current)
    assert.deepEqual(status({ period: { end: null } }), current)
  })

  test('gives only a fact of codes, and a code that the fact has', () => {
    const places = [{ resource: 'CarePlan' as const, system: SNOMED, code: PLAN }]
    const given = (fact: string) => {
      const result = read(bundle([patient(), plan()]), {
        vocabulary: withPlaces({ [fact]: places, 'goal.status': null }),
      })
      return [result.facts[fact], codes(result)]
    }
    assert.deepEqual(given('home.safe'), [undefined, ['fhir.wrong-type']])
    assert.deepEqual(given('func.care'), [undefined, ['fhir.answer-unknown']])
  })

  test('is current for the whole of the month or the year that its period ends in', () => {
    const given = (end: string) => valueOf(reading({ period: { end } }), 'goal.status')
    assert.deepEqual(['2026-11', '2026', '2026-10', '2025'].map(given), ['current', 'current', 'outdated', 'outdated'])
  })

  test('is over with the day that it ends on in Norway', () => {
    const at = '2026-11-30T23:30:00Z'
    const given = (end: string) =>
      valueOf(read(bundle([patient(), plan({ period: { end } })]), { vocabulary, at }), 'goal.status')
    assert.deepEqual(['2026-11-30', '2026-11', '2026-12-01'].map(given), ['outdated', 'outdated', 'current'])
  })

  const silent: readonly (readonly [name: string, more: Json, code: string])[] = [
    ['has no date', { created: undefined }, 'fhir.no-time-not-used'],
    ['is dated after the reference time', { created: '2026-12-01' }, 'fhir.after-reference-time'],
    ['has not begun', { period: { start: '2026-12-01' } }, 'fhir.after-reference-time'],
    [
      'has not begun, and ends in the same year',
      { period: { start: '2026-12', end: '2026' } },
      'fhir.after-reference-time',
    ],
    ['has an end that cannot be read', { period: { end: 'soon' } }, 'fhir.time'],
    ['is a proposal', { intent: 'proposal' }, 'fhir.intent'],
    ['is a draft', { status: 'draft' }, 'fhir.status'],
    ['was revoked', { status: 'revoked' }, 'fhir.status'],
    ['was completed', { status: 'completed' }, 'fhir.status'],
    ['was entered in error', { status: 'entered-in-error' }, 'fhir.status'],
    ['has an unknown modifier', { modifierExtension: [{ url: 'urn:x' }] }, 'fhir.modifier'],
  ]
  for (const [name, more, code] of silent) {
    test(`says nothing when it ${name}`, () => {
      const result = reading(more)
      assert.deepEqual([result.facts['goal.status'], codes(result)], [undefined, [code]])
    })
  }

  test('with an end says nothing without a reference time', () => {
    const result = read(bundle([patient(), plan({ period: { end: '2027' } })]), { vocabulary, at: undefined })
    assert.equal(result.facts['goal.status'], undefined)
  })
  test('never tells the goal itself, nor the phase', () => {
    assert.deepEqual(Object.keys(reading().facts).sort(), ['goal.status', 'pt.age'])
  })
})

describe('any other CarePlan', () => {
  test('that is active is told of, once for all, whatever its text says', () => {
    const other = (id: string) => plan({ id, category: [{ text: 'Palliativ plan' }], title: 'Palliativ plan for Kari' })
    const result = read(bundle([patient(), other('a'), other('b')]), { vocabulary })
    assert.deepEqual(noticesOf(result, 'fhir.care-plan')[0]?.params, { fact: 'goal.status', count: 2 })
    assert.deepEqual(Object.keys(result.facts), ['pt.age'])
    assert.doesNotMatch(JSON.stringify(result), /Kari|alliativ/)
  })
  test('that is not active is only counted as not read', () => {
    assert.deepEqual(codes(reading({ category: [], status: 'completed' })), ['fhir.not-read'])
  })
})

describe('a Consent', () => {
  const consent = (category: Json, more: Json = {}) =>
    read(
      bundle([
        patient(),
        {
          resourceType: 'Consent',
          id: 'c',
          status: 'active',
          category: [category],
          patient: { reference: 'Patient/pat-1' },
          dateTime: '2026-01-01',
          ...more,
        },
      ]),
    )
  const kind = (code: string) =>
    noticesOf(consent(concept('http://terminology.hl7.org/CodeSystem/consentcategorycodes', code)), 'fhir.directive')[0]
      ?.params['kind']

  test('that is an advance directive is told of and gives no fact', () => {
    const result = consent(concept('http://terminology.hl7.org/CodeSystem/consentcategorycodes', 'acd'))
    assert.deepEqual([Object.keys(result.facts), codes(result)], [['pt.age'], ['fhir.directive']])
  })
  test('is named by its kind', () => {
    assert.deepEqual(['acd', 'hcd', 'dnr', 'polst', 'research'].map(kind), [
      'advance-directive',
      'advance-directive',
      'no-resuscitation',
      'treatment-limits',
      undefined,
    ])
  })
  test('is known by its scope', () => {
    const scope = concept('http://terminology.hl7.org/CodeSystem/consentscope', 'adr')
    assert.deepEqual(codes(consent({ text: 'x' }, { scope })), ['fhir.directive'])
  })
  test('that is not in force is told as such', () => {
    const result = consent(concept('http://terminology.hl7.org/CodeSystem/consentcategorycodes', 'acd'), {
      status: 'inactive',
    })
    assert.deepEqual(noticesOf(result, 'fhir.status')[0]?.params, { status: 'inactive', from: 'Consent/c' })
  })
  test('about privacy is not read', () => {
    assert.deepEqual(codes(consent(concept('http://loinc.org', '59284-0'))), ['fhir.not-read'])
  })
})
