import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack, builtInPlaces, judgeCase, readCase } from '../../src/assess.ts'
import { readable } from '../../src/cli/readable.ts'
import { wrap } from '../../src/cli/wrap.ts'
import { readBundle } from '../../src/in/fhir/read-bundle.ts'
import { findPlace } from '../../src/places/find-place.ts'
import { present } from '../../src/present/present.ts'
import { cardAmong } from '../../src/present/question-card.ts'
import { showCase } from '../../src/present/shown-case.ts'
import { readPeople } from '../people/read-people.ts'
import { strict } from '../present/cards-of.ts'

const PLAIN = { columns: undefined, colour: false }
const nb = strict('nb')

function page(
  input: unknown,
  terminal: { readonly columns: number | undefined; readonly colour: boolean } = PLAIN,
  t = nb,
) {
  const read = readCase(input)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const assessment = judgeCase(read.value)
  const questions = assessment.ask.map(cardAmong(assessment.ask, showCase(read.value, t)))
  const cards = present(showCase(read.value, t), assessment)
  return readable({ cards, questions, decided: assessment.decided, claims: [] }, t, terminal)
}

const inUse = (number: string) => {
  const found = findPlace(builtInPlaces(), number)
  return found && 'place' in found ? found.place.number : undefined
}

/** The synthetic people, each as a case. */
const PEOPLE = readPeople().map(({ file, person }) => {
  const read = readBundle(person.bundle, { vocabulary: builtInPack.facts, at: person.at, place: inUse })
  if (!read.ok) throw new Error(file)
  return { file, input: { facts: { ...read.value.facts, ...person.facts }, place: read.value.place, at: person.at } }
})

describe('the readable assessment', () => {
  for (const { file, input } of PEOPLE) {
    test(`${file} fits the width it is given, and says everything without colours`, () => {
      for (const columns of [40, 60, 80, 100, 200, undefined]) {
        const width = Math.min(Math.max(columns ?? 80, 60), 100)
        const text = page(input, { columns, colour: false })
        for (const line of text.split('\n')) assert.ok(Array.from(line).length <= width, line)
        assert.doesNotMatch(text, /\u001b|\{\{| $/m)
        // A number that is broken in two is read wrong.
        assert.doesNotMatch(text, /116\s(?<!\u00a0)117/)
      }
      const coloured = page(input, { columns: 80, colour: true })
      assert.ok(coloured.includes('\u001b['))
      assert.equal(coloured.replace(/\u001b\[[\d;]*m/g, ''), page(input, { columns: 80, colour: false }))
    })
  }

  test('it begins with the answer, and names every setting, plan B, the relatives and the pack', () => {
    const text = page({ facts: {} })
    assert.match(text, /^Se etter faresignaler/)
    for (const part of [
      'Hastegrad: ',
      'Foreløpig: ',
      'HVORFOR',
      'SPØR OM',
      'STEDENE',
      'Hjemme: ',
      'Korttidsplass: ',
      'KAD: ',
      'Sykestue: ',
      'Sykehus: ',
      'PLAN B',
      'PÅRØRENDE',
      'SKÅR',
      'ikke CE-merket',
    ]) {
      assert.ok(text.includes(part), part)
    }
  })

  test('it asks eight questions, with what they decide, and counts the rest', () => {
    const text = page({ facts: {} })
    assert.match(text, /^ {2}8\. .+\[[a-z_.0-9]+\]$/m)
    assert.doesNotMatch(text, /^ {2}9\. /m)
    assert.match(text, /^ {2}\d+ spørsmål til er åpne\.$/m)
    assert.match(text, /Avgjør «[^»]+: [^»]+»[^.]+ og\s+\d+ til\./)
  })

  test('a decided case says that the answers cannot change it', () => {
    const text = page({ facts: { 'acute.red_flags': ['anaphylaxis'], 'legal.capacity': 'has' } })
    assert.match(text, /^Ring 113 nå: pasienten bør til sykehus\.\nRing 113 nå\. Bli hos pasienten/)
    assert.match(text, /endrer verken sted eller hastegrad/)
  })

  test('in an emergency the questions come after what to do', () => {
    const text = page({ facts: { 'acute.red_flags': ['anaphylaxis'] } })
    assert.ok(text.indexOf('SPØR OM') > text.indexOf('STEDENE'))
  })

  test('a requirement that is not met is not told as something that speaks against', () => {
    const text = page({ facts: { 'svc.kad.bed': 'full', 'pt.age': 12 } })
    assert.match(text, /Ikke oppfylt: «Ledig plass på KAD»/)
    assert.match(text, /Taler mot: «Under enhetens aldersgrense»/)
  })

  test('nor is one that nobody knows of told as not met', () => {
    const child = { 'pt.age': 10, 'acute.red_flags': [], 'svc.sykestue.bed': 'free' }
    for (const [agreed, told] of [
      [{ unknown: 'asked-unknown' }, 'Ikke bekreftet'],
      [false, 'Ikke oppfylt'],
    ] as const)
      assert.match(
        page({ facts: { ...child, 'plan.paediatrician_agreed': agreed } }),
        new RegExp(`${told}: Barn: avklart`),
      )
  })

  test('what the input holds cannot write to the terminal', () => {
    const from = 'x\u001b[31m\u202e\u009b2J\ny'
    const text = page({ facts: { 'acute.red_flags': { value: ['stroke'], from } } })
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    assert.match(text, /x \[31m 2J y/)
  })

  test('another language says that some texts are in Bokmål only', () => {
    assert.match(page({ facts: {} }, PLAIN, strict('en')), /exist only in Norwegian Bokmål/)
    assert.doesNotMatch(page({ facts: {} }), /bare på bokmål/)
  })
})

describe('wrapping', () => {
  test('breaks at spaces, and never within a word', () => {
    assert.deepEqual(wrap('a bb ccc dddddddd', 5), ['a bb', 'ccc', 'dddddddd'])
    assert.deepEqual(wrap('dddddddd a', 5), ['dddddddd', 'a'])
    assert.deepEqual(wrap('', 5), [''])
    assert.deepEqual(wrap('𝄞𝄞𝄞 𝄞', 5), ['𝄞𝄞𝄞 𝄞'])
  })
})
