import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPlace } from '../../src/places/find-place.ts'
import { searchPlaces } from '../../src/places/search-places.ts'
import { readFolder } from './read-folder.ts'

const places = readFolder()

test('a number in use leads to its municipality', () => {
  const found = findPlace(places, '5622')
  assert.equal(found?.kind === 'current' && found.place.name, 'Porsanger')
})

test('a retired number leads to the one that took over', () => {
  for (const [number, to] of [
    ['2012', '5601'],
    ['1201', '4601'],
    ['5416', '5520'],
    ['2011', '5612'],
  ] as const) {
    const found = findPlace(places, number)
    assert.equal(found?.kind === 'retired' && found.place.number, to, number)
  }
})

test('a number that was divided gives the candidates, never one of them', () => {
  for (const [number, to] of [
    ['1507', ['1508', '1580']],
    ['1613', ['5055', '5056', '5059']],
    ['1850', ['1875', '1806']],
    ['5012', ['5055', '5056', '5059']],
  ] as const) {
    const found = findPlace(places, number)
    assert.deepEqual(found?.kind === 'split' && found.candidates.map((place) => place.number), to, number)
  }
})

test('nonsense is undefined and never throws', () => {
  const nonsense = [
    '',
    '562',
    '56222',
    ' 5622',
    '5622\n',
    '٥٦٢٢',
    '0000',
    '9999',
    'Porsanger',
    '__proto__',
    'constructor',
    5622,
    null,
    undefined,
    NaN,
    {},
    [],
    ['5622'],
    true,
  ]
  for (const one of nonsense) assert.equal(findPlace(places, one), undefined, JSON.stringify(one))
})

test('every retired number leads somewhere', () => {
  for (const number of Object.keys(places.retired)) assert.notEqual(findPlace(places, number), undefined, number)
})

test('names are found in every language, by part, without accents, and when they are gone', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Guovdageaidnu', ['5612']],
    ['guovdageaidnu', ['5612']],
    ['Karasjohka', ['5610']],
    ['Porsanki', ['5622']],
    ['tromso', ['5501']],
    ['  Alta ', ['5601']],
    ['Valer', ['3114', '3419']],
    ['bærum', ['3201']],
    ['baerum', ['3201']],
    ['porsangu', ['5622']],
    ['Øvre', ['3314']],
    ['bron', ['1813']],
    ['Åfjo'.normalize('NFD'), ['5058', '5540']],
    ['Mandal', ['1002']],
    ['Os (', ['0441', '1243']],
    ['Våler', ['3114', '3419']],
    ['Nordre Land', ['3448']],
    ['Tysfjord', ['1850']],
    ['5622', ['5622']],
    ['2012', ['2012']],
    ['99999', []],
    ['', []],
    ['no such place', []],
    ['.*', []],
  ]
  for (const [query, expected] of cases) assert.deepEqual(searchPlaces(places, query), expected, query)
})
