import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packPlaces, SHIPPED_VALUES, type PackedPlaces } from '../../src/places/pack-places.ts'
import type { Place, Places } from '../../src/places/place.ts'
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

test('every source that a shipped value points to is shipped', () => {
  const opened = unpackPlaces(packPlaces(places))
  const ids = new Set(opened.sources.map((source) => source.id))
  const used = Object.values(opened.profiles).flatMap((place) =>
    [...Object.values(place.values), ...Object.values(place.facts)].map((told) => told.source),
  )
  assert.deepEqual(
    used.filter((id) => !ids.has(id)),
    [],
  )
})

test('the small form stays under 60 kB', () => {
  const size = Buffer.byteLength(JSON.stringify(packPlaces(places)))
  assert.ok(size < 60_000, `${size} bytes`)
})

test('a confirmed value keeps who confirmed it', () => {
  const porsanger = profile(places, '5622')
  const population = {
    value: 4000,
    source: 'local',
    year: 2027,
    status: 'confirmed',
    confirmedBy: 'chief municipal doctor',
  } as const
  const changed = { ...porsanger, values: { ...porsanger.values, population } }
  const opened = unpackPlaces(packPlaces({ ...places, profiles: { ...places.profiles, 5622: changed } }))
  assert.deepEqual(opened.profiles['5622']?.values['population'], population)
  assert.deepEqual(opened.profiles['5601'], shipped(profile(places, '5601')))
})

test('packing gives the same bytes whatever the order of the profiles', () => {
  const turned = Object.fromEntries(Object.entries(places.profiles).reverse())
  assert.equal(JSON.stringify(packPlaces({ ...places, profiles: turned })), JSON.stringify(packPlaces(places)))
})
