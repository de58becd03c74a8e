import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlace } from '../../src/places/read-place.ts'
import { readPlaces } from '../../src/places/read-places.ts'
import { PLACES, readJson } from './read-folder.ts'

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
const codes = (input: unknown) => {
  const read = readPlace(input)
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
    ['a short number', { ...place, number: '562' }, ['place.wrong-number place.number']],
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
    ['a key that is no word', withValue('__proto__', value), ['place.wrong-key place.values.__proto__']],
  ]
  for (const [name, input, expected] of cases) assert.deepEqual(codes(input), expected, name)
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
  assert.ok(PLACES.endsWith('/'))
  assert.deepEqual(read({ '5622.json': place }), [])
  assert.deepEqual(read({ '5601.json': place }), ['place.wrong-file 5601.json'])
  assert.deepEqual(read({ '5622.json': withValue('population', { ...value, source: 'hearsay' }) }), [
    'place.unknown-source 5622.json.values.population.source',
  ])
  assert.deepEqual(read({ '5622.json': place }, { numbers: { '2020': { to: ['9999'] } } }), [
    'place.wrong-retired-number retired.json.numbers.2020',
  ])
  assert.deepEqual(read({ '5622.json': place }, null), ['place.wrong-type retired.json'])
})
