import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, durationMs, instant, isAfter, latestOf } from '../../src/base/dates.ts'

test('a whole day may be as late as its last millisecond', () => {
  assert.equal(latestOf('2026-11-22'), instant('2026-11-22T23:59:59.999Z'))
  assert.equal(latestOf('2026-11-22T10:00Z'), instant('2026-11-22T10:00Z'))
})

test('what is no time is after nothing, and everything is after it', () => {
  assert.equal(isAfter('', '2026-11-22T10:00Z'), false)
  assert.equal(isAfter('2026-11-22T10:00Z', ''), true)
})

test('a duration is so many days, hours and minutes', () => {
  assert.equal(DAY_MS, 86_400_000)
  assert.equal(durationMs('P2M3DT4H5M'), (2 * 30.4375 + 3) * 86_400_000 + (4 * 60 + 5) * 60_000)
  for (const none of ['P', 'PT', 'P1DT', '4H', 'P1Y']) assert.equal(durationMs(none), undefined, none)
})
