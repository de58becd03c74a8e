import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bundle, codes, concept, noticesOf, NOW, patient, read, valueOf, type Json } from './resources.ts'

const OID = 'urn:oid:2.16.578.1.12.4.1.1.3402'
const district = (system: string, code: string, more: Json = {}): Json => ({
  _district: {
    extension: [
      { url: 'http://hl7.no/fhir/StructureDefinition/no-basis-municipalitycode', valueCoding: { system, code } },
    ],
  },
  ...more,
})
const property = (system: string, code: string, more: Json = {}): Json => ({
  extension: [
    {
      url: 'http://hl7.no/fhir/StructureDefinition/no-basis-propertyinformation',
      extension: [
        { url: 'cadastralUnitNumber', valueInteger: 15 },
        { url: 'municipality', valueCoding: { system, code } },
      ],
    },
  ],
  ...more,
})
/** What the lead passes: Bergen's old number leads to the new, the divided Tysfjord to nothing. */
const toCurrent = (number: string) => ({ '5622': '5622', '4601': '4601', '4602': '4602', '1201': '4601' })[number]
const living = (...address: readonly Json[]) => read(bundle([patient({ address })]), { place: toCurrent })

describe('the age', () => {
  const born = (birthDate: unknown, at: string | undefined = NOW) => read(bundle([patient({ birthDate })]), { at })
  const table: readonly (readonly [birth: string, years: number])[] = [
    ['1945-11-22', 81],
    ['1945-11-23', 80],
    ['1945-01', 81],
    ['2026-11-22', 0],
    ['1906-11-22', 120],
  ]
  for (const [birth, years] of table) {
    test(`of somebody born ${birth} is ${years}`, () => {
      assert.deepEqual(born(birth).facts['pt.age'], { value: years, at: NOW, from: 'Patient/pat-1' })
    })
  }

  test('is counted on the day that it is in Norway', () => {
    const years = (birth: string, at: string) => valueOf(born(birth, at), 'pt.age')
    assert.deepEqual(
      [years('1945-12-01', '2026-11-30T22:59:00Z'), years('1945-12-01', '2026-11-30T23:30:00Z')],
      [80, 81],
    )
    assert.deepEqual(
      [years('1945-07-01', '2026-06-30T21:59Z'), years('1945-07-01', '2026-06-30T22:00+00:00')],
      [80, 81],
    )
    assert.equal(years('2026-12-01', '2026-11-30T23:30:00Z'), 0)
    assert.equal(years('1945-12-01', '2026-11-30T23:30:00+01:00'), 80)
    for (const zone of ['Z', '+01:00']) assert.equal(years('1945-12-01', `2026-11-30T24:00${zone}`), 81)
  })

  const unknown: readonly (readonly [birth: unknown, code: string])[] = [
    ['1945', 'fhir.birth-date-imprecise'],
    ['1945-11', 'fhir.birth-date-imprecise'],
    ['2026-11-23', 'fhir.birth-date-unreadable'],
    ['2027', 'fhir.birth-date-unreadable'],
    ['1945-02-31', 'fhir.birth-date-unreadable'],
    ['1945-13', 'fhir.birth-date-unreadable'],
    ['02.03.1945', 'fhir.birth-date-unreadable'],
    [1945, 'fhir.birth-date-unreadable'],
    [undefined, 'fhir.no-birth-date'],
    ['1845-01-01', 'DQ-9'],
  ]
  for (const [birth, code] of unknown) {
    test(`of somebody born ${String(birth)} is unknown`, () => {
      const result = born(birth)
      assert.deepEqual([result.facts, codes(result)], [{}, [code]])
    })
  }

  test('is unknown without a reference time, and the Bundle can give it', () => {
    const without = read(bundle([patient()]), { at: undefined })
    assert.deepEqual([without.facts, codes(without), without.at], [{}, ['fhir.no-reference-time'], null])
    const stamped = read(bundle([patient()], { timestamp: '2026-01-01T00:00:00Z' }), { at: undefined })
    assert.deepEqual(stamped.facts['pt.age'], { value: 80, at: '2026-01-01T00:00:00Z', from: 'Patient/pat-1' })
  })

  test('is never told by the birth date itself', () => {
    assert.doesNotMatch(JSON.stringify(born('1945-11-21')), /1945/)
  })
})

describe('the municipality', () => {
  for (const system of [
    OID,
    'https://register.geonorge.no/sosi-kodelister/kommunenummer',
    'https://register.geonorge.no/subregister/sosi-kodelister/kartverket/kommunenummer-alle',
    'http://hl7.no/fhir/NamingSystem/kommunenummer',
  ]) {
    test(`is read by ${system}`, () => {
      for (const address of [district(system, '5622'), property(system, '5622')]) {
        const result = living(address)
        assert.deepEqual([result.place, result.notices], ['5622', []])
      }
    })
  }

  test('of a retired number is the one that took over', () => {
    const result = living(property(OID, '1201'))
    assert.equal(result.place, '4601')
    assert.deepEqual(result.notices[0]?.params, { municipality: '1201', now: '4601' })
    assert.equal(living(property(OID, '1201'), district(OID, '4601')).place, '4601')
  })

  const unknown: readonly (readonly [name: string, address: readonly Json[], code: string])[] = [
    ['there is no address', [], 'fhir.no-place'],
    [
      'only a name and a postal code are told',
      [{ city: 'Lakselv', postalCode: '9700', district: 'Porsanger' }],
      'fhir.no-place',
    ],
    ['the code system is another', [district('urn:oid:1.3.6.1.4.1.9038.52.5', '5622')], 'fhir.no-place'],
    ['the address is former', [district(OID, '5622', { use: 'old' })], 'fhir.no-place'],
    ['the address is for post', [district(OID, '5622', { type: 'postal' })], 'fhir.no-place'],
    ['the address has ended', [district(OID, '5622', { period: { end: '2026-11-21' } })], 'fhir.no-place'],
    ['the address is to come', [district(OID, '5622', { period: { start: '2026-12-01' } })], 'fhir.no-place'],
    ['the number was divided or never in use', [district(OID, '1850')], 'fhir.place-unknown'],
    ['the number is none', [district(OID, '13097248022')], 'fhir.place-unreadable'],
    [
      'two addresses disagree',
      [district(OID, '5622', { use: 'home' }), district(OID, '4601', { use: 'temp' })],
      'fhir.several-places',
    ],
    [
      'one address disagrees with itself',
      [{ ...district(OID, '5622'), ...property(OID, '4601') }],
      'fhir.several-places',
    ],
  ]
  for (const [name, address, code] of unknown) {
    test(`is not told when ${name}`, () => {
      const result = living(...address)
      assert.deepEqual([result.place, result.notices.map((one) => one.code)], [null, [code]])
      assert.doesNotMatch(JSON.stringify(result), /13097248022|Lakselv|9700/)
    })
  }

  test('of the record is told when another one counts, and nothing else of it is', () => {
    const beside = (givenPlace: string, ...address: readonly Json[]) => {
      const { place, notices } = read(bundle([patient({ address })]), { place: toCurrent, givenPlace })
      return [place, ...notices.map(({ code, params }) => [code, params])]
    }
    const other = (given: string, ...municipalities: readonly string[]) => [
      null,
      ['fhir.other-place', { municipalities, given }],
    ]
    assert.deepEqual(beside('5622', property(OID, '1201')), other('5622', '4601'))
    assert.deepEqual(beside('0301', district(OID, '5622'), district(OID, '4601')), [null])
    assert.deepEqual(beside('4602', district(OID, '5622'), district(OID, '4601')), other('4602', '4601', '5622'))
    // A number that was divided is another one too; what is beside one cannot be told.
    assert.deepEqual(beside('5622', district(OID, '1850')), other('5622', '1850'))
    assert.deepEqual(beside('1850', district(OID, '5622')), [null])
    for (const address of [[], [district(OID, '13097248022')], [district(OID, '5622')]])
      assert.deepEqual(beside('5622', ...address), [null])
    assert.deepEqual(beside('1201', district(OID, '4601')), [null])
    assert.deepEqual(beside('4601', property(OID, '1201'), district(OID, '5622')), [null])
  })

  test('of today outweighs a former address', () => {
    assert.equal(living(district(OID, '4601', { use: 'old' }), district(OID, '5622')).place, '5622')
  })
  test('is lived at for the whole of the year or the month that the address ends in', () => {
    const until = (end: string) => living(district(OID, '5622', { period: { end } })).place
    assert.deepEqual(['2026', '2026-11', '2026-10', '2025'].map(until), ['5622', '5622', null, null])
  })
  test('stands as it was received when nothing maps it', () => {
    assert.equal(read(bundle([patient({ address: [district(OID, '1201')] })])).place, '1201')
  })
  test("of a relative is not the patient's", () => {
    const related = {
      resourceType: 'RelatedPerson',
      patient: { reference: 'Patient/pat-1' },
      address: [district(OID, '5622')],
    }
    assert.equal(read(bundle([patient(), related]), { place: toCurrent }).place, null)
  })
})

describe('a Patient that somebody has to look at', () => {
  const table: readonly (readonly [name: string, more: Json, code: string])[] = [
    ['has died', { deceasedBoolean: true }, 'fhir.deceased'],
    ['has died at a time', { deceasedDateTime: '2026-11-01' }, 'fhir.deceased'],
    ['has died, in text', { deceasedBoolean: 'true' }, 'fhir.deceased'],
    ['is not in use', { active: false }, 'fhir.patient-not-in-use'],
    ['is not in use, in text', { active: 'false' }, 'fhir.patient-not-in-use'],
    [
      'was replaced by another',
      { link: [{ type: 'replaced-by', other: { reference: 'Patient/2' } }] },
      'fhir.patient-not-in-use',
    ],
  ]
  for (const [name, more, code] of table) {
    test(name, () => {
      assert.deepEqual(codes(read(bundle([patient(more)]))), [code])
    })
  }
  test('is told of before all else: of a long list, the first lines stand', () => {
    const others = ['Observation', 'CarePlan', 'Consent', 'RelatedPerson'].map((resourceType, at) => ({
      resourceType,
      subject: { reference: 'Patient/2' },
      patient: { reference: 'Patient/2' },
      id: `x-${String(at)}`,
    }))
    const dead = patient({ deceasedBoolean: true, birthDate: undefined })
    const result = read(bundle([...others, dead], { link: [{ relation: 'next', url: '' }] }))
    const told = result.notices.map(({ code }) => code)
    assert.deepEqual(told.slice(0, 3), ['fhir.deceased', 'fhir.no-birth-date', 'fhir.more-pages'])
  })
  test('has died, whatever else changes what the record means', () => {
    const dead = patient({ deceasedBoolean: true, modifierExtension: [{ url: 'urn:x' }] })
    assert.deepEqual(codes(read(bundle([dead]))), ['fhir.deceased', 'fhir.modifier'])
  })
  test('is alive when it says so', () => {
    assert.deepEqual(codes(read(bundle([patient({ deceasedBoolean: false, active: true })]))), [])
  })
  test('with an unknown modifier tells no age', () => {
    const result = read(bundle([patient({ modifierExtension: [{ url: 'urn:x' }] })]))
    assert.deepEqual([result.facts, codes(result)], [{}, ['fhir.modifier']])
  })
})

describe('the language', () => {
  const speaking = (...communication: readonly Json[]) => read(bundle([patient({ communication })]))
  const language = (code: string) => ({ language: concept('urn:ietf:bcp:47', code) })
  const told = (...communication: readonly Json[]) =>
    noticesOf(speaking(...communication), 'fhir.language')[0]?.params['language']

  test('that is Norwegian is not told', () => {
    for (const code of ['nb', 'nn-NO', 'no']) assert.equal(told(language(code)), undefined)
    for (const text of ['Norsk', 'Norsk (bokmål)', 'Norwegian Nynorsk', ' ']) {
      assert.equal(told({ language: { text } }), undefined, text)
    }
  })
  test('that stands beside Norwegian in a text is told', () => {
    assert.equal(told({ language: { text: 'Norsk og samisk' } }), 'other')
  })
  test('that is another is told, and gives no fact', () => {
    assert.equal(told(language('se')), 'se')
    assert.equal(told(language('se-NO')), 'se')
    assert.equal(speaking(language('se')).facts['lang.need'], undefined)
  })
  test('is not told in words of the record', () => {
    assert.equal(told({ language: { text: 'Dárogiella, snakk med Kari' } }), 'other')
    assert.equal(told(language('kari')), 'other')
  })
  test('that is not preferred among several is not told', () => {
    assert.equal(told({ ...language('nb'), preferred: true }, language('en')), undefined)
    assert.equal(told(language('nb'), { ...language('se'), preferred: true }), 'se')
  })
  test('is told when an interpreter is needed', () => {
    const needed = (url: unknown, valueBoolean: boolean) =>
      noticesOf(read(bundle([patient({ extension: [{ url, valueBoolean }] })])), 'fhir.language')[0]?.params['language']
    const url = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired'
    assert.deepEqual([needed(url, true), needed(url, false)], ['other', undefined])
    for (const other of ['urn:x', undefined, { toString: null }]) assert.equal(needed(other, true), undefined)
  })
})

describe('relatives', () => {
  const contact = {
    relationship: [concept('http://terminology.hl7.org/CodeSystem/v2-0131', 'N')],
    name: { family: 'Hætta' },
  }
  const related = (id: string, more: Json = {}): Json => ({
    resourceType: 'RelatedPerson',
    id,
    patient: { reference: 'Patient/pat-1' },
    ...more,
  })
  const counted = (contacts: readonly Json[], ...people: readonly Json[]) => {
    const result = read(bundle([patient({ contact: contacts }), ...people]))
    assert.deepEqual(Object.keys(result.facts), ['pt.age'])
    return noticesOf(result, 'fhir.relatives')[0]?.params['count']
  }

  test('are counted and give no fact: a name on file is nobody at home', () => {
    assert.equal(counted([contact]), 1)
    assert.equal(counted([contact], related('a'), related('b')), 3)
    assert.equal(counted([]), undefined)
  })
  test('that are not in use, or over, do not count', () => {
    assert.equal(counted([], related('a', { active: false }), related('b', { period: { end: '2020' } })), undefined)
    assert.equal(counted([{ ...contact, period: { end: '2020-01-01' } }]), undefined)
  })
  test('an employer, an agency and an organisation do not count', () => {
    const employer = { ...contact, relationship: [concept('http://terminology.hl7.org/CodeSystem/v2-0131', 'E')] }
    assert.equal(counted([employer, { organization: { reference: 'Organization/1' } }]), undefined)
  })
  test('of another patient are told of as such', () => {
    const result = read(bundle([patient(), related('a', { patient: { reference: 'Patient/2' } })]))
    assert.deepEqual(codes(result), ['fhir.other-patient'])
  })
})
