import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { issue } from '../../../src/base/issue.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { absentReason } from '../../../src/in/fhir/absent-reason.ts'
import { capNotices } from '../../../src/in/fhir/cap-notices.ts'
import { canonical, LOINC, readCoding, readCodings, SNOMED } from '../../../src/in/fhir/coding.ts'
import { fitNumber, showable, type NumberFact } from '../../../src/in/fhir/fit-number.ts'
import { namesIn } from '../../../src/in/fhir/names-in.ts'
import { isGiven } from '../../../src/in/fhir/is-modified.ts'
import { VOCABULARY } from './vocabulary.ts'

describe('a code system', () => {
  const written = [SNOMED, `${SNOMED}/`, `https${SNOMED.slice(4)}`, ` ${SNOMED} `, 'urn:oid:2.16.840.1.113883.6.96']
  for (const system of [...written, `${SNOMED}/51000202101/version/20260115`]) {
    test(`«${system}» is SNOMED CT`, () => {
      assert.equal(canonical(system), SNOMED)
    })
  }

  test('of a name like another is that of neither', () => {
    assert.equal(canonical(`${SNOMED}x`), `${SNOMED}x`)
    assert.equal(canonical('constructor'), 'constructor')
  })

  test('without a code, or a code without its system, means nothing', () => {
    const codings = [{ system: LOINC }, { code: '9279-1' }, { system: LOINC, code: 5 }, { system: 1, code: 'a' }, null]
    assert.deepEqual(codings.map(readCoding), Array<undefined>(5).fill(undefined))
    assert.deepEqual(readCodings({ coding: [...codings, { system: LOINC, code: 'a' }] }), [`${LOINC}|a`])
  })
})

describe('a number that is read', () => {
  const fact = (id: string) => VOCABULARY.find((one): one is Fact & NumberFact => one.id === id)!

  test('has no more digits than it was told with', () => {
    const tenths = Array.from({ length: 80 }, (_, at) => Number((34 + at / 10).toFixed(1)))
    for (const value of tenths) assert.deepEqual(fitNumber(value, fact('vit.temp'), ''), { ok: true, value })
    assert.deepEqual(fitNumber(37.349999, fact('vit.temp'), ''), { ok: true, value: 37.3 })
  })

  test('between two steps goes to the nearer, and a half to the worse side', () => {
    const read = (id: string, value: number) => {
      const number = fitNumber(value, fact(id), '')
      return number.ok && number.value
    }
    assert.deepEqual(
      [91.4, 91.5, 91.6].map((value) => read('vit.spo2', value)),
      [91, 91, 92],
    )
    assert.deepEqual(
      [24.4, 24.5, 24.6].map((value) => read('vit.resp_rate', value)),
      [24, 25, 25],
    )
    assert.equal(read('vit.temp', 38.05), 38.1)
  })

  test('is never less than nought written as nought', () => {
    const read = fitNumber(-0, { ...fact('vit.pulse'), min: 0 }, '')
    assert.ok(read.ok && Object.is(read.value, 0))
  })

  for (const value of [NaN, Infinity, -Infinity]) {
    test(`${String(value)} is refused`, () => {
      assert.equal(fitNumber(value, fact('vit.pulse'), '').ok, false)
    })
  }

  test('is shown unless it could be part of an identity number', () => {
    assert.deepEqual([99_999, 100_000, -100_000, 12.345].map(showable), [99_999, '…', '-…', 12.35])
  })
})

describe('the reason that there is no value', () => {
  test('is one that FHIR defines', () => {
    assert.equal(absentReason([5, 'x', 'not-performed']), 'not-performed')
    assert.equal(absentReason(['my-own']), 'unknown')
  })
})

describe('what may stand there', () => {
  test('is given unless it is null or an empty list', () => {
    assert.deepEqual([undefined, null, [], [1], {}, '', false].map(isGiven), [
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ])
  })
})

describe('notices', () => {
  test('that say the same of the same thing are told once', () => {
    const [one, other] = [issue('a', 'entry[0]', { x: 1 }), issue('a', 'entry[0]', { x: 2 })]
    assert.deepEqual(capNotices([one, other, { ...one }, issue('a', 'entry[1]', { x: 1 })]).length, 3)
  })

  test('of one kind are counted after the twentieth', () => {
    const many = Array.from({ length: 23 }, (_, at) => issue('a', `entry[${String(at)}]`))
    const told = capNotices([...many, issue('b', '')])
    assert.equal(told.length, 22)
    assert.deepEqual(told.at(-1), issue('fhir.more', 'entry[20]', { code: 'a', count: 3 }))
  })
})

describe('the words of names', () => {
  const words = (received: unknown) => [...namesIn(received)].sort()

  test('are spelt as an id would spell them, however the letters are written', () => {
    assert.deepEqual(words({ name: [{ family: 'Åse-Bjørk', given: ['Æsø'] }] }), [
      'aase',
      'aeso',
      'aesoe',
      'ase',
      'bjoerk',
      'bjork',
    ])
    assert.deepEqual(words({ name: { family: 'A\u030ase' } }), ['aase', 'ase'])
    assert.deepEqual(words({ name: 'ANDRÉAS Đoković' }), ['andreas', 'dokovic'])
  })

  test('are none of one letter, and none beyond the first thousand letters', () => {
    assert.deepEqual(words({ name: [{ text: 'Ola N.' }] }), ['ola'])
    assert.deepEqual(words({ name: `${'x'.repeat(999)} ${'y'.repeat(9)}` }), ['x'.repeat(999)])
  })

  test('are what is displayed of anybody, and not what a code means', () => {
    assert.deepEqual(words([{ reference: 'Patient/1', display: 'Kari' }, { authorString: 'Ola' }]), ['kari', 'ola'])
    assert.deepEqual(
      words([
        { code: '1', display: 'Feber' },
        { system: 'urn:x', display: 'Hoste' },
      ]),
      [],
    )
  })

  test('are found where things stand inside each other without end', () => {
    const round: Record<string, unknown> = { name: 'Kari' }
    round['contained'] = [round]
    assert.deepEqual(words(round), ['kari'])
  })
})
