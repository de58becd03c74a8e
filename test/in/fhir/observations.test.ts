import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  breathing,
  bundle,
  codes,
  concept,
  LOINC,
  observation,
  patient,
  quantity,
  read,
  readAbout,
  SNOMED,
  UCUM,
  valueOf,
  type Json,
} from './resources.ts'

const SYSTOLIC = { code: concept(LOINC, '8480-6') }
const PANEL = { code: concept(LOINC, '85354-9') }
const CFS = concept(SNOMED, '763264000')
const OXYGEN_SCORE = concept(SNOMED, '1104331000000105')

/** One Observation with a code and more: what becomes of a fact, and what is noticed. */
function told(fact: string, code: Json, more: Json): readonly unknown[] {
  const result = readAbout([observation('one', { code, ...more })])
  return [valueOf(result, fact), ...codes(result)]
}

describe('a panel', () => {
  test('with a modifier is not read, nor any part of it', () => {
    const component = [{ ...SYSTOLIC, valueQuantity: quantity(107, 'mm[Hg]') }]
    for (const modifier of [{ modifierExtension: [{ url: 'urn:not' }] }, { implicitRules: 'urn:rules' }])
      assert.deepEqual(told('vit.systolic', PANEL['code'], { component, ...modifier }), [undefined, 'fhir.modifier'])
  })

  test('keeps what can be read of it', () => {
    const pulse = { code: concept(LOINC, '8867-4'), valueQuantity: quantity(80, '/min') }
    const result = readAbout([observation('bp', { ...PANEL, component: [null, 'x', pulse] })])
    assert.deepEqual([valueOf(result, 'vit.pulse'), codes(result)], [80, ['fhir.no-value']])
  })
})

describe('a value', () => {
  const rate = concept(LOINC, '9279-1')
  const rates: readonly (readonly [what: string, more: Json, told: readonly unknown[]])[] = [
    ['that is null is not there', { valueQuantity: null }, [undefined, 'fhir.no-value']],
    [
      'is there where the reason for none is null',
      { valueQuantity: quantity(30, '/min'), dataAbsentReason: null },
      [30],
    ],
    [
      'of text is no number',
      { valueQuantity: { ...quantity(30, '/min'), value: '30' } },
      [undefined, 'fhir.wrong-type'],
    ],
    ['that is no Quantity is no number', { valueQuantity: 30 }, [undefined, 'fhir.wrong-type']],
    ['that is a count has no unit', { valueInteger: 30 }, [undefined, 'fhir.wrong-type']],
    [
      'that is refused is not said to be preliminary',
      { valueQuantity: 30, status: 'preliminary' },
      [undefined, 'fhir.wrong-type'],
    ],
  ]
  for (const [what, more, expected] of rates) {
    test(what, () => {
      assert.deepEqual(told('vit.resp_rate', rate, more), expected)
    })
  }

  test('of a score may be a count, or a quantity without a unit', () => {
    assert.deepEqual(told('func.cfs', CFS, { valueInteger: 6 }), [6])
    assert.deepEqual(told('func.cfs', CFS, { valueQuantity: { value: 6 } }), [6])
    assert.deepEqual(told('func.cfs', CFS, { valueQuantity: { value: 6, unit: 'kg' } }), [undefined, 'fhir.unit'])
    assert.deepEqual(told('func.cfs', CFS, { valueQuantity: { value: 6, code: 'kg' } }), [undefined, 'fhir.unit'])
  })
})

describe('a unit', () => {
  const pressure = (given: Json) => told('vit.systolic', SYSTOLIC.code, { valueQuantity: { value: 16, ...given } })
  const cases: readonly (readonly [what: string, given: Json, told: readonly unknown[]])[] = [
    ['by its code in UCUM', { system: UCUM, code: 'kPa' }, [120]],
    ['by its code in UCUM, with a note and blanks', { system: `${UCUM}/`, code: ' kPa{sys} ' }, [120]],
    ['by a code of UCUM that names no system', { code: 'kPa{sys}' }, [120]],
    ['by its words', { unit: ' kPa ' }, [120]],
    ['not by a code of another system', { system: 'urn:units', code: 'kPa{sys}' }, [undefined, 'fhir.unit']],
    ['not where the system cannot be read', { system: 5, code: 'kPa{sys}' }, [undefined, 'fhir.unit']],
    ['not by a code that UCUM does not have', { code: 'x' }, [undefined, 'fhir.unit']],
    ['not where there is none', {}, [undefined, 'fhir.unit']],
  ]
  for (const [what, given, expected] of cases) {
    test(`is known ${what}`, () => {
      assert.deepEqual(pressure(given), expected)
    })
  }
})

describe('yes or no', () => {
  test('without a value is nothing, unless the code itself says that it is so', () => {
    assert.deepEqual(told('pt.pregnant', concept(SNOMED, '77386006'), {}), [true])
    assert.deepEqual(told('home.lives_alone', concept(SNOMED, '105529008'), {}), [true])
    for (const code of [concept(LOINC, '82810-3'), OXYGEN_SCORE, concept(SNOMED, '371825009')])
      for (const fact of ['pt.pregnant', 'vit.on_oxygen'])
        assert.deepEqual(told(fact, code, {}), [undefined, 'fhir.no-value'])
  })

  test('that is said not to be there, or to be negative, is nothing', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
    const absent = { extension: [{ url, valueCode: 'asked-unknown' }] }
    const interpretation = [concept('http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', 'NEG')]
    for (const [fact, code] of [
      ['pt.pregnant', '77386006'],
      ['home.lives_alone', '105529008'],
    ] as const) {
      const found = (more: Json) => told(fact, concept(SNOMED, code), more)
      for (const more of [
        { _valueBoolean: absent },
        { valueBoolean: null, _valueBoolean: absent },
        { _valueString: absent },
        { value: false },
        { valueboolean: false },
      ]) {
        assert.deepEqual(found(more), [undefined, 'fhir.answer-unknown'], JSON.stringify(more))
      }
      assert.deepEqual(found({ interpretation }), [undefined, 'fhir.no-value'])
      assert.deepEqual(found({ interpretation: [] }), [true])
    }
  })

  test('about oxygen by the part score of NEWS2, told without a doubt', () => {
    const scored = (valueQuantity: unknown) => told('vit.on_oxygen', OXYGEN_SCORE, { valueQuantity })
    assert.deepEqual([scored({ value: 0 }), scored({ value: 2 })], [[false], [true]])
    for (const wrong of [{ value: 1 }, { value: 2, comparator: '<' }, 2, 'x'])
      assert.deepEqual(scored(wrong), [undefined, 'fhir.answer-unknown'])
    assert.deepEqual(told('vit.on_oxygen', OXYGEN_SCORE, { valueBoolean: true }), [true])
  })

  test('about oxygen by a flow and a share that there can be', () => {
    const flow = (value: number) =>
      told('vit.on_oxygen', concept(LOINC, '3151-8'), { valueQuantity: quantity(value, 'L/min') })
    assert.deepEqual([flow(0), flow(0.5), flow(100)], [[false], [true], [true]])
    for (const value of [-1, 100.5, 1000]) assert.deepEqual(flow(value), [undefined, 'DQ-9'])
  })

  test('of two answers that differ is neither', () => {
    const [yes, no] = ['373066001', '373067005'].map((code) => ({ system: SNOMED, code }))
    const alone = concept(SNOMED, '105529008')
    const answered = (...coding: unknown[]) => told('home.lives_alone', alone, { valueCodeableConcept: { coding } })
    assert.deepEqual(answered(yes, yes), [true])
    assert.deepEqual(answered(yes, no), [undefined, 'fhir.answer-unknown'])
  })
})

test('only the extension on oxygen is told not to be read, at whichever of its addresses', () => {
  const extension = [null, { url: 'urn:other' }, { url: { toString: null } }]
  assert.deepEqual(codes(readAbout([breathing('rr', 30, { extension })])), [])
  for (const name of [
    'no-domain/vitalsigns/StructureDefinition/NoDomainVitalSignsInspiredOxygenExtension',
    'StructureDefinition/NoDomainVitalSignsInspiredOxygenExtension',
    'StructureDefinition/no-domain-vitalsignsobservation-inspiredoxygenextension',
  ]) {
    const oxygen = { url: `http://hl7.no/fhir/${name}` }
    assert.deepEqual(codes(readAbout([breathing('rr', 30, { extension: [oxygen] })])), ['fhir.oxygen-not-read'])
  }
})

describe('a Patient', () => {
  test('is out of use where another replaced it, and not for any other link', () => {
    const linked = (...link: unknown[]) => codes(read(bundle([patient({ link })])))
    assert.deepEqual(linked(null, 'x', { type: 'seealso' }, { type: 'refer' }), [])
    assert.deepEqual(linked({ type: 'seealso' }, { type: 'replaced-by' }), ['fhir.patient-not-in-use'])
  })
})

describe('the municipality of an address', () => {
  const OURS = 'urn:oid:2.16.578.1.12.4.1.1.3402'
  const placeOf = (address: unknown, inUse: (number: string) => string | undefined = (number) => number) => {
    const { place, notices } = read(bundle([patient({ address })]), { place: inUse })
    return [place, ...notices.map(({ code, params }) => [code, params])]
  }
  const coded = (system: string, code: string) => ({ url: 'urn:x', valueCoding: { system, code } })

  test('is read from a coding or a concept, on the address or its district, and from an extension inside another', () => {
    const inConcept = { url: 'urn:x', valueCodeableConcept: { coding: [null, { system: OURS, code: '5601' }] } }
    const inside = { url: 'urn:x', extension: [coded(OURS, '5601')] }
    for (const extension of [[coded(OURS, '5601')], [null, 'x', inConcept], [inside]]) {
      assert.deepEqual(placeOf([{ extension }]), ['5601'])
      assert.deepEqual(placeOf([null, 'x', { _district: { extension } }]), ['5601'])
    }
    assert.deepEqual(placeOf([{ extension: [{ url: 'urn:x', extension: [inside] }] }]), [null, ['fhir.no-place', {}]])
  })

  test('is not what a code of another system says', () => {
    assert.deepEqual(placeOf([{ extension: [coded('urn:oid:2.16.578.1.12.4.1.1.3403', '5601')] }]), [
      null,
      ['fhir.no-place', {}],
    ])
  })

  test('that has no four digits, or is not in use, is told; of several each by its number', () => {
    const lost = () => undefined
    assert.deepEqual(placeOf([{ extension: [coded(OURS, '56')] }]), [null, ['fhir.place-unreadable', {}]])
    assert.deepEqual(placeOf([{ extension: [coded(OURS, '5601')] }], lost), [
      null,
      ['fhir.place-unknown', { municipality: '5601' }],
    ])
    const several = ['5603', '5601', '5602'].map((code) => ({ extension: [coded(OURS, code)] }))
    assert.deepEqual(placeOf(several), [null, ['fhir.several-places', { municipalities: ['5601', '5602', '5603'] }]])
  })
})
