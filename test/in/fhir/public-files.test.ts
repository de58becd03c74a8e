import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isRecord } from '../../../src/base/is-record.ts'
import { readBundle } from '../../../src/in/fhir/read-bundle.ts'
import { bundle, codes, noticesOf, NOW, read, valueOf, type Json } from './resources.ts'
import { VOCABULARY, WEIGHT } from './vocabulary.ts'

/** The public examples lie beside the project and are never copied into it. */
const FOLDER = fileURLToPath(new URL('../../../../shared/data/fhir/', import.meta.url))
const skip = existsSync(FOLDER) ? false : `${FOLDER} is not here`
const files = skip
  ? []
  : readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
const resource = (name: string): Json => JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as Json
const hl7 = (name: string) => resource(`hl7-r4-examples/${name}.json`)
const norwegian = (name: string) => resource(`no-domain-vitalsigns/${name}.json`)

/** Every text below a key of that name, anywhere in a resource. */
function textsBelow(value: unknown, keys: readonly string[], inside = false): readonly string[] {
  if (typeof value === 'string') return inside ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => textsBelow(one, keys, inside))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, one]) => textsBelow(one, keys, inside || keys.includes(key)))
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const words = (text: string) =>
  folded(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)

/** Fails when a name, an identity number, an address or a telephone number of the resources is in what came out. */
function assertPrivate(out: unknown, resources: readonly Json[], what: string): void {
  const text = JSON.stringify(out)
  const shown = new Set(words(text))
  const people = resources.filter(({ resourceType }) =>
    /^(Patient|RelatedPerson|Practitioner)$/.test(String(resourceType)),
  )
  const names = people.flatMap((one) => textsBelow(one, ['family', 'given'])).flatMap(words)
  assert.deepEqual(
    names.filter((name) => shown.has(name)),
    [],
    what,
  )
  const numbers = resources.flatMap((one) =>
    textsBelow(one, ['identifier', 'telecom', 'line', 'postalCode', 'birthDate']),
  )
  const long = numbers.filter((one) => one.length > 4 && !/^(urn|http)/.test(one) && /\d/.test(one))
  assert.deepEqual(
    long.filter((one) => text.includes(one)),
    [],
    what,
  )
  assert.doesNotMatch(text, /\d{11}/, what)
}

describe('the public FHIR files', { skip }, () => {
  test('are there', () => {
    assert.ok(files.length > 50)
  })

  for (const name of files) {
    test(`${name} is read the same way twice, by itself and in a Bundle, and tells nothing about a person`, () => {
      const one = resource(name)
      for (const input of [one, [one], bundle([one])]) {
        const first = readBundle(input, { vocabulary: VOCABULARY, at: NOW })
        assert.ok(first.ok)
        assert.equal(JSON.stringify(readBundle(input, { vocabulary: VOCABULARY, at: NOW })), JSON.stringify(first))
        assert.ok(first.value.notices.length > 0 || Object.keys(first.value.facts).length > 0)
        assertPrivate(first, [one], name)
      }
    })
  }

  test('together are more than one patient, and refused', () => {
    const all = files.map(resource)
    const result = readBundle(all, { vocabulary: VOCABULARY, at: NOW })
    assert.ok(!result.ok)
    assert.deepEqual(
      result.issues.map(({ code }) => code),
      ['fhir.several-patients'],
    )
    assertPrivate(result, all, 'all')
  })

  test('of HL7 hold one Patient: only what is about that patient is used', () => {
    const all = files.filter((name) => name.startsWith('hl7')).map(resource)
    const result = read(bundle(all))
    assertPrivate(result, all, 'HL7')
    assert.equal(valueOf(result, 'pt.age'), 51)
    assert.deepEqual(
      ['vit.resp_rate', 'vit.spo2', 'vit.pulse', 'vit.systolic', 'vit.temp'].map((id) => valueOf(result, id)),
      [26, 95, 44, 107, 36.5],
    )
    assert.deepEqual([result.facts['vit.on_oxygen'], result.facts['vit.acvpu']], [undefined, undefined])
    assert.deepEqual(
      noticesOf(result, 'fhir.other-patient')
        .map(({ params }) => params['type'])
        .sort(),
      ['CarePlan', 'Consent', 'Observation', 'RelatedPerson'],
    )
    assert.deepEqual(
      noticesOf(result, 'fhir.relatives').map(({ params }) => params['count']),
      [2],
    )
  })

  test('trap: an oxygen saturation of 24 % is refused', () => {
    const result = read(bundle([norwegian('Patient-cdp1000240'), norwegian('Observation-no-oxygen-saturation-create')]))
    assert.equal(result.facts['vit.spo2'], undefined)
    assert.deepEqual(noticesOf(result, 'DQ-9')[0]?.params, {
      fact: 'vit.spo2',
      got: 24,
      unit: '%',
      min: 40,
      max: 100,
    })
    assert.deepEqual(codes(result), ['DQ-9', 'fhir.no-birth-date', 'fhir.oxygen-not-read'])
  })

  test('trap: a weight in grams is 49 kg, or not read at all', () => {
    const weight = norwegian('Observation-no-body-weight-create')
    assert.equal(valueOf(read(weight, { vocabulary: [...VOCABULARY, WEIGHT] }), WEIGHT.id), 49)
    assert.deepEqual(read(weight).facts, {})
  })

  test('trap: a subject given by identifier only is used for nobody', () => {
    for (const name of ['Observation-no-body-temperature-create', 'Observation-no-body-weight-create']) {
      const result = read(bundle([norwegian('Patient-cdp1000240'), norwegian(name)]))
      assert.deepEqual([result.facts, codes(result)], [{}, ['fhir.no-birth-date', 'fhir.subject-unclear']])
    }
  })

  test('trap: the pressure of another patient is not mixed in', () => {
    const result = read(bundle([norwegian('Patient-cdp1000240'), norwegian('Observation-no-blood-pressure-create')]))
    assert.deepEqual([result.facts, codes(result)], [{}, ['fhir.no-birth-date', 'fhir.other-patient']])
    const own = read(bundle([norwegian('Patient-cdp1000808'), norwegian('Observation-no-blood-pressure-create')]))
    assert.equal(valueOf(own, 'vit.systolic'), 123)
  })

  test('trap: a cancelled pressure is not used', () => {
    const result = read(bundle([hl7('Patient-example'), hl7('Observation-blood-pressure-cancel')]))
    assert.equal(result.facts['vit.systolic'], undefined)
    assert.equal(noticesOf(result, 'fhir.status')[0]?.params['status'], 'cancelled')
  })

  test('trap: vital signs without oxygen and consciousness leave both unknown', () => {
    const result = read(bundle([hl7('Patient-example'), hl7('Observation-satO2'), hl7('Observation-respiratory-rate')]))
    assert.deepEqual(Object.keys(result.facts).sort(), ['pt.age', 'vit.resp_rate', 'vit.spo2'])
  })
})
