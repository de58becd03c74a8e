import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  codes,
  concept,
  LOINC,
  noticesOf,
  observation,
  quantity,
  readAbout,
  SNOMED,
  THEN,
  valueOf,
  type Json,
} from './resources.ts'
import { VOCABULARY, WEIGHT } from './vocabulary.ts'

const VKP = 'http://dips.no/fhir/code'
const DIPS = 'http://dips.no/fhir/R4/CodeSystem/DIPSVitalSignsObservationConsciousness'
const ACVPU = concept(SNOMED, '1104441000000107')

const one = (more: Json) => readAbout([observation('obs-1', more)])
const measured = (system: string, code: string, value: Json) =>
  one({ code: concept(system, code), valueQuantity: value })

describe('each vital sign is read by LOINC and by the Norwegian SNOMED codes', () => {
  const table: readonly (readonly [fact: string, system: string, code: string, value: number, unit: string])[] = [
    ['vit.resp_rate', LOINC, '9279-1', 22, '/min'],
    ['vit.resp_rate', SNOMED, '86290005', 22, '/min'],
    ['vit.resp_rate', SNOMED, '271625008', 22, '/min'],
    ['vit.spo2', LOINC, '2708-6', 91, '%'],
    ['vit.spo2', LOINC, '59408-5', 91, '%'],
    ['vit.spo2', SNOMED, '431314004', 91, '%'],
    ['vit.pulse', LOINC, '8867-4', 110, '/min'],
    ['vit.pulse', SNOMED, '364075005', 110, '/min'],
    ['vit.systolic', LOINC, '8480-6', 95, 'mm[Hg]'],
    ['vit.systolic', SNOMED, '271649006', 95, 'mm[Hg]'],
    ['vit.systolic', SNOMED, '4471000202106', 95, 'mm[Hg]'],
    ['vit.temp', LOINC, '8310-5', 38.5, 'Cel'],
    ['vit.temp', SNOMED, '276885007', 38.5, 'Cel'],
    ['func.cfs', SNOMED, '763264000', 6, '{score}'],
  ]
  for (const [fact, system, code, value, unit] of table) {
    test(`${fact} by ${system}|${code}`, () => {
      const { facts, notices } = measured(system, code, quantity(value, unit))
      assert.deepEqual(facts[fact], { value, at: THEN, from: 'Observation/obs-1' })
      assert.deepEqual(codes({ notices }), [])
    })
  }

  test('the systolic pressure is a component of a panel', () => {
    const result = one({
      code: concept(LOINC, '85354-9'),
      component: [
        { code: concept(LOINC, '8462-4'), valueQuantity: quantity(60, 'mm[Hg]') },
        { code: concept(SNOMED, '4471000202106'), valueQuantity: quantity(107, 'mm[Hg]') },
        { code: concept(LOINC, '8478-0'), valueQuantity: quantity(80, 'mm[Hg]') },
      ],
    })
    assert.equal(valueOf(result, 'vit.systolic'), 107)
  })

  test('a SNOMED edition, an OID and https name the same code system', () => {
    for (const system of [
      `${SNOMED}/45991000052106/version/20210531`,
      'https://snomed.info/sct',
      'urn:oid:2.16.840.1.113883.6.96',
    ]) {
      assert.equal(valueOf(measured(system, '364075005', quantity(80, '/min')), 'vit.pulse'), 80, system)
    }
  })

  test('a code without its system, or of another system, is no vital sign', () => {
    for (const coding of [
      { code: '8867-4' },
      { system: 'urn:local', code: '8867-4' },
      { system: SNOMED, code: '8867-4' },
    ]) {
      const result = one({ code: { coding: [coding] }, valueQuantity: quantity(80, '/min') })
      assert.equal(result.facts['vit.pulse'], undefined)
      assert.deepEqual(codes(result), ['fhir.not-read'])
    }
  })
})

describe('units are converted to those of the fact', () => {
  const table: readonly (readonly [fact: string, code: string, given: Json, value: number])[] = [
    ['vit.temp', '8310-5', quantity(101.3, '[degF]'), 38.5],
    ['vit.temp', '8310-5', { value: 38.5, unit: '°C' }, 38.5],
    ['vit.temp', '8310-5', quantity(36.55, 'Cel'), 36.6],
    ['vit.systolic', '8480-6', quantity(16, 'kPa'), 120],
    ['vit.systolic', '8480-6', { value: 120, unit: 'mmHg' }, 120],
    ['vit.systolic', '8480-6', quantity(120, 'mmHg'), 120],
    ['vit.temp', '8310-5', quantity(38.5, '°C'), 38.5],
    ['vit.pulse', '8867-4', quantity(90, 'bpm'), 90],
    ['vit.resp_rate', '9279-1', quantity(18, 'breaths/min'), 18],
    ['vit.pulse', '8867-4', quantity(1.5, '/s'), 90],
    ['vit.pulse', '8867-4', { value: 90, unit: 'slag/min' }, 90],
    ['vit.pulse', '8867-4', quantity(90, '{beats}/min'), 90],
    ['vit.resp_rate', '9279-1', quantity(18, '{breaths}/min'), 18],
    ['vit.spo2', '2708-6', quantity(0.97, '1'), 97],
  ]
  for (const [fact, code, given, value] of table) {
    test(`${JSON.stringify(given)} is ${fact} ${value}`, () => {
      assert.equal(valueOf(measured(LOINC, code, given), fact), value)
    })
  }

  test('a weight in grams is a weight in kilograms', () => {
    const weight = (given: Json) =>
      readAbout([observation('w', { code: concept(LOINC, '29463-7'), valueQuantity: given })], [...VOCABULARY, WEIGHT])
    assert.equal(valueOf(weight(quantity(49000, 'g')), WEIGHT.id), 49)
    assert.equal(weight({ value: 49000, unit: 'kg' }).facts[WEIGHT.id], undefined)
    assert.equal(weight({ value: 49000 }).facts[WEIGHT.id], undefined)
  })

  const refused: readonly (readonly [code: string, fact: string, given: Json, got: string])[] = [
    ['8867-4', 'vit.pulse', { value: 80 }, 'none'],
    ['8867-4', 'vit.pulse', quantity(80, 'mm[Hg]'), 'mm[Hg]'],
    ['8867-4', 'vit.pulse', quantity(80, 'ola nordmann'), 'other'],
    ['8310-5', 'vit.temp', quantity(310, 'K'), 'other'],
    // In UCUM these are coulomb, farad and megalitres.
    ['8310-5', 'vit.temp', quantity(37, 'C'), 'other'],
    ['8310-5', 'vit.temp', quantity(99, 'F'), 'other'],
    ['3151-8', 'vit.on_oxygen', quantity(2, 'ML/min'), 'other'],
    ['8867-4', 'vit.pulse', quantity(80, 'mmHg'), 'mm[Hg]'],
    ['2708-6', 'vit.spo2', quantity(12, 'kPa'), 'kPa'],
  ]
  for (const [code, fact, given, got] of refused) {
    test(`${JSON.stringify(given)} is refused as ${fact}`, () => {
      const result = measured(LOINC, code, given)
      assert.equal(result.facts[fact], undefined)
      assert.equal(noticesOf(result, 'fhir.unit')[0]?.params['got'], got)
    })
  }

  test('less than a value is no value', () => {
    const result = measured(LOINC, '2708-6', { ...quantity(70, '%'), comparator: '<' })
    assert.equal(result.facts['vit.spo2'], undefined)
    assert.deepEqual(codes(result), ['fhir.comparator'])
  })
})

describe('an implausible value is refused and never clipped', () => {
  const table: readonly (readonly [fact: string, code: string, value: number, unit: string])[] = [
    ['vit.spo2', '2708-6', 24, '%'],
    ['vit.spo2', '2708-6', 101, '%'],
    ['vit.spo2', '2708-6', 0.97, '%'],
    ['vit.temp', '8310-5', 385, 'Cel'],
    ['vit.temp', '8310-5', 98.6, 'Cel'],
    ['vit.resp_rate', '9279-1', 0, '/min'],
    ['vit.resp_rate', '9279-1', -16, '/min'],
    ['vit.systolic', '8480-6', 1200, 'mm[Hg]'],
    ['vit.pulse', '8867-4', 1e9, '/min'],
  ]
  for (const [fact, code, value, unit] of table) {
    test(`${fact} ${value} ${unit}`, () => {
      const result = measured(LOINC, code, quantity(value, unit))
      assert.equal(result.facts[fact], undefined)
      assert.equal(noticesOf(result, 'DQ-9')[0]?.params['fact'], fact)
    })
  }

  test('an identity number in the place of a value is not shown', () => {
    const result = measured(LOINC, '8867-4', quantity(13097248022, '/min'))
    assert.doesNotMatch(JSON.stringify(result), /13097248022|1309724802/)
  })
})

describe('consciousness', () => {
  const table: readonly (readonly [system: string, code: string, value: string])[] = [
    [SNOMED, '248234008', 'A'],
    [SNOMED, '130987000', 'C'],
    [SNOMED, '300202002', 'V'],
    [SNOMED, '450847001', 'P'],
    [SNOMED, '422768004', 'U'],
    [DIPS, 'D0005', 'A'],
    [DIPS, 'D0012', 'C'],
    [DIPS, 'D0006', 'V'],
    [DIPS, 'D0007', 'P'],
    [DIPS, 'D0008', 'U'],
    [VKP, '5', 'A'],
  ]
  for (const [system, code, value] of table) {
    test(`${system}|${code} is ${value}`, () => {
      assert.equal(valueOf(one({ code: ACVPU, valueCodeableConcept: concept(system, code) }), 'vit.acvpu'), value)
    })
  }

  test('an unknown code, two codes that disagree, and text are not guessed', () => {
    const answers: readonly Json[] = [
      concept('urn:local', 'U'),
      {
        coding: [
          { system: SNOMED, code: '248234008' },
          { system: SNOMED, code: '422768004' },
        ],
      },
      { text: 'Våken' },
    ]
    for (const valueCodeableConcept of answers) {
      const result = one({ code: ACVPU, valueCodeableConcept })
      assert.equal(result.facts['vit.acvpu'], undefined)
      assert.deepEqual(codes(result), ['fhir.answer-unknown'])
    }
  })
})

describe('oxygen', () => {
  const oxygen = (code: string, value: Json) => valueOf(measured(LOINC, code, value), 'vit.on_oxygen')

  test('a flow says whether oxygen is given', () => {
    assert.equal(oxygen('3151-8', quantity(2, 'L/min')), true)
    assert.equal(oxygen('3151-8', quantity(500, 'mL/min')), true)
    assert.equal(oxygen('3151-8', quantity(0, 'L/min')), false)
  })

  test('an inspired share above that of room air is oxygen', () => {
    assert.equal(oxygen('3150-6', quantity(21, '%')), false)
    assert.equal(oxygen('3150-6', quantity(28, '%')), true)
    assert.equal(oxygen('3150-6', quantity(0.28, '1')), true)
    assert.equal(oxygen('3150-6', quantity(0.28, '%')), undefined)
  })

  test('the part score of NEWS2 says it: 0 air, 2 oxygen', () => {
    const part = (value: number) => valueOf(measured(SNOMED, '1104331000000105', { value }), 'vit.on_oxygen')
    assert.deepEqual([0, 2, 1, 3].map(part), [false, true, undefined, undefined])
  })

  test('the Norwegian extension on given oxygen is told of and not read', () => {
    const url = 'http://hl7.no/fhir/no-domain/vitalsigns/StructureDefinition/NoDomainVitalSignsInspiredOxygenExtension'
    const result = one({
      code: concept(LOINC, '2708-6'),
      valueQuantity: quantity(96, '%'),
      extension: [{ url, extension: [] }],
    })
    assert.equal(result.facts['vit.on_oxygen'], undefined)
    assert.deepEqual(codes(result), ['fhir.oxygen-not-read'])
  })
})

describe('other facts by Observation', () => {
  test('the number of people at the address says whether somebody lives alone', () => {
    const people = (more: Json) => valueOf(one({ code: concept(LOINC, '63512-8'), ...more }), 'home.lives_alone')
    assert.equal(people({ valueInteger: 1 }), true)
    assert.equal(people({ valueQuantity: { value: 2 } }), false)
    assert.equal(people({ valueQuantity: quantity(3, '{#}') }), false)
    assert.equal(people({ valueInteger: 0 }), undefined)
    assert.equal(people({ valueQuantity: { value: 1.5 } }), undefined)
    assert.equal(people({ valueString: '1' }), undefined)
  })

  test('yes or no is no answer to how much or how many', () => {
    const told = (code: string, valueBoolean: boolean) => one({ code: concept(LOINC, code), valueBoolean })
    for (const [code, fact] of [
      ['63512-8', 'home.lives_alone'],
      ['3151-8', 'vit.on_oxygen'],
      ['3150-6', 'vit.on_oxygen'],
    ] as const) {
      for (const answer of [true, false]) {
        const result = told(code, answer)
        assert.deepEqual([result.facts[fact], codes(result)], [undefined, ['fhir.wrong-type']])
      }
    }
  })

  test('a finding without a value says that it is so, and with an answer what it says', () => {
    const alone = (more: Json) => valueOf(one({ code: concept(SNOMED, '105529008'), ...more }), 'home.lives_alone')
    assert.equal(alone({}), true)
    assert.equal(alone({ valueBoolean: false }), false)
    assert.equal(alone({ valueCodeableConcept: concept(SNOMED, '373067005') }), false)
    assert.equal(alone({ dataAbsentReason: concept('urn:x', 'asked-unknown') }), undefined)
  })

  test('pregnancy is read by its answer', () => {
    const pregnant = (system: string) => (code: string) =>
      valueOf(one({ code: concept(LOINC, '82810-3'), valueCodeableConcept: concept(system, code) }), 'pt.pregnant')
    assert.deepEqual(['77386006', '60001007', '261665006'].map(pregnant(SNOMED)), [true, false, undefined])
    assert.deepEqual(['LA15173-0', 'LA26683-5', 'LA4489-6'].map(pregnant(LOINC)), [true, false, undefined])
  })

  test('a code that stands for two facts is not guessed', () => {
    const both = {
      coding: [
        { system: LOINC, code: '8867-4' },
        { system: LOINC, code: '9279-1' },
      ],
    }
    const result = one({ code: both, valueQuantity: quantity(20, '/min') })
    assert.deepEqual([Object.keys(result.facts), codes(result)], [['pt.age'], ['fhir.code-ambiguous']])
  })
})
