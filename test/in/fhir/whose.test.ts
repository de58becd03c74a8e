import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  breathing,
  bundle,
  codes,
  codesWhenRead,
  FNR,
  noticesOf,
  patient,
  read,
  refusal,
  valueOf,
  type Json,
} from './resources.ts'

const UUID = 'urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const ID_NUMBER = '13897248022'
const identified = patient({ identifier: [{ system: FNR, value: ID_NUMBER }] })
const about = (subject: unknown) => breathing('rr', 30, { subject })
const entries = (...all: readonly (readonly [fullUrl: string | undefined, resource: Json])[]): Json => ({
  resourceType: 'Bundle',
  entry: all.map(([fullUrl, resource]) => ({ ...(fullUrl === undefined ? {} : { fullUrl }), resource })),
})

describe('an Observation is used when it is surely about the patient', () => {
  const table: readonly (readonly [name: string, input: unknown])[] = [
    ['a relative reference', bundle([identified, about({ reference: 'Patient/pat-1' })])],
    ['a list instead of a Bundle', [identified, about({ reference: 'Patient/pat-1' })]],
    ['the patient comes last', bundle([about({ reference: 'Patient/pat-1' }), identified])],
    ['a version of the patient', bundle([identified, about({ reference: 'Patient/pat-1/_history/3' })])],
    ['a lower-case type', bundle([identified, about({ reference: 'patient/pat-1' })])],
    ['a full address', bundle([identified, about({ reference: 'https://a.no/fhir/Patient/pat-1' })])],
    ['blanks around it, and a slash at its end', bundle([identified, about({ reference: ' Patient/pat-1/ ' })])],
    [
      'the same server',
      entries(
        ['https://a.no/fhir/Patient/pat-1', identified],
        [undefined, about({ reference: 'https://a.no/fhir/Patient/pat-1' })],
      ),
    ],
    [
      'a urn that is the full url',
      entries(
        [UUID, identified],
        [undefined, about({ reference: UUID.toUpperCase().replace('URN:UUID', 'urn:uuid') })],
      ),
    ],
    ['a urn that is the id', [{ ...identified, id: UUID.slice(9) }, about({ reference: UUID })]],
    [
      'a relative reference beside a urn',
      entries([UUID, identified], ['urn:uuid:2', about({ reference: 'Patient/pat-1' })]),
    ],
    [
      "an identifier that is the patient's",
      bundle([identified, about({ identifier: { system: FNR, value: ID_NUMBER } })]),
    ],
    [
      'a urn that is the id in other letters',
      [{ ...identified, id: UUID.slice(9).toUpperCase() }, about({ reference: UUID })],
    ],
    [
      'the same id on a server that is not told of the patient',
      bundle([identified, about({ reference: 'https://b.no/fhir/Patient/pat-1' })]),
    ],
    [
      'an identifier with blanks around it, beside a reference',
      bundle([
        identified,
        about({ reference: 'Patient/pat-1', identifier: { system: ` ${FNR} `, value: ` ${ID_NUMBER} ` } }),
      ]),
    ],
    [
      'an identifier of a kind that the patient has none of, beside a reference',
      bundle([identified, about({ reference: 'Patient/pat-1', identifier: { system: 'urn:other', value: '1' } })]),
    ],
    ['a resource by itself: the host says whose it is', about({ identifier: { system: FNR, value: '1' } })],
    ['no Patient, and one that all refer to', bundle([about({ reference: 'Patient/9' })])],
  ]
  for (const [name, input] of table) {
    test(name, () => {
      assert.equal(valueOf(read(input), 'vit.resp_rate'), 30)
    })
  }
})

describe('an Observation is told of and not used when', () => {
  const otherServer = entries(
    ['https://a.no/fhir/Patient/pat-1', identified],
    ['https://b.no/fhir/Observation/rr', about({ reference: 'Patient/pat-1' })],
  )
  const table: readonly (readonly [name: string, input: unknown, code: string])[] = [
    ['it is about another patient', bundle([identified, about({ reference: 'Patient/pat-2' })]), 'fhir.other-patient'],
    ['ids differ in case', bundle([identified, about({ reference: 'Patient/PAT-1' })]), 'fhir.other-patient'],
    [
      'reference and identifier contradict each other',
      bundle([identified, about({ reference: 'Patient/pat-1', identifier: { system: FNR, value: '1' } })]),
      'fhir.subject-unclear',
    ],
    [
      'the patient has no id',
      bundle([{ ...identified, id: undefined }, about({ reference: 'Patient/pat-1' })]),
      'fhir.subject-unclear',
    ],
    ['it is about a group', bundle([identified, about({ reference: 'Group/pat-1' })]), 'fhir.other-patient'],
    ['it lies on another server', otherServer, 'fhir.other-patient'],
    [
      'its urn is another',
      entries([UUID, identified], [undefined, about({ reference: 'urn:uuid:7' })]),
      'fhir.other-patient',
    ],
    ['nothing answers to its urn', bundle([identified, about({ reference: UUID })]), 'fhir.subject-unclear'],
    [
      'it names an unknown identifier only',
      bundle([identified, about({ identifier: { system: FNR, value: '1000807' } })]),
      'fhir.subject-unclear',
    ],
    [
      'its identifier has no system',
      bundle([identified, about({ identifier: { value: ID_NUMBER } })]),
      'fhir.subject-unclear',
    ],
    [
      'it names an identifier, and the Patient has none',
      bundle([patient(), about({ identifier: { system: FNR, value: ID_NUMBER } })]),
      'fhir.subject-unclear',
    ],
    ['it has a name only', bundle([identified, about({ display: 'Kari Nordmann' })]), 'fhir.subject-unclear'],
    ['it has no subject', bundle([identified, about(undefined)]), 'fhir.subject-unclear'],
    ['its subject is contained', bundle([identified, about({ reference: '#p' })]), 'fhir.subject-unclear'],
    [
      'reference and identifier contradict',
      bundle([identified, about({ reference: 'Patient/pat-1', identifier: { system: FNR, value: '1' } })]),
      'fhir.subject-unclear',
    ],
    [
      'the identifier fits, and the reference does not',
      bundle([identified, about({ reference: 'Patient/2', identifier: { system: FNR, value: ID_NUMBER } })]),
      'fhir.subject-unclear',
    ],
  ]
  for (const [name, input, code] of table) {
    test(name, () => {
      const result = read(input)
      assert.equal(result.facts['vit.resp_rate'], undefined)
      assert.deepEqual([codes(result), noticesOf(result, code)[0]?.params], [[code], { type: 'Observation', count: 1 }])
      assert.doesNotMatch(JSON.stringify(result), /Nordmann|13897248022/)
    })
  }

  test('it names an identifier only, and there is no Patient to compare with', () => {
    const result = read(bundle([about({ identifier: { system: FNR, value: ID_NUMBER } })]))
    assert.deepEqual([result.facts, codes(result)], [{}, ['fhir.no-patient', 'fhir.subject-unclear']])
  })
})

describe('more than one patient is refused', () => {
  test('as two Patients', () => {
    const issues = refusal(bundle([patient(), patient({ id: 'pat-2' }), breathing('rr', 30)]))
    assert.deepEqual(issues, [
      { code: 'fhir.several-patients', path: 'Bundle.entry[1].resource', params: { count: 2 } },
    ])
  })
  test('as references to two, without a Patient', () => {
    const issues = refusal(
      [about({ reference: 'Patient/1' }), about({ reference: 'Patient/2' })].map((one, at) => ({
        ...one,
        id: `o${at}`,
      })),
    )
    assert.equal(issues[0]?.code, 'fhir.several-patients')
  })
  test('but a group beside one patient is only told of', () => {
    const result = read([about({ reference: 'Patient/1' }), { ...about({ reference: 'Group/1' }), id: 'group' }])
    assert.deepEqual(codes(result), ['fhir.no-patient', 'fhir.other-patient'])
    assert.equal(valueOf(result, 'vit.resp_rate'), 30)
  })
})

describe('a resource that came twice', () => {
  const at = (lastUpdated: string, more: Json) => breathing('rr', 30, { meta: { lastUpdated }, ...more })

  test('counts once when it is the same', () => {
    assert.deepEqual(codes(read(bundle([patient(), patient(), breathing('rr', 30), breathing('rr', 30)]))), [])
  })
  test('counts as it was corrected last', () => {
    const old = at('2026-11-22T08:00:00Z', {})
    const wrong = at('2026-11-22T08:30:00Z', { status: 'entered-in-error' })
    for (const versions of [
      [old, wrong],
      [wrong, old],
    ]) {
      const result = read(bundle([patient(), ...versions]))
      assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.status']])
    }
  })
  test('is not used when nobody can tell which is the later', () => {
    const dated = at('2026-11-22T08:00:00Z', {})
    for (const versions of [
      [dated, breathing('rr', 18)],
      [dated, { ...dated, status: 'entered-in-error' }],
    ]) {
      assert.deepEqual(codes(read(bundle([patient(), ...versions]))), ['fhir.versions'])
    }
    const result = read(bundle([patient(), breathing('rr', 30), breathing('rr', 18)]))
    assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.versions']])
  })
  test('once with an address and once without counts once, as it was corrected last', () => {
    const old = at('2026-11-22T08:00:00Z', {})
    const wrong = at('2026-11-22T08:30:00Z', { status: 'entered-in-error' })
    const address = 'https://a.no/fhir/Observation/rr'
    for (const versions of [
      [patient(), wrong, entries([address, old])],
      [patient(), entries([address, old]), wrong],
      [patient(), entries([address, wrong]), old],
      [patient(), entries([address, old]), entries([address.replace('https', 'http'), wrong])],
    ]) {
      const result = read(versions)
      assert.deepEqual([result.facts['vit.resp_rate'], codes(result)], [undefined, ['fhir.status']])
    }
    const unclear = read([patient(), breathing('rr', 18), entries([address, breathing('rr', 30)])])
    assert.deepEqual([unclear.facts['vit.resp_rate'], codes(unclear)], [undefined, ['fhir.versions']])
  })
  test('as the Patient, once with an address and once without, is one patient when nothing in it differs', () => {
    const searched = (more: Json, server = 'a.no') =>
      entries([`https://${server}/fhir/Patient/pat-1`, patient(more)], [undefined, breathing('rr', 30)])
    const isRefused = (...input: readonly Json[]) => refusal(input)[0]?.code === 'fhir.several-patients'
    assert.equal(valueOf(read([patient(), searched({})]), 'vit.resp_rate'), 30)
    assert.equal(valueOf(read([searched({}), patient()]), 'vit.resp_rate'), 30)
    assert.ok(isRefused(patient(), searched({ birthDate: '1946-03-02' })))
    assert.ok(isRefused(searched({}), searched({}, 'b.no')))
  })
  test('is told apart where addresses are empty', () => {
    const result = read(entries(['', patient()], ['', breathing('a', 18)], [' ', breathing('b', 30)]))
    assert.deepEqual(codesWhenRead(result), ['DQ-11'])
  })
  test('with an address counts as of its server, also beside one without', () => {
    const result = read([
      patient(),
      entries(['https://a.no/fhir/Patient/pat-1', patient()]),
      entries(['https://b.no/fhir/Observation/rr', breathing('rr', 30)]),
    ])
    assert.deepEqual(codes(result), ['fhir.other-patient'])
  })
  test('from two servers is two resources', () => {
    const result = read(
      entries(
        [undefined, patient()],
        ['https://a.no/Observation/rr', breathing('rr', 30)],
        ['https://b.no/Observation/rr', breathing('rr', 18)],
      ),
    )
    assert.deepEqual(codesWhenRead(result), ['DQ-11'])
  })
})

describe('what can be handed over', () => {
  test('anything but FHIR is refused', () => {
    for (const input of [undefined, null, 7, 'Bundle', {}, { resourceType: 7 }, { entry: [] }] as readonly unknown[]) {
      assert.deepEqual(
        refusal(input).map(({ code }) => code),
        ['fhir.not-a-bundle'],
        JSON.stringify(input),
      )
    }
  })
  test('a reference time that is none is refused', () => {
    assert.deepEqual(refusal(bundle([]), { at: 'tomorrow' }), [{ code: 'fhir.reference-time', path: 'at', params: {} }])
  })
  test('an entry without a resource is told', () => {
    const result = read({ resourceType: 'Bundle', entry: [null, 7, {}, { resource: [] }, { resource: { id: 'x' } }] })
    assert.deepEqual(noticesOf(result, 'fhir.no-resource'), [
      { code: 'fhir.no-resource', path: 'Bundle.entry[0].resource', params: { count: 5 } },
    ])
  })
  test('entries that are no list are told, and none of them is read', () => {
    for (const entry of [{ resource: patient() }, 'x', 0, false]) {
      const result = read({ resourceType: 'Bundle', type: 'collection', entry })
      assert.deepEqual([result.facts, codes(result)], [{}, ['fhir.no-patient', 'fhir.no-resource']])
    }
    assert.deepEqual(codes(read({ resourceType: 'Bundle', entry: null })), ['fhir.no-patient'])
  })
  test('Bundles in a Bundle, or in a list, are opened', () => {
    const searches = [bundle([patient()]), bundle([breathing('rr', 30)])]
    for (const input of [searches, bundle(searches)]) assert.equal(valueOf(read(input), 'vit.resp_rate'), 30)
  })
  test('a history is not read', () => {
    const result = read(bundle([patient(), breathing('rr', 30)], { type: 'history' }))
    assert.deepEqual([result.facts, codes(result)], [{}, ['fhir.history', 'fhir.no-patient']])
  })
  test('a link to anything but a next page is not told', () => {
    assert.deepEqual(codes(read(bundle([patient()], { link: [null, 'x', { relation: 'self' }] }))), [])
  })
  test('a page of a longer answer is told', () => {
    const result = read(bundle([patient()], { link: [{ relation: 'next', url: 'https://a.no/?page=2' }] }))
    assert.deepEqual(codes(result), ['fhir.more-pages'])
  })
  test('what is not read is counted by type, and an invented type is not shown', () => {
    const result = read(
      bundle([
        patient(),
        { resourceType: 'Condition' },
        { resourceType: 'Condition' },
        { resourceType: 'Ola Nordmann' },
      ]),
    )
    assert.deepEqual(
      noticesOf(result, 'fhir.not-read').map(({ params }) => params),
      [
        { type: 'Condition', count: 2 },
        { type: 'other', count: 1 },
      ],
    )
  })
})
