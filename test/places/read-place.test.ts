import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlace } from '../../src/places/read-place.ts'
import { readPlaces, type PlaceFiles } from '../../src/places/read-places.ts'
import { readJson } from './read-folder.ts'

const value = { value: 3906, source: 'ssb-population', year: 2026, status: 'proposed' }
const place = {
  number: '5622',
  name: 'Porsanger',
  names: { se: 'Porsáŋgu' },
  county: 'Finnmark',
  values: { population: value },
  facts: {},
}
const withValue = (key: string, one: unknown) => ({ ...place, values: { [key]: one } })
const withFact = (id: string, one: unknown) => ({ ...place, facts: { [id]: one } })
const without = (key: string) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
const POPULATION = 'place.wrong-type place.values.population'
const NO_VALUE = `${POPULATION}.value`
const codes = (input: unknown) => {
  const read = readPlace(input)
  return read.ok ? [] : read.issues.map((one) => `${one.code} ${one.path}`)
}

const all = (files: PlaceFiles) => {
  const read = readPlaces(files)
  return read.ok ? [] : read.issues.map((one) => `${one.code} ${one.path}`)
}

test('a right profile is read as it stands', () => {
  const read = readPlace(place)
  assert.deepEqual(read, { ok: true, value: place })
})

test('each fault is an issue with its path', () => {
  const line = { value: 84, unit: 'km', source: 'straight-lines', year: 2026, status: 'proposed' }
  const fact = { value: 40, source: 'local', year: 2026, status: 'proposed' }
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['nothing', null, ['place.not-an-object place']],
    ['a list', [], ['place.not-an-object place']],
    ['a number that is not text', { ...place, number: 5622 }, ['place.wrong-number place.number']],
    ...['562', '56222', 'x5622'].map(
      (number) => [`the number ${number}`, { ...place, number }, ['place.wrong-number place.number']] as const,
    ),
    ['no name', { ...place, name: ' ' }, ['place.wrong-type place.name']],
    ['an unknown language', { ...place, names: { xx: 'A' } }, ['place.unknown-key place.names.xx']],
    ['no values', { ...place, values: undefined }, ['place.wrong-type place.values']],
    ['an unknown key', { ...place, ask: [] }, ['place.unknown-key place.ask']],
    ['a value that is null', withValue('population', null), ['place.wrong-type place.values.population']],
    ['no source', withValue('population', without('source')), ['place.no-source place.values.population.source']],
    ['no year', withValue('population', without('year')), ['place.no-year place.values.population.year']],
    [
      'a year in text',
      withValue('population', { ...value, year: '2026' }),
      ['place.no-year place.values.population.year'],
    ],
    ['no status', withValue('population', without('status')), ['place.unknown-status place.values.population.status']],
    [
      'confirmed by nobody',
      withValue('population', { ...value, status: 'confirmed' }),
      ['place.confirmed-by place.values.population.confirmedBy'],
    ],
    [
      'proposed by somebody',
      withValue('population', { ...value, confirmedBy: 'x' }),
      ['place.confirmed-by place.values.population.confirmedBy'],
    ],
    [
      'a value that is not finite',
      withValue('population', { ...value, value: NaN }),
      ['place.wrong-type place.values.population.value'],
    ],
    [
      'a note in one language',
      withValue('population', { ...value, note: { nb: 'a' } }),
      ['place.wrong-type place.values.population.note.en'],
    ],
    [
      'a straight line in minutes',
      withValue('straight_line_km_to_x', { ...line, unit: 'min' }),
      ['place.straight-line-not-km place.values.straight_line_km_to_x'],
    ],
    ['a fact about the patient', withFact('pt.age', { ...fact }), ['place.not-a-service-fact place.facts.pt.age']],
    [
      'minutes nobody confirmed',
      withFact('svc.kad.travel_min', fact),
      ['place.minutes-not-confirmed place.facts.svc.kad.travel_min'],
    ],
    ['no county', { ...place, county: '' }, ['place.wrong-type place.county']],
    ['a name without letters', { ...place, names: { se: ' ' } }, ['place.wrong-type place.names.se']],
    ['a value that is empty text', withValue('population', { ...value, value: ' ' }), [NO_VALUE]],
    ['a value of nothing', withValue('population', { ...value, value: {} }), [NO_VALUE]],
    ['a value of lists', withValue('population', { ...value, value: { a: ['b'] } }), [NO_VALUE]],
    ['a list that is not all text', withValue('population', { ...value, value: ['a', 1] }), [NO_VALUE]],
    ['a unit that is no text', withValue('population', { ...value, unit: 5 }), [`${POPULATION}.unit`]],
    ['a note that is a text', withValue('population', { ...value, note: 'a' }), [`${POPULATION}.note`]],
    ['a note without bokmål', withValue('population', { ...value, note: { en: 'a' } }), [`${POPULATION}.note.nb`]],
    [
      'a note in a third language',
      withValue('population', { ...value, note: { nb: 'a', en: 'a', se: 'a' } }),
      ['place.unknown-key place.values.population.note.se'],
    ],
    [
      'a value with more than it may tell',
      withValue('population', { ...value, ask: 1 }),
      ['place.unknown-key place.values.population.ask'],
    ],
    [
      'a straight line in words',
      withValue('straight_line_km_to_x', { ...line, value: 'far' }),
      ['place.straight-line-not-km place.values.straight_line_km_to_x'],
    ],
    ...[1899, 2201, 2026.5].map(
      (year) =>
        [
          `the year ${String(year)}`,
          withValue('population', { ...value, year }),
          ['place.no-year place.values.population.year'],
        ] as const,
    ),
    [
      'a fact without a value',
      withFact('svc.x', { ...fact, value: null }),
      ['place.wrong-type place.facts.svc.x.value'],
    ],
    [
      'a fact of named things',
      withFact('svc.x', { ...fact, value: { a: 1 } }),
      ['place.wrong-type place.facts.svc.x.value'],
    ],
    [
      'a fact without a source',
      withFact('svc.x', { ...fact, source: '' }),
      ['place.no-source place.facts.svc.x.source'],
    ],
    [
      'a fact with a note',
      withFact('svc.x', { ...fact, note: { nb: 'a', en: 'a' } }),
      ['place.unknown-key place.facts.svc.x.note'],
    ],
    ...['__proto__', 'x-y'].map(
      (key) => [`the key ${key}`, withValue(key, value), [`place.wrong-key place.values.${key}`]] as const,
    ),
    ...['x.svc.y', 'svc.x-y'].map(
      (id) => [`the fact ${id}`, withFact(id, fact), [`place.not-a-service-fact place.facts.${id}`]] as const,
    ),
  ]
  for (const [name, input, expected] of cases) assert.deepEqual(codes(input), expected, name)
})

test('what a value, a fact and a year may be is read', () => {
  const line = { ...value, value: 84, unit: 'km' }
  for (const content of [0, false, 'a', ['a', 'b'], { a: 'b', c: 1 }])
    assert.deepEqual(codes(withValue('population', { ...value, value: content })), [], JSON.stringify(content))
  for (const content of [0, false, 'a', ['a', 'b'], []])
    assert.deepEqual(codes(withFact('svc.x', { ...value, value: content })), [], JSON.stringify(content))
  for (const year of [1900, 2200]) assert.deepEqual(codes(withValue('population', { ...value, year })), [])
  assert.deepEqual(codes(withValue('straight_line_km_to_x', line)), [])
  assert.deepEqual(codes(withFact('svc.x_minimum', value)), [])
  assert.deepEqual(codes(withValue('road_not_straight_line', value)), [])
  assert.deepEqual(codes(withValue('population', { ...value, note: { nb: 'a', en: 'a' } })), [])
})

test('travel minutes that somebody local confirmed are read', () => {
  const confirmed = {
    value: 40,
    source: 'local',
    year: 2026,
    status: 'confirmed',
    confirmedBy: 'chief municipal doctor',
  }
  assert.deepEqual(codes(withFact('svc.kad.travel_min', confirmed)), [])
})

test('several faults are all told', () => {
  assert.equal(codes({ ...place, name: 1, county: 1, names: 1, values: 1, facts: 1 }).length, 5)
})

test('together, profiles must stand in the file of their number and point to sources that exist', () => {
  const sources = readJson('sources.json')
  const read = (profiles: Record<string, unknown>, retired: unknown = { numbers: {} }) => {
    const result = readPlaces({ profiles, retired, sources })
    return result.ok ? [] : result.issues.map((one) => `${one.code} ${one.path}`)
  }
  assert.deepEqual(read({ '5622.json': place }), [])
  assert.deepEqual(read({ '5601.json': place }), ['place.wrong-file 5601.json'])
  assert.deepEqual(read({ '5622.json': withValue('population', { ...value, source: 'hearsay' }) }), [
    'place.unknown-source 5622.json.values.population.source',
  ])
  assert.deepEqual(read({ '5622.json': place }, { numbers: { '2020': { to: ['9999'] } } }), [
    'place.wrong-retired-number retired.json.numbers.2020',
  ])
  assert.deepEqual(read({ '5622.json': place }, null), ['place.wrong-type retired.json'])
  assert.deepEqual(read({ '5622.json': null, '5601.json': null }), [
    'place.not-an-object 5601.json',
    'place.not-an-object 5622.json',
  ])
  for (const sources of [null, [], { sources: {} }])
    assert.deepEqual(all({ profiles: {}, retired: { numbers: {} }, sources }), ['place.wrong-type sources.json'])
})

test('a fact of a profile points to a source that exists', () => {
  const fact = { value: 'none', source: 'hearsay', year: 2026, status: 'proposed' }
  const files = { profiles: { '5622.json': withFact('svc.kad.bed', fact) }, retired: { numbers: {} } }
  assert.deepEqual(all({ ...files, sources: readJson('sources.json') }), [
    'place.unknown-source 5622.json.facts.svc.kad.bed.source',
  ])
})

test('a source that lacks something, or is told once more, is an issue with its place', () => {
  const words = { nb: 'a', en: 'a' }
  const source = { id: 'a', publisher: 'p', title: words, year: 2026, licence: 'l', warning: words }
  const told = (...more: readonly unknown[]) =>
    all({ profiles: {}, retired: { numbers: {} }, sources: { sources: [source, ...more] } })
  assert.deepEqual(told({ ...source, id: 'b', year: null, licence: null, warning: null }), [])
  const wrong: readonly unknown[] = [
    'b',
    source,
    ...['id', 'publisher', 'title', 'year', 'licence', 'warning'].map((key) => ({
      ...source,
      id: 'b',
      [key]: undefined,
    })),
    ...['title', 'warning'].flatMap((key) => [
      { ...source, id: 'b', [key]: { nb: 'a' } },
      { ...source, id: 'b', [key]: { en: 'a' } },
    ]),
  ]
  for (const one of wrong)
    assert.deepEqual(told(one), ['place.wrong-source sources.json.sources[1]'], JSON.stringify(one))
})

test('a retired number leads to numbers in use, and is none of them', () => {
  const told = (number: string, one: unknown) =>
    all({
      profiles: { '5622.json': place },
      retired: { numbers: { [number]: one } },
      sources: readJson('sources.json'),
    })
  const right = { to: ['5622'] }
  assert.deepEqual(told('2020', right), [])
  assert.deepEqual(told('2020', { ...right, name: 'Porsanger' }), [])
  const wrong: readonly (readonly [string, unknown])[] = [
    ['202', right],
    ['20200', right],
    ['x2020', right],
    ['5622', right],
    ['2020', null],
    ['2020', {}],
    ['2020', { to: '5622' }],
    ['2020', { to: [] }],
    ['2020', { to: ['5622', '9999'] }],
    ['2020', { to: [5622] }],
    ['2020', { ...right, name: 5 }],
  ]
  for (const [number, one] of wrong)
    assert.deepEqual(told(number, one), [`place.wrong-retired-number retired.json.numbers.${number}`], String(one))
})
