import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packPlaces, SHIPPED_VALUES, type PackedPlaces } from '../../src/places/pack-places.ts'
import type { Place, Places, PlaceValue } from '../../src/places/place.ts'
import { unpackPlaces } from '../../src/places/unpack-places.ts'
import { profile, readFolder } from './read-folder.ts'

const places = readFolder()
const shipped = (place: Place): Place => ({
  ...place,
  values: Object.fromEntries(SHIPPED_VALUES.flatMap((key) => (place.values[key] ? [[key, place.values[key]]] : []))),
})

test('packed and opened, every profile says the same about what is shipped', () => {
  const opened = unpackPlaces(JSON.parse(JSON.stringify(packPlaces(places))) as PackedPlaces)
  assert.equal(Object.keys(opened.profiles).length, 357)
  for (const place of Object.values(places.profiles))
    assert.deepEqual(opened.profiles[place.number], shipped(place), place.number)
})

test('packed and opened, retired numbers lead to the same places', () => {
  const opened = unpackPlaces(packPlaces(places))
  const targets = (retired: Places['retired']) =>
    Object.entries(retired)
      .map(([number, { to }]) => [number, [...to]] as const)
      .sort()
  assert.deepEqual(targets(opened.retired), targets(places.retired))
})

test('every source that a shipped value points to is shipped, and no other', () => {
  const opened = unpackPlaces(packPlaces(places))
  const ids = new Set(opened.sources.map((source) => source.id))
  const used = Object.values(opened.profiles).flatMap((place) =>
    [...Object.values(place.values), ...Object.values(place.facts)].map((told) => told.source),
  )
  assert.deepEqual([...ids].sort(), [...new Set(used)].sort())
})

test('the small form stays under 60 kB', () => {
  const size = Buffer.byteLength(JSON.stringify(packPlaces(places)))
  assert.ok(size < 60_000, `${size} bytes`)
})

/** The profiles, in which the population of each of these numbers is told otherwise. */
const toldOtherwise = (how: Partial<PlaceValue>, numbers: readonly string[]): Places => {
  const changed = numbers.map((number) => {
    const place = profile(places, number)
    const { population } = place.values
    assert.ok(population)
    return [number, { ...place, values: { ...place.values, population: { ...population, ...how } } }] as const
  })
  return { ...places, profiles: { ...places.profiles, ...Object.fromEntries(changed) } }
}
const CONFIRMED = { status: 'confirmed', confirmedBy: 'chief municipal doctor' } as const
const OTHERWISE: readonly (readonly [what: string, how: Partial<PlaceValue>])[] = [
  ['who confirmed it', CONFIRMED],
  ['its source', { source: 'local' }],
  ['its year', { year: 2027 }],
  ['its unit', { unit: 'persons' }],
  ['its note', { note: { nb: 'Anslag', en: 'Estimate' } }],
]
for (const [what, how] of OTHERWISE) {
  test(`a value that is told otherwise than the rest of its kind keeps ${what}, and so does every one when all are`, () => {
    for (const numbers of [['5622'], Object.keys(places.profiles)]) {
      const told = toldOtherwise(how, numbers)
      const opened = unpackPlaces(packPlaces(told))
      for (const number of ['5622', '5601'])
        assert.deepEqual(opened.profiles[number], shipped(profile(told, number)), number)
    }
  })
}

test('the source of a value that is told otherwise is shipped too', () => {
  const ids = packPlaces(toldOtherwise({ source: 'local' }, ['5622'])).sources.map(({ id }) => id)
  assert.ok(ids.includes('local'))
})

test('packing gives the same bytes whatever the order of the profiles and of the retired numbers', () => {
  const turned = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).reverse())
  const other = { ...places, profiles: turned(places.profiles), retired: turned(places.retired) }
  assert.equal(JSON.stringify(packPlaces(other)), JSON.stringify(packPlaces(places)))
})
