import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import type { Reading } from '../../src/facts/fact.ts'
import { listText } from '../../src/present/list-text.ts'
import { timeText } from '../../src/present/time-text.ts'
import { quantityText, readingText } from '../../src/present/value-text.ts'
import { strict } from './cards-of.ts'

const nb = strict('nb')
const en = strict('en')

function read(id: string, reading: Reading | undefined) {
  const fact = builtInPack.facts.find((one) => one.id === id)
  assert.ok(fact)
  return readingText(reading, fact, nb)
}

describe('values in words', () => {
  const cases: readonly (readonly [
    fact: string,
    value: boolean | number | string | readonly string[],
    words: string,
  ])[] = [
    ['vit.resp_rate', 22, '22 per minutt'],
    ['vit.temp', 38.1, '38,1 °C'],
    ['vit.spo2', 93, '93 %'],
    ['vit.systolic', 98, '98 mmHg'],
    ['pt.age', 81, '81 år'],
    ['need.days', 1, '1 dag'],
    ['need.days', 3, '3 dager'],
    ['svc.hospital_travel_min', 1, '1 minutt'],
    ['svc.hospital_travel_min', 190, '190 minutter'],
    ['func.cfs', 6, '6'],
    ['home.lives_alone', true, 'ja'],
    ['home.lives_alone', false, 'nei'],
    ['acute.red_flags', [], 'ingen'],
    ['plan.review_date', '2026-11-24', '24.11.2026'],
  ]
  for (const [fact, value, words] of cases) {
    test(`${fact} ${JSON.stringify(value)} is «${words}»`, () => {
      assert.equal(read(fact, { kind: 'known', value }), words)
    })
  }

  test('codes are in the words of the pack, in a row', () => {
    assert.match(read('need.treatments', { kind: 'known', value: ['iv', 'sc_pump', 'oral'] }), /^\S.+, .+ og \S.+$/)
  })

  test('unknown says why', () => {
    assert.equal(read('vit.temp', undefined), 'ikke spurt om')
    assert.equal(read('vit.temp', { kind: 'unknown', reason: 'stale' }), 'for gammel til å brukes')
    assert.equal(read('vit.temp', { kind: 'unknown', reason: 'as-text' }), 'ikke kjent')
    assert.match(
      read('vit.temp', { kind: 'conflict', values: [37, 39.5], from: ['a', 'b'] }),
      /uenige: 37 °C og 39,5 °C/,
    )
  })

  test('a unit without words stands as it is', () => {
    assert.equal(quantityText(2.5, 'kg', nb), '2,5 kg')
    assert.equal(quantityText(2.5, 'kg', en), '2.5 kg')
  })

  test('every unit, reason and code of the pack has words', () => {
    for (const fact of builtInPack.facts) {
      if (fact.type === 'number') assert.ok(nb.has(`quantity.${fact.unit}`), fact.unit)
      for (const code of 'codes' in fact ? fact.codes : []) nb(`code.${fact.id}.${code}`)
      nb(`step.${String(fact.step)}`)
    }
  })
})

describe('times', () => {
  const cases: readonly (readonly [iso: string, nb: string, en: string])[] = [
    ['2026-11-22T08:10:00+01:00', '22.11.2026 kl. 08.10', '22.11.2026 at 08:10'],
    ['2026-11-22T08:10:00.123-05:00', '22.11.2026 kl. 08.10', '22.11.2026 at 08:10'],
    ['2026-11-22T08:10:00Z', '22.11.2026 kl. 08.10 UTC', '22.11.2026 at 08:10 UTC'],
    ['2026-11-22T08:10Z', '22.11.2026 kl. 08.10 UTC', '22.11.2026 at 08:10 UTC'],
    ['2026-11-22T08:10:00.000+00:00', '22.11.2026 kl. 08.10 UTC', '22.11.2026 at 08:10 UTC'],
    ['2026-11-22T08:10:00-00:00', '22.11.2026 kl. 08.10 UTC', '22.11.2026 at 08:10 UTC'],
    ['2026-11-22', '22.11.2026', '22.11.2026'],
    ['yesterday', 'yesterday', 'yesterday'],
  ]
  for (const [iso, norwegian, english] of cases) {
    test(`${iso} is printed as it was given, with its own clock`, () => {
      assert.equal(timeText(iso, nb), norwegian)
      assert.equal(timeText(iso, en), english)
    })
  }
})

test('a list ends in «og»', () => {
  assert.deepEqual(
    [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((things) => listText(things, nb)),
    ['ingen', 'a', 'a og b', 'a, b og c'],
  )
})
