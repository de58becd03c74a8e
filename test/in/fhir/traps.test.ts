import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  breathing,
  bundle,
  codes,
  codesWhenRead,
  concept,
  LOINC,
  noticesOf,
  NOW,
  observation,
  patient,
  quantity,
  read,
  readAbout,
  SNOMED,
  THEN,
  valueOf,
  type Json,
} from './resources.ts'

const TOTAL = concept(SNOMED, '1104051000000101')
const part = (code: string, value: unknown) => ({ code: concept(SNOMED, code), valueQuantity: { value } })
const OXYGEN = '1104331000000105'
/** Every part score of the public Norwegian example. */
const PARTS = [
  '1104301000000104',
  '1104311000000102',
  '1104351000000103',
  '1104341000000101',
  '1104361000000100',
  '1104371000000107',
]
const news2 = (total: unknown, parts: readonly Json[], more: Json = {}) =>
  readAbout([observation('news', { code: TOTAL, valueQuantity: { value: total }, component: parts, ...more })])

describe('a received NEWS2 total', () => {
  const parts = [...PARTS.map((code) => part(code, 1)), part(OXYGEN, 2)]

  test('is a claim and never a fact', () => {
    const result = news2(8, parts)
    assert.deepEqual(result.claims, [
      { score: 'news2', total: 8, path: 'Bundle.entry[1].resource.valueQuantity', from: 'Observation/news', at: THEN },
    ])
    assert.deepEqual(Object.keys(result.facts).sort(), ['pt.age', 'vit.on_oxygen'])
    assert.deepEqual(codes(result), [])
  })

  test('that contradicts its parts is told, and no part of it is read', () => {
    const result = news2(20, parts)
    const [notice] = noticesOf(result, 'fhir.total-contradicts')
    assert.deepEqual(notice?.params, { total: 20, sum: 8, from: 'Observation/news' })
    assert.deepEqual(Object.keys(result.facts), ['pt.age'])
    assert.equal(result.claims[0]?.total, 20)
  })

  test('with parts that are not told contradicts them only where no score of theirs could make it up', () => {
    const coded = { code: concept(SNOMED, '1104361000000100'), valueCodeableConcept: concept(SNOMED, '130987000') }
    const others = [...parts.slice(0, 4), ...parts.slice(5)]
    for (const [total, isHeld] of [
      [7, true],
      [10, true],
      [6, false],
      [11, false],
    ] as const) {
      const result = news2(total, [...others, coded])
      assert.deepEqual(codes(result), isHeld ? [] : ['fhir.total-contradicts'], String(total))
      assert.equal(valueOf(result, 'vit.on_oxygen'), isHeld ? true : undefined)
    }
  })

  test('without parts is a claim', () => {
    assert.equal(news2(7, []).claims[0]?.total, 7)
  })

  test('that no score can be is told and is no claim', () => {
    for (const total of [21, -1, 7.5, '7', null, 13097248022]) {
      const result = news2(total, [])
      assert.deepEqual([result.claims, codes(result)], [[], ['fhir.total-unreadable']])
    }
  })

  test('with a part score that no score can be is told, without the number', () => {
    const result = news2(7, [part(OXYGEN, 13097248022)])
    assert.deepEqual([result.claims, codes(result)], [[], ['fhir.total-unreadable']])
  })

  test('on saturation scale 2 asks for a doctor, and sets no scale', () => {
    const result = news2(3, [part('1104321000000108', 3)])
    assert.deepEqual(codes(result), ['DQ-2'])
    assert.equal(result.facts['vit.spo2_scale2'], undefined)
  })

  test('of nought is a claim, and so is a count', () => {
    assert.equal(news2(0, []).claims[0]?.total, 0)
    const counted = readAbout([observation('news', { code: TOTAL, valueInteger: 7 })])
    assert.deepEqual(
      counted.claims.map(({ total, path }) => [total, path]),
      [[7, 'Bundle.entry[1].resource.valueInteger']],
    )
  })

  test('that may be less is no claim', () => {
    const result = readAbout([observation('news', { code: TOTAL, valueQuantity: { value: 7, comparator: '<' } })])
    assert.deepEqual([result.claims, codes(result)], [[], ['fhir.total-unreadable']])
  })

  test('is held against the part scores alone, whatever else it holds', () => {
    const others = [
      null,
      'x',
      { code: concept(SNOMED, '1104361000000100') },
      { code: concept(LOINC, '1-8'), valueInteger: 9 },
    ]
    const result = news2(8, [...parts, ...(others as readonly Json[])])
    assert.deepEqual([result.claims[0]?.total, noticesOf(result, 'fhir.total-contradicts')], [8, []])
  })

  test('is not what a part score on scale 2 by itself is: that one asks for a doctor', () => {
    const scale2 = (more: Json) =>
      readAbout([observation('news', { code: concept(SNOMED, '1104321000000108'), ...more })])
    assert.deepEqual([scale2({ valueInteger: 3 }).claims, codes(scale2({ valueInteger: 3 }))], [[], ['DQ-2']])
    assert.deepEqual(codes(scale2({})), [])
  })

  test('that was entered in error is no claim', () => {
    const result = news2(7, parts, { status: 'entered-in-error' })
    assert.deepEqual([result.claims, codes(result)], [[], ['fhir.status']])
  })
})

describe('a resource inside another', () => {
  const inside = { resourceType: 'Observation', code: concept(LOINC, '9279-1'), valueQuantity: quantity(30, '/min') }

  test('is not read, and told by kind, wherever it stands', () => {
    const result = read(
      bundle([
        patient({ contained: [{ resourceType: 'Organization' }] }),
        breathing('rr', 18, { contained: [inside, { resourceType: 'Ola Nordmann' }] }),
        { resourceType: 'DiagnosticReport', subject: { reference: 'Patient/pat-1' }, contained: [inside] },
      ]),
    )
    assert.equal(valueOf(result, 'vit.resp_rate'), 18)
    assert.deepEqual(
      noticesOf(result, 'fhir.contained').map(({ path, params }) => [path, params]),
      [
        ['Bundle.entry[0].resource.contained', { type: 'Organization', count: 1 }],
        ['Bundle.entry[1].resource.contained', { type: 'Observation', count: 2 }],
        ['Bundle.entry[1].resource.contained', { type: 'other', count: 1 }],
      ],
    )
  })
  test('is told also when it is no list, or nothing that can be read', () => {
    for (const contained of [inside, [[inside]], 'x', [null]]) {
      assert.deepEqual(codes(readAbout([breathing('rr', 18, { contained })])), ['fhir.contained'])
    }
    for (const contained of [undefined, null, []]) {
      assert.deepEqual(codes(readAbout([breathing('rr', 18, { contained })])), [])
    }
  })
  test('of somebody else is not told of', () => {
    const other = breathing('rr', 18, { subject: { reference: 'Patient/other' }, contained: [inside] })
    assert.deepEqual(codes(readAbout([other])), ['fhir.other-patient'])
  })
})

describe('the status of an Observation', () => {
  for (const status of ['registered', 'cancelled', 'entered-in-error', 'unknown']) {
    test(`${status} is not used, and told`, () => {
      const result = readAbout([breathing('rr', 30, { status })])
      assert.equal(result.facts['vit.resp_rate'], undefined)
      assert.deepEqual(noticesOf(result, 'fhir.status')[0]?.params, { status, from: 'Observation/rr' })
    })
  }
  for (const status of ['final', 'amended', 'corrected']) {
    test(`${status} is used`, () => {
      const result = readAbout([breathing('rr', 30, { status })])
      assert.deepEqual([valueOf(result, 'vit.resp_rate'), codes(result)], [30, []])
    })
  }
  test('preliminary is used, and told', () => {
    const result = readAbout([breathing('rr', 30, { status: 'preliminary' })])
    assert.deepEqual([valueOf(result, 'vit.resp_rate'), codes(result)], [30, ['fhir.preliminary']])
  })
  test('a missing or invented one is not used, and its text not shown', () => {
    for (const status of [undefined, 'Ola Nordmann', 7]) {
      const result = readAbout([breathing('rr', 30, { status })])
      assert.equal(result.facts['vit.resp_rate'], undefined)
      assert.equal(noticesOf(result, 'fhir.status')[0]?.params['status'], 'other')
    }
  })
})

describe('a value that is not there', () => {
  const reason = (code: string) => concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', code)

  test('is unknown with its reason', () => {
    const result = readAbout([
      breathing('rr', 30, { valueQuantity: undefined, dataAbsentReason: reason('not-performed') }),
    ])
    assert.deepEqual(result.facts['vit.resp_rate'], { unknown: 'not-performed', at: THEN, from: 'Observation/rr' })
  })
  test('has a reason that outweighs a value beside it', () => {
    const result = readAbout([breathing('rr', 30, { dataAbsentReason: reason('error') })])
    assert.deepEqual(result.facts['vit.resp_rate'], { unknown: 'error', at: THEN, from: 'Observation/rr' })
  })
  test('gives way to a value from another time', () => {
    const absent = breathing('late', 0, {
      valueQuantity: undefined,
      dataAbsentReason: reason('not-performed'),
      effectiveDateTime: NOW,
    })
    assert.equal(valueOf(readAbout([absent, breathing('early', 18)]), 'vit.resp_rate'), 18)
  })
  test('without a reason is told', () => {
    const result = readAbout([breathing('rr', 30, { valueQuantity: undefined })])
    assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.no-value']])
  })
  test('of a cancelled pressure stays unknown', () => {
    const result = readAbout([
      observation('bp', { status: 'cancelled', code: concept(LOINC, '85354-9'), component: [] }),
    ])
    assert.deepEqual([result.facts['vit.systolic'], codes(result)], [undefined, ['fhir.status']])
  })
  test('of a panel counts for the systolic pressure', () => {
    const result = readAbout([
      observation('bp', { code: concept(LOINC, '85354-9'), dataAbsentReason: reason('not-performed') }),
    ])
    assert.deepEqual(result.facts['vit.systolic'], { unknown: 'not-performed', at: THEN, from: 'Observation/bp' })
  })
})

describe('what may change the meaning of an Observation keeps it from being used', () => {
  const table: readonly (readonly [name: string, more: Json, code: string])[] = [
    ['an unknown modifier', { modifierExtension: [{ url: 'urn:not', valueBoolean: true }] }, 'fhir.modifier'],
    ['unknown rules', { implicitRules: 'urn:rules' }, 'fhir.modifier'],
    ['somebody else in focus, such as an unborn child', { focus: [{ reference: 'Patient/child' }] }, 'fhir.focus'],
  ]
  for (const [name, more, code] of table) {
    test(name, () => {
      const result = readAbout([breathing('rr', 30, more)])
      assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, [code]])
    })
  }
  test('a modifier on a component concerns that component', () => {
    const modified = {
      code: concept(LOINC, '8480-6'),
      valueQuantity: quantity(107, 'mm[Hg]'),
      modifierExtension: [{ url: 'urn:not' }],
    }
    const result = readAbout([observation('bp', { code: concept(LOINC, '85354-9'), component: [modified] })])
    assert.deepEqual([result.facts['vit.systolic'], codes(result)], [undefined, ['fhir.modifier']])
  })
})

test('a focus of the wrong kind is one all the same', () => {
  const result = readAbout([breathing('rr', 30, { focus: { reference: 'Patient/2' } })])
  assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.focus']])
})

describe('time', () => {
  const at = (effectiveDateTime: unknown, more: Json = {}) =>
    readAbout([breathing('rr', 30, { effectiveDateTime, ...more })])

  test('after the reference time is not used', () => {
    const result = at('2026-11-22T10:00:01+01:00')
    assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.after-reference-time']])
  })
  test('is compared across offsets', () => {
    assert.equal(valueOf(at('2026-11-22T08:59:59Z'), 'vit.resp_rate'), 30)
    assert.equal(valueOf(at('2026-11-22T09:00:01Z'), 'vit.resp_rate'), undefined)
  })
  test('that is the same day is not after it', () => {
    assert.deepEqual(at('2026-11-22').facts['vit.resp_rate'], { value: 30, at: '2026-11-22', from: 'Observation/rr' })
  })
  test('that cannot be read is not used', () => {
    for (const time of ['i går', '2026-02-30', '2026-11-22T08:00', 7, {}]) {
      const result = at(time)
      assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.time']], JSON.stringify(time))
    }
  })
  test('of a whole month counts from its first day', () => {
    const result = at('2026-11')
    assert.deepEqual(result.facts['vit.resp_rate'], { value: 30, at: '2026-11-01', from: 'Observation/rr' })
    assert.deepEqual(codes(result), ['fhir.time-imprecise'])
  })
  test('of a period is its start', () => {
    const result = at(undefined, { effectivePeriod: { start: '2026-11-20', end: '2026-11-22' } })
    assert.deepEqual(result.facts['vit.resp_rate'], { value: 30, at: '2026-11-20', from: 'Observation/rr' })
  })
  test('of a period that only has an end is not known: it may be older', () => {
    for (const effectivePeriod of [{ end: THEN }, { end: THEN, _start: {} }, {}]) {
      const result = at(undefined, { effectivePeriod, issued: THEN })
      assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.time']])
    }
  })
  test('that is said to be unknown is not taken from when it was written down', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
    const unknown = { _effectiveDateTime: { extension: [{ url, valueCode: 'unknown' }] }, issued: THEN }
    const result = at(undefined, unknown)
    assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.no-time-not-used']])
    assert.equal(valueOf(at(THEN, unknown), 'vit.resp_rate'), 30)
  })
  test('that is missing is that of when it was written down', () => {
    assert.equal(valueOf(at(undefined, { issued: THEN }), 'vit.resp_rate'), 30)
  })
  test('that is a schedule is not read, and not taken from when it was written down', () => {
    const result = at(undefined, { effectiveTiming: { event: ['2024-01-01T08:00:00+01:00'] }, issued: THEN })
    assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.time']])
  })
  test('that is missing leaves what ages unknown', () => {
    const result = at(undefined)
    assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.no-time-not-used']])
  })
  test('that is missing is told of what does not age', () => {
    const alone = observation('alone', { code: concept(SNOMED, '105529008'), effectiveDateTime: undefined })
    const result = readAbout([alone])
    assert.deepEqual([valueOf(result, 'home.lives_alone'), codes(result)], [true, ['fhir.no-time']])
  })
  test('without a reference time nothing is too old, and nothing too late', () => {
    const resources = [patient(), breathing('rr', 30, { effectiveDateTime: undefined })]
    const result = read(bundle(resources), { at: undefined })
    assert.deepEqual(result.facts['vit.resp_rate'], { value: 30, from: 'Observation/rr' })
    assert.deepEqual(codes(result), ['fhir.no-reference-time', 'fhir.no-time'])
  })
  test('without a reference time it is told once that nothing counts as too old; with one, or with nothing that has a time, it is not', () => {
    const old = bundle([patient(), breathing('rr', 30, { effectiveDateTime: '2019-01-01T08:00:00+01:00' })])
    const told = (input: unknown, at?: string) =>
      codes(read(input, { at })).filter((code) => code === 'fhir.no-age').length
    assert.deepEqual([told(old), told(old, NOW), told(bundle([patient()]))], [1, 0, 0])
  })
  test('of the Bundle is the reference time when there is no other', () => {
    const result = read(bundle([patient(), breathing('rr', 30)], { timestamp: '2026-11-22T07:00:00+01:00' }), {
      at: undefined,
    })
    assert.equal(result.at, '2026-11-22T07:00:00+01:00')
    assert.deepEqual([valueOf(result, 'pt.age'), codes(result)], [81, ['fhir.after-reference-time']])
    assert.deepEqual(codes(read(bundle([], { timestamp: 'now' }), { at: undefined })), [
      'fhir.no-patient',
      'fhir.timestamp',
    ])
  })
})

describe('several answers to one question', () => {
  test('the newest counts', () => {
    const result = readAbout([
      breathing('new', 30, { effectiveDateTime: '2026-11-22T09:00:00+01:00' }),
      breathing('old', 18, { effectiveDateTime: '2026-11-22T07:30:00Z' }),
    ])
    assert.deepEqual(result.facts['vit.resp_rate'], {
      value: 30,
      at: '2026-11-22T09:00:00+01:00',
      from: 'Observation/new',
    })
  })
  test('of the same time that differ are a conflict, in any order', () => {
    for (const resources of [
      [breathing('a', 18), breathing('b', 30)],
      [breathing('b', 30), breathing('a', 18)],
    ]) {
      const result = readAbout(resources)
      const given = result.facts['vit.resp_rate']
      assert.ok(typeof given === 'object' && given !== null && 'conflict' in given)
      assert.deepEqual([...given.conflict].sort(), [18, 30])
      assert.deepEqual([...given.from].sort(), ['Observation/a', 'Observation/b'])
      assert.deepEqual(codesWhenRead(result), ['DQ-11'])
    }
  })
  test('of one day, where only the day is told, may be equally new', () => {
    const result = readAbout([breathing('a', 18, { effectiveDateTime: '2026-11-22' }), breathing('b', 30)])
    assert.deepEqual(codesWhenRead(result), ['DQ-11'])
  })
  test('of one day in Norway may be equally new just after midnight too, those of two days are not', () => {
    const told = (day: string, time: string) =>
      readAbout([breathing('a', 18, { effectiveDateTime: day }), breathing('b', 30, { effectiveDateTime: time })])
        .facts['vit.resp_rate']
    const night = '2026-11-22T00:30:00+01:00'
    const conflict = { conflict: [18, 30], from: ['Observation/a', 'Observation/b'], at: '2026-11-22' }
    assert.deepEqual(told('2026-11-22', night), conflict)
    assert.deepEqual(told('2026-11-21', night), { value: 30, at: night, from: 'Observation/b' })
    const evening = '2026-11-21T23:30:00+01:00'
    assert.deepEqual(told('2026-11-22', evening), { value: 18, at: '2026-11-22', from: 'Observation/a' })
  })
  test('that agree are one answer', () => {
    const result = readAbout([breathing('a', 18), breathing('b', 18)])
    assert.deepEqual([valueOf(result, 'vit.resp_rate'), codes(result)], [18, []])
  })
  test('a refused value does not hide an older one, and is told', () => {
    const result = readAbout([breathing('a', 900, { effectiveDateTime: NOW }), breathing('b', 18)])
    assert.deepEqual([valueOf(result, 'vit.resp_rate'), codes(result)], [18, ['DQ-9']])
  })
})
