import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess } from '../../src/assess.ts'

/** A patient who scores nothing. */
const WELL = {
  'pt.age': 60,
  'pt.pregnant': false,
  'vit.resp_rate': 16,
  'vit.spo2': 97,
  'vit.on_oxygen': false,
  'vit.systolic': 130,
  'vit.pulse': 70,
  'vit.acvpu': 'A',
  'vit.temp': 37.0,
}

function scoresOf(facts: Readonly<Record<string, unknown>>) {
  const answer = assess({ facts })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value.scores
}

const points = (change: Readonly<Record<string, unknown>>): number | null => {
  const { low, high } = scoresOf({ ...WELL, ...change }).news2
  assert.equal(low, high)
  return low
}

/** Table B.1a of the evidence, at both sides of every edge: fact, then value and points in pairs. */
const EDGES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'vit.resp_rate': [
    [8, 3],
    [9, 1],
    [11, 1],
    [12, 0],
    [20, 0],
    [21, 2],
    [24, 2],
    [25, 3],
  ],
  'vit.spo2': [
    [91, 3],
    [92, 2],
    [93, 2],
    [94, 1],
    [95, 1],
    [96, 0],
    [100, 0],
  ],
  'vit.systolic': [
    [90, 3],
    [91, 2],
    [100, 2],
    [101, 1],
    [110, 1],
    [111, 0],
    [219, 0],
    [220, 3],
  ],
  'vit.pulse': [
    [40, 3],
    [41, 1],
    [50, 1],
    [51, 0],
    [90, 0],
    [91, 1],
    [110, 1],
    [111, 2],
    [130, 2],
    [131, 3],
  ],
  'vit.temp': [
    [35.0, 3],
    [35.1, 1],
    [36.0, 1],
    [36.1, 0],
    [38.0, 0],
    [38.1, 1],
    [39.0, 1],
    [39.1, 2],
  ],
}
/** Saturation scale 2: on air, and on oxygen (without the two points for oxygen itself). */
const SCALE_2_AIR = [
  [83, 3],
  [84, 2],
  [85, 2],
  [86, 1],
  [87, 1],
  [88, 0],
  [92, 0],
  [93, 0],
  [97, 0],
  [100, 0],
] as const
const SCALE_2_OXYGEN = [
  [83, 3],
  [84, 2],
  [85, 2],
  [86, 1],
  [87, 1],
  [88, 0],
  [92, 0],
  [93, 1],
  [94, 1],
  [95, 2],
  [96, 2],
  [97, 3],
  [100, 3],
] as const

describe('NEWS2', () => {
  for (const [fact, edges] of Object.entries(EDGES)) {
    for (const [value, expected] of edges) {
      test(`${fact} ${String(value)} scores ${String(expected)}`, () =>
        assert.equal(points({ [fact]: value }), expected))
    }
  }

  for (const [value, expected] of SCALE_2_AIR) {
    test(`saturation ${String(value)} on scale 2 and air scores ${String(expected)}`, () => {
      assert.equal(points({ 'vit.spo2_scale2': true, 'vit.spo2': value }), expected)
    })
  }

  for (const [value, expected] of SCALE_2_OXYGEN) {
    test(`saturation ${String(value)} on scale 2 and oxygen scores ${String(expected)}`, () => {
      assert.equal(points({ 'vit.spo2_scale2': true, 'vit.on_oxygen': true, 'vit.spo2': value }), expected + 2)
    })
  }

  for (const acvpu of ['C', 'V', 'P', 'U']) {
    test(`consciousness ${acvpu} scores 3, and is a single 3`, () => {
      assert.equal(points({ 'vit.acvpu': acvpu }), 3)
      assert.equal(scoresOf({ ...WELL, 'vit.acvpu': acvpu }).news2.red, 'yes')
    })
  }

  test('a missing parameter adds nothing to the low end and its most to the high end', () => {
    const most = {
      'vit.resp_rate': 3,
      'vit.spo2': 3,
      'vit.on_oxygen': 2,
      'vit.systolic': 3,
      'vit.pulse': 3,
      'vit.acvpu': 3,
      'vit.temp': 3,
    }
    for (const [fact, high] of Object.entries(most)) {
      const { news2 } = scoresOf(Object.fromEntries(Object.entries(WELL).filter(([id]) => id !== fact)))
      assert.deepEqual([news2.low, news2.high, news2.missing], [0, high, [fact]])
    }
  })

  test('with every parameter missing it is 0 to 20', () => {
    const { news2 } = scoresOf({ 'pt.age': 60 })
    assert.deepEqual([news2.low, news2.high, news2.red], [0, 20, 'unknown'])
  })

  test('under 16 and in pregnancy it is off: no bounds, no alarm, nothing missing', () => {
    for (const change of [{ 'pt.age': 15 }, { 'pt.pregnant': true }]) {
      assert.deepEqual(scoresOf({ ...WELL, ...change, 'vit.pulse': 180 }).news2, {
        valid: 'no',
        low: null,
        high: null,
        red: 'no',
        missing: [],
      })
    }
    assert.equal(scoresOf({ ...WELL, 'pt.age': 16 }).news2.valid, 'yes')
  })

  test('while the age is unknown it is not reckoned', () => {
    const { news2 } = scoresOf({ ...WELL, 'pt.age': null })
    assert.deepEqual([news2.valid, news2.low, news2.high, news2.red], ['unknown', 0, 20, 'unknown'])
  })

  test('scale 2 counts only when it is known to be chosen', () => {
    assert.equal(points({ 'vit.spo2': 88 }), 3)
    assert.equal(points({ 'vit.spo2': 88, 'vit.spo2_scale2': false }), 3)
  })
})

describe('qSOFA', () => {
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>, number])[] = [
    ['breathing 21', { 'vit.resp_rate': 21 }, 0],
    ['breathing 22', { 'vit.resp_rate': 22 }, 1],
    ['pressure 101', { 'vit.systolic': 101 }, 0],
    ['pressure 100', { 'vit.systolic': 100 }, 1],
    ['not alert', { 'vit.acvpu': 'V' }, 1],
    ['all three', { 'vit.resp_rate': 22, 'vit.systolic': 100, 'vit.acvpu': 'C' }, 3],
  ]
  for (const [name, change, expected] of rows) {
    test(`${name} gives ${String(expected)}`, () =>
      assert.deepEqual(scoresOf({ ...WELL, ...change }).qsofa, { low: expected, high: expected }))
  }

  test('what is missing widens it', () => {
    assert.deepEqual(scoresOf({ 'pt.age': 60, 'vit.resp_rate': 22 }).qsofa, { low: 1, high: 3 })
  })
})
