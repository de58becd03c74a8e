import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import type { Reading } from '../../src/facts/fact.ts'
import type { Readings } from '../../src/facts/readings.ts'
import { fillFromPlace } from '../../src/places/fill-from-place.ts'
import { readingsFrom } from '../helpers/readings-from.ts'
import { profile, readFolder } from './read-folder.ts'

const alta = profile(readFolder(), '5601')
const BED = 'svc.sykestue.bed'
const { facts } = builtInPack

const idsIn = (readings: Readings) => [...readings].map(([id]) => id)

test('a fact that the case leaves out comes from the profile, marked as such', () => {
  const { readings, fromPlace } = fillFromPlace(readingsFrom(facts, []), alta)
  assert.deepEqual(fromPlace, [BED])
  assert.deepEqual(readings.get(BED), { kind: 'known', value: 'none', from: 'place/5601' })
})

test('a fact that was given is never replaced', () => {
  const given: readonly Reading[] = [
    { kind: 'known', value: 'free' },
    { kind: 'known', value: 'none' },
    { kind: 'unknown', reason: 'asked-unknown' },
    { kind: 'conflict', values: ['free', 'none'], from: ['a', 'b'] },
  ]
  for (const reading of given) {
    const { readings, fromPlace } = fillFromPlace(readingsFrom(facts, [[BED, reading]]), alta)
    assert.deepEqual([readings.get(BED), fromPlace], [reading, []], reading.kind)
  }
})

test('what was given is not changed, and other facts stay', () => {
  const given = readingsFrom(facts, [['pt.age', { kind: 'known', value: 81 }]])
  const { readings } = fillFromPlace(given, alta)
  assert.deepEqual(idsIn(given), ['pt.age'])
  assert.deepEqual(idsIn(readings), ['pt.age', BED])
})

test('a fact that the pack does not know is left out', () => {
  const others = facts.filter(({ id }) => id !== BED)
  assert.deepEqual(fillFromPlace(readingsFrom(others, []), alta).fromPlace, [])
})
