import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readFacts } from '../../../src/facts/read-facts.ts'
import { readBundle } from '../../../src/in/fhir/read-bundle.ts'
import {
  breathing,
  bundle,
  concept,
  FNR,
  LOINC,
  noticesOf,
  NOW,
  observation,
  patient,
  quantity,
  read,
  SNOMED,
  valueOf,
  type Json,
} from './resources.ts'
import { VOCABULARY } from './vocabulary.ts'

const ID_NUMBER = '13897248022'
const vocabulary = { facts: VOCABULARY, validity: () => Infinity }

describe('names and identity numbers', () => {
  const kari: Json = {
    resourceType: 'Patient',
    id: ID_NUMBER,
    identifier: [{ system: FNR, value: ID_NUMBER }],
    name: [{ family: 'Nordmann', given: ['Kari Øvre'] }],
    birthDate: '1972-09-13',
  }
  const subject = { reference: `Patient/${ID_NUMBER}`, display: 'Kari Nordmann' }

  test('in the ids of resources never reach what comes out', () => {
    const ids = [ID_NUMBER, '138972-48022', 'kari', 'rr-Nordmann-1', 'KariNordmann', 'ovre2', 'nordmannkariovre']
    const result = read(bundle([kari, ...ids.map((id, at) => breathing(id, 20 + at, { subject }))]))
    const given = result.facts['vit.resp_rate']
    assert.ok(typeof given === 'object' && given !== null && 'conflict' in given)
    assert.deepEqual(
      given.from,
      ids.map((_, at) => `Observation/#${at + 1}`),
    )
    assert.doesNotMatch(JSON.stringify(result), /kari|nordmann|1389|48022|ovre/i)
    assert.equal(valueOf(result, 'pt.age'), 54)
  })

  const named: readonly (readonly [claim: string, ids: readonly string[], more: Json, others?: readonly Json[]])[] = [
    [
      'of two letters',
      ['bo-li-1', 'rr-bo', 'boli1', 'LiBo'],
      { subject: { reference: 'Patient/pat-1', display: 'Bo Li' } },
    ],
    [
      'first and last, with a name between them',
      ['olahansen-1', 'hansenola', 'ohansen', 'hansen-ola'],
      {},
      [{ resourceType: 'Practitioner', id: 'p', name: [{ given: ['Ola', 'Marie'], family: 'Hansen' }] }],
    ],
    ['of who measured', ['nils-hansen', 'NILSHANSEN'], { performer: [{ display: 'Nils Hansen, sykepleier' }] }],
    [
      'in the middle, of one’s own or of a mother, which stands in an extension',
      ['rr-solbakken', 'lillevik', 'moen-1'],
      {},
      [
        {
          resourceType: 'Practitioner',
          id: 'p',
          name: [
            {
              family: 'Li',
              extension: [{ url: 'urn:no-basis-middlename', valueString: 'Solbakken' }],
              _family: { extension: [{ url: 'urn:humanname-own-name', valueString: 'Moen' }] },
            },
          ],
          extension: [{ url: 'urn:patient-mothersMaidenName', valueString: 'Lillevik' }],
        },
      ],
    ],
    ['of whom it is about', ['rr-kari'], { subject: { reference: 'Patient/pat-1', display: 'Kari Nordmann' } }],
    ['of somebody contained', ['rr-lise'], { contained: [{ resourceType: 'Practitioner', name: [{ text: 'Lise' }] }] }],
    ['of who wrote a note', ['rr-lise'], { note: [{ authorString: 'Lise', text: '' }] }],
    ['written as one text', ['rr-lise'], {}, [{ resourceType: 'Person', id: 'p', name: 'Lise Vik' }]],
    ['with a capital inside', ['McDonald-1', 'mcdonald'], { performer: [{ display: 'McDonald' }] }],
    [
      'with letters that ids do not have',
      ['aase-bjoerk', 'ase', 'bjork-1', 'idda', 'doerum'],
      {
        performer: [{ display: 'Åse Bjørk' }, { display: 'Iđđá' }, { display: 'Dørum' }],
      },
    ],
  ]
  for (const [claim, ids, more, others = []] of named) {
    test(`a name ${claim} is no source`, () => {
      const about = { reference: 'Patient/pat-1' }
      const result = read(
        bundle([patient(), ...ids.map((id, at) => breathing(id, 20 + at, { subject: about, ...more })), ...others]),
      )
      const from = ids.map((_, at) => `Observation/#${at + 1}`)
      const given = result.facts['vit.resp_rate']
      const seen = typeof given === 'object' && given !== null && 'from' in given ? given.from : JSON.stringify(result)
      assert.deepEqual(seen, ids.length === 1 ? from[0] : from)
      assert.equal(
        ids.some((id) => JSON.stringify(result).includes(id)),
        false,
      )
    })
  }

  test('what names an example is nobody, and keeps no id out', () => {
    const meta = {
      extension: [{ url: 'urn:instance-name', valueString: 'Breathing Example' }, { url: { toString: null } }],
    }
    const given = read(bundle([patient(), breathing('breathing-example', 20, { meta })])).facts['vit.resp_rate']
    assert.ok(typeof given === 'object' && given !== null && 'value' in given)
    assert.equal(given.from, 'Observation/breathing-example')
  })

  test('what a code displays is nobody, and keeps no id out', () => {
    const code = { coding: [{ system: LOINC, code: '9279-1', display: 'Respiratory rate' }] }
    const given = read(bundle([patient(), breathing('respiratory-rate-1', 20, { code })])).facts['vit.resp_rate']
    assert.ok(typeof given === 'object' && given !== null && 'value' in given)
    assert.equal(given.from, 'Observation/respiratory-rate-1')
  })

  test('an identity number with marks anywhere in it is no source', () => {
    const ids = ['01.01.90.12345', '01-01-90-12345', '0.1.0.1.9.0.1.2.3.4.5', '01--01--90--12345']
    const result = read(bundle([patient(), ...ids.map((id, at) => breathing(id, 20 + at))]))
    assert.equal(
      ids.some((id) => JSON.stringify(result).includes(id)),
      false,
    )
  })

  const nobodys = [
    '4711',
    '592903',
    '123456789',
    '3f2504e0-4f89-41d3-9a0c-123456789012',
    'ADA504E0-4F89-41D3-9A0C-0305E82C3301',
  ]
  for (const id of nobodys) {
    test(`a number of a database or a UUID is nobody's: ${id}`, () => {
      const subject = { reference: 'Patient/pat-1', display: 'Ada Li' }
      const given = read(bundle([patient(), breathing(id, 20, { subject })])).facts['vit.resp_rate']
      assert.ok(typeof given === 'object' && given !== null && 'value' in given)
      assert.equal(given.from, `Observation/${id}`)
    })
  }

  test('a number that could be somebody’s, or a day of birth in an id, is no source', () => {
    const ids = [
      '1019012345',
      'pat-010190',
      '00000000-0000-4000-8000-001019012345',
      '19900101-a',
      '3f2504e0-4f89-41d3-9a0c-123456789012-ada',
    ]
    const result = read(
      bundle([
        patient(),
        ...ids.map((id, at) => breathing(id, 20 + at, { subject: { reference: 'Patient/pat-1', display: 'Ada' } })),
      ]),
    )
    const given = result.facts['vit.resp_rate']
    assert.ok(typeof given === 'object' && given !== null && 'from' in given)
    assert.deepEqual(
      given.from,
      ids.map((_, at) => `Observation/#${at + 1}`),
    )
  })

  test('in any text of a resource never reach what comes out', () => {
    const secret = `Kari Nordmann ${ID_NUMBER}`
    const everywhere = [
      {
        ...kari,
        address: [
          {
            text: secret,
            use: secret,
            extension: [{ valueCoding: { system: 'urn:oid:2.16.578.1.12.4.1.1.3402', code: ID_NUMBER } }],
          },
        ],
        communication: [{ language: { text: secret } }],
        contact: [{ name: { text: secret } }],
        active: false,
        link: [{ type: secret }],
      },
      breathing('a', 20, { subject, status: secret }),
      breathing('b', 20, { subject, effectiveDateTime: secret }),
      breathing('c', 20, { subject, valueQuantity: { value: 20, unit: secret, code: secret } }),
      breathing('d', 20, { subject, valueQuantity: undefined, valueString: secret }),
      breathing('e', 20, { subject, valueQuantity: { value: secret } }),
      breathing('f', Number(ID_NUMBER), { subject }),
      observation('g', {
        subject,
        code: concept(SNOMED, '1104441000000107'),
        valueCodeableConcept: concept(SNOMED, secret),
      }),
      observation('h', { subject, code: concept(LOINC, '8867-4'), dataAbsentReason: concept(secret, secret) }),
      { resourceType: secret, id: secret },
      {
        resourceType: 'CarePlan',
        id: 'i',
        subject,
        status: 'active',
        intent: secret,
        title: secret,
        category: [{ text: secret }],
      },
      {
        resourceType: 'Consent',
        id: secret,
        patient: subject,
        status: secret,
        category: [concept('http://terminology.hl7.org/CodeSystem/consentcategorycodes', 'acd')],
      },
      {
        resourceType: 'RelatedPerson',
        id: secret,
        patient: subject,
        name: [{ text: secret }],
        identifier: [{ value: ID_NUMBER }],
      },
    ]
    const result = read(bundle(everywhere, { timestamp: secret }), { at: undefined })
    assert.doesNotMatch(JSON.stringify(result), /kari|nordmann|1389|48022/i)
    assert.ok(result.notices.length > 10)
  })
})

describe('hostile input', () => {
  test('keys of the prototype are data like any other', () => {
    const text = JSON.stringify(
      bundle([
        patient({ X: { polluted: true } }),
        breathing('__proto__', 30, { X: 1 }),
        { resourceType: '__proto__', id: 'constructor' },
      ]),
    )
    const result = read(JSON.parse(text.replaceAll('"X"', '"__proto__"')))
    assert.equal(valueOf(result, 'vit.resp_rate'), 30)
    assert.equal(({} as Json)['polluted'], undefined)
    for (const code of ['__proto__', 'constructor', 'toString']) {
      const odd = breathing('rr', 30, { code: concept(LOINC, code), valueQuantity: { value: 30, unit: code, code } })
      assert.deepEqual(Object.keys(read(bundle([patient(), odd])).facts), ['pt.age'])
      const unit = breathing('rr', 30, { valueQuantity: { value: 30, unit: code, code } })
      assert.deepEqual(Object.keys(read(bundle([patient(), unit])).facts), ['pt.age'])
    }
  })

  test('deep nesting is no danger', () => {
    const deep = (key: string, depth: number) => {
      let value: unknown = {}
      for (let at = 0; at < depth; at += 1) value = { [key]: [value] }
      return value
    }
    const nested = deep('extension', 20_000) as Json
    const twice = [breathing('rr', 30, nested), breathing('rr', 30, deep('extension', 20_000) as Json)]
    const result = read(bundle([patient({ address: [nested], ...nested }), ...twice]))
    assert.equal(noticesOf(result, 'fhir.versions').length, 1)
    let bundles: Json = bundle([patient()])
    for (let at = 0; at < 10_000; at += 1) bundles = bundle([bundles])
    assert.deepEqual(noticesOf(read(bundles), 'fhir.not-read')[0]?.params, { type: 'Bundle', count: 1 })
  })

  test('ten thousand entries take less than three seconds, and twenty notices of a kind are enough', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      breathing(`rr-${at}`, at % 3 === 0 ? 900 : 10 + (at % 50), at % 5 === 0 ? { subject: { display: 'x' } } : {}),
    )
    const start = process.cpuUsage()
    const result = read(bundle([patient(), ...many]))
    assert.ok(process.cpuUsage(start).user < 3e6)
    assert.equal(noticesOf(result, 'DQ-9').length, 20)
    assert.equal(noticesOf(result, 'fhir.more')[0]?.params['code'], 'DQ-9')
    assert.deepEqual(noticesOf(result, 'fhir.subject-unclear')[0]?.params, { type: 'Observation', count: 2000 })
  })

  test('a long text in the place of a reference or an id takes no time', () => {
    const long = 'https://a.no/'.repeat(100_000)
    const start = process.cpuUsage()
    read(bundle([patient({ id: long, name: [{ text: long }] }), breathing(long, 30, { subject: { reference: long } })]))
    assert.ok(process.cpuUsage(start).user < 5e5)
  })

  test('a Bundle that goes round, and ten thousand names beside ten thousand ids, take no time', () => {
    const round: Record<string, unknown> = { ...patient() }
    round['contained'] = [round]
    assert.equal(valueOf(read(bundle([round])), 'pt.age'), 81)
    const many = Array.from({ length: 10_000 }, (_, at) =>
      breathing(`${'ab'.repeat(30)}-${at}`, 20, {
        performer: [{ display: `N${String(at).replace(/\d/g, (one) => 'abcdefghij'[Number(one)] ?? '')}` }],
      }),
    )
    const start = process.cpuUsage()
    read(bundle([patient(), ...many]))
    assert.ok(process.cpuUsage(start).user < 6e6)
  })
})

describe('for any input', () => {
  const word = fc.constantFrom(
    'Patient',
    'Observation',
    'Bundle',
    'CarePlan',
    'Consent',
    'RelatedPerson',
    'final',
    'active',
    'plan',
    'Patient/pat-1',
    'pat-1',
    LOINC,
    SNOMED,
    '9279-1',
    '2708-6',
    '85354-9',
    '8480-6',
    '1104051000000101',
    '1104331000000105',
    '/min',
    '%',
    'http://unitsofmeasure.org',
    '2026-11-22',
    '2026-11-22T08:00:00Z',
    '1945-03-02',
    'old',
    'urn:oid:2.16.578.1.12.4.1.1.3402',
    '5622',
    ID_NUMBER,
  )
  const key = fc.constantFrom(
    'resourceType',
    'id',
    'entry',
    'resource',
    'fullUrl',
    'status',
    'intent',
    'category',
    'subject',
    'patient',
    'reference',
    'identifier',
    'code',
    'coding',
    'system',
    'valueQuantity',
    'value',
    'unit',
    'component',
    'effectiveDateTime',
    'birthDate',
    'address',
    'extension',
    '_district',
    'valueCoding',
    'contact',
    'name',
    'period',
    'start',
    'end',
    'created',
    'meta',
    'lastUpdated',
    'focus',
    'dataAbsentReason',
    '__proto__',
  )
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 6 },
      word,
      fc.jsonValue(),
      fc.double(),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(key, tie('json'), { maxKeys: 6 }),
    ),
  }))
  const part = fc.dictionary(key, json, { maxKeys: 4 })
  const resource = fc.oneof(
    fc
      .tuple(part, part)
      .map(([more, quantityMore]) =>
        breathing('rr', 20, { valueQuantity: { ...quantity(20, '/min'), ...quantityMore }, ...more }),
      ),
    part.map((more) => patient(more)),
    fc
      .tuple(fc.constantFrom('Observation', 'CarePlan', 'Consent', 'RelatedPerson', 'Patient'), part)
      .map(([resourceType, more]) => ({ ...more, resourceType })),
    json,
  )
  const input = fc.oneof(
    json,
    fc.array(resource, { maxLength: 5 }).map((all) => bundle(all)),
    fc.array(resource, { maxLength: 5 }),
  )
  const reference = fc.constantFrom(undefined, NOW, '2026-11-22', 'x')

  test('it does not throw, is plain JSON, does not change its input, and gives facts that can be read', () => {
    fc.assert(
      fc.property(input, reference, (given, at) => {
        const before = JSON.stringify(given)
        const result = readBundle(given, { vocabulary: VOCABULARY, at })
        assert.equal(JSON.stringify(given), before)
        const text = JSON.stringify(result)
        assert.deepEqual(JSON.parse(text), result)
        assert.doesNotMatch(text, /\d{11}/)
        if (result.ok) assert.ok(readFacts(result.value.facts, vocabulary, NOW).ok)
      }),
      { numRuns: 1500 },
    )
  })

  test('the order of the entries decides nothing but paths', () => {
    const rates = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 99 }),
        rate: fc.integer({ min: 8, max: 12 }),
        hour: fc.integer({ min: 1, max: 3 }),
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    )
    fc.assert(
      fc.property(rates, (all) => {
        const resources = all.map(({ id, rate, hour }) =>
          breathing(`rr-${id}`, rate, { effectiveDateTime: `2026-11-22T0${hour}:00:00Z` }),
        )
        const values = (list: readonly Json[]) => {
          const given = read(bundle([patient(), ...list])).facts['vit.resp_rate']
          if (typeof given !== 'object' || given === null || !('conflict' in given))
            return [valueOf(read(bundle([patient(), ...list])), 'vit.resp_rate')]
          return [...given.conflict].sort()
        }
        assert.deepEqual(values(resources), values([...resources].reverse()))
      }),
      { numRuns: 200 },
    )
  })
})
