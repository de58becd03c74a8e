import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../../src/facts/fact.ts'
import { fillFromPlace } from '../../src/places/fill-from-place.ts'
import { profile, readFolder } from './read-folder.ts'

const alta = profile(readFolder(), '5601')
const BED = 'svc.sykestue.bed'

test('a fact that the case leaves out comes from the profile, marked as such', () => {
  const { readings, filled } = fillFromPlace(new Map(), alta)
  assert.deepEqual(filled, [BED])
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
    const { readings, filled } = fillFromPlace(new Map([[BED, reading]]), alta)
    assert.deepEqual([readings.get(BED), filled], [reading, []], reading.kind)
  }
})

test('what was given is not changed, and other facts stay', () => {
  const given = new Map<string, Reading>([['pt.age', { kind: 'known', value: 81 }]])
  const { readings } = fillFromPlace(given, alta)
  assert.deepEqual([...given.keys()], ['pt.age'])
  assert.deepEqual([...readings.keys()], ['pt.age', BED])
})

test('a fact that the pack does not know is left out', () => {
  assert.deepEqual(fillFromPlace(new Map(), alta, () => false).filled, [])
  assert.deepEqual(fillFromPlace(new Map(), alta, (id) => id === BED).filled, [BED])
})
