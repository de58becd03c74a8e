import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import { issue } from '../../src/base/issue.ts'
import type { Reading } from '../../src/facts/fact.ts'
import { issueText } from '../../src/present/issue-text.ts'
import { listText } from '../../src/present/list-text.ts'
import { timeText } from '../../src/present/time-text.ts'
import { quantityText, readingText } from '../../src/present/value-text.ts'
import { inProject } from '../helpers/source-files.ts'
import { createTexts, type Translate } from '../../src/present/texts.ts'
import { strict, textsFile } from './cards-of.ts'

const nb = strict('nb')
const nn = strict('nn')
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

  test('what patients and relatives choose among is not in the words of the trade', () => {
    for (const { id, suppliers, ...fact } of builtInPack.facts) {
      if (!suppliers.some((one) => one === 'patient' || one === 'relative')) continue
      for (const code of 'codes' in fact ? fact.codes : [])
        for (const t of [nb, nn, en])
          assert.doesNotMatch(t(`code.${id}.${code}`), /tilrettelegging|døgnplass|arrangement|inpatient/)
    }
  })

  test('an answer that begins with how urgent it is begins with those very words: then they are not said twice', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const texts = textsFile(language)
      const urgency = texts['urgency.doctor_1h'] ?? ''
      const answers = Object.entries(texts).filter(([key]) => /^answer\..*\.doctor_1h$/.test(key))
      const begin = answers.filter(([, text]) => text.startsWith(urgency.slice(0, 6)))
      assert.equal(begin.length, 3)
      for (const [key, text] of begin) assert.ok(text.startsWith(urgency), `${language} ${key}`)
    }
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

describe('the status of what stands in the record', () => {
  const told = (status: string, t: Translate) => issueText(issue('fhir.status', '', { status, from: 'Plan/a' }), t)
  /** FHIR R4: Observation.status, CarePlan.status and Consent.status, but for those that are used; `other` is none of them. */
  const statuses =
    'registered cancelled entered-in-error unknown draft on-hold revoked completed proposed rejected inactive other'

  test('is in words, in every language', () => {
    assert.equal(told('entered-in-error', nb), 'Plan/a er ikke brukt. Status i journalen: feilregistrert.')
    for (const t of [nb, strict('nn'), en]) {
      for (const status of statuses.split(' ')) assert.ok(t.isTranslated(`recorded.${status}`), status)
      assert.doesNotMatch(told('entered-in-error', t), /entered-in-error/)
    }
  })

  test('is one of those, whichever is read', () => {
    const files = ['observation', 'care-plan', 'consent'].map((name) =>
      readFileSync(inProject(`src/in/fhir/read-${name}.ts`), 'utf8'),
    )
    const read = files.flatMap(
      (text) => /(?:NOT_USED|STATUSES) = new Set\(\[(.*)\]\)/.exec(text)?.[1]?.split(', ') ?? [],
    )
    assert.deepEqual(new Set([...read.map((quoted) => quoted.slice(1, -1)), 'other']), new Set(statuses.split(' ')))
  })
})

test('the facts of an issue are told by their labels, and other lists as they are', () => {
  const told = (params: Record<string, readonly string[]>) => issueText(issue('fhir.overruled', '', params), nb)
  assert.match(told({ facts: ['vit.pulse', 'vit.temp', 'x.y'] }), / for «Puls», «Temperatur», x\.y enn /)
  const plain = createTexts('nb', { nb: { 'issue.list': '{{codes}}', 'fact.a.label': 'A' } })
  assert.equal(issueText(issue('list', '', { codes: ['a', 'b'] }), plain), 'a, b')
})

test('a unit without words stands in an issue as it is', () => {
  const plain = createTexts('nb', { nb: { 'issue.unit': '{{unit}}', 'unit.mm': 'millimeter' } })
  assert.deepEqual(
    ['mm', 'furlong'].map((unit) => issueText(issue('unit', '', { unit }), plain)),
    ['millimeter', 'furlong'],
  )
})

test('a type of resource that nobody knows is told in words too', () => {
  const told = (t: Translate) => issueText(issue('fhir.contained', 'x', { type: 'other', count: 4 }), t)
  assert.match(told(nb), /^4 av typen ukjent /)
  assert.match(told(en), /^4 of type unknown /)
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
