import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fullDate, isOver, isYetToCome } from '../../../src/in/fhir/compare-times.ts'

const NOW = '2026-11-22T10:00:00+01:00'

describe('a period', () => {
  const ends: readonly (readonly [end: unknown, isOver: boolean])[] = [
    ['2026-11-22T09:59:00+01:00', true],
    ['2026-11-22T10:00:00+01:00', false],
    ['2026-11-22T09:30:00Z', false],
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-10', true],
    ['2026-11', false],
    ['2025', true],
    ['2026', false],
    // What cannot be read tells of no end.
    ['1999-99-99', false],
    ['soon', false],
    [1999, false],
    [undefined, false],
  ]
  for (const [end, expected] of ends) {
    test(`that ends ${String(end)} is ${expected ? '' : 'not '}over`, () => {
      assert.equal(isOver(end, NOW), expected)
      assert.equal(isOver(end, undefined), false)
    })
  }

  const starts: readonly (readonly [start: unknown, isYetToCome: boolean])[] = [
    ['2026-11-22T10:01:00+01:00', true],
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-12', true],
    ['2027', true],
    ['2026', false],
    ['2099-99-99', false],
    [2099, false],
  ]
  for (const [start, expected] of starts) {
    test(`that begins ${String(start)} is ${expected ? '' : 'not '}yet to come`, () => {
      assert.equal(isYetToCome(start, NOW), expected)
      assert.equal(isYetToCome(start, undefined), false)
    })
  }

  test('is dated by the first day of a month or a year', () => {
    assert.deepEqual(['2026', '2026-02', '2026-02-03', '2026-13', ''].map(fullDate), [
      '2026-01-01',
      '2026-02-01',
      '2026-02-03',
      undefined,
      undefined,
    ])
  })
})
