import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentNumber } from '../../src/places/current-number.ts'
import { placeOfCase } from '../../src/places/place-of-case.ts'
import { readFolder } from './read-folder.ts'

const places = readFolder()
const none = { profiles: {}, retired: {}, sources: [] }

test('a number in use leads to itself, a retired one to the one that took over, and others to none', () => {
  for (const [number, current] of [
    ['5622', '5622'],
    ['2012', '5601'],
    ['1507', undefined],
    ['9999', undefined],
    ['562', undefined],
  ] as const)
    assert.equal(currentNumber(places, number), current, number)
})

test('where no profiles are loaded a number stays as it is', () => {
  assert.equal(currentNumber(none, '2012'), '2012')
  assert.equal(currentNumber(none, '562'), undefined)
})

test('a number that was retired once more leads only to municipalities of today', () => {
  const retired = { '0001': { to: ['9999', '5622'] }, '0002': { to: ['9999'] } }
  assert.deepEqual(
    ['0001', '0002'].map((number) => currentNumber({ ...places, retired }, number)),
    ['5622', undefined],
  )
})

test('the municipality of a case: what is told of its number, and why there is none', () => {
  const told = (given: unknown, among: unknown = places) => {
    const read = placeOfCase(given, among as typeof places, () => none)
    if (!read.ok) return read.issues
    return [read.value.place?.number ?? null, ...read.value.notices]
  }
  for (const nothing of [null, undefined]) assert.deepEqual(told(nothing), [null])
  assert.deepEqual(told('5622'), ['5622'])
  assert.deepEqual(told('2012'), [
    '5601',
    { code: 'place.retired', path: 'place', params: { number: '2012', to: '5601' } },
  ])
  assert.deepEqual(told('1507'), [
    null,
    { code: 'place.split', path: 'place', params: { number: '1507', to: ['1508', '1580'] } },
  ])
  assert.deepEqual(told('9999'), [{ code: 'place.not-found', path: 'place', params: { query: '9999' } }])
  for (const given of [5622, '562', '56222', 'Porsanger', ''])
    assert.deepEqual(told(given), [{ code: 'case.unknown-place', path: 'place', params: { place: String(given) } }])
  for (const among of [null, none])
    assert.deepEqual(told('5622', among), [
      null,
      { code: 'place.no-profiles', path: 'place', params: { number: '5622' } },
    ])
  for (const among of [{}, { profiles: {} }, { retired: {} }, 5, []])
    assert.deepEqual(told('5622', among), [{ code: 'places.not-profiles', path: 'places', params: {} }])
})
