import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { withParts } from '../../src/pack/check-pack.ts'
import { factsOf } from '../../src/pack/condition.ts'
import { sentenceOf } from '../../src/verify/finding.ts'
import { readKnown, type Known } from '../../src/verify/known.ts'
import { createProver } from '../../src/verify/prove.ts'
import { readEvidence } from '../../src/verify/read-evidence.ts'
import { startSolver } from '../../src/verify/solver.ts'
import { readingChecks } from '../../src/verify/structure/all-checks.ts'
import { findEvidenceFaults, findKnownFaults } from '../../src/verify/structure/evidence.ts'
import { findOtherEvidence, isNamesake } from '../../src/verify/structure/brought.ts'
import { findPlaceFaults } from '../../src/verify/structure/places.ts'
import { findWrongCases } from '../../src/verify/structure/wrong-cases.ts'
import { allTheorems } from '../../src/verify/theorems/all-theorems.ts'
import { strict } from '../present/cards-of.ts'
import { inWords } from './check-words.ts'
import { HELD, IN_STEP, inStep } from './evidence-defects.ts'
import { FIELDS } from './field-defects.ts'
import { declared, evidenceOfPack, filesOfPack, packOf, parameter, put, withoutRule, type Files } from './spoil.ts'

const evidence = evidenceOfPack()
const english = strict('en')

/** What is found in a pack that brings no evidence, and where. */
const BARE: readonly (readonly [wrong: string, path: string, spoil: (files: Files) => void])[] = [
  ['a number moved by one', 'HX2', parameter('news2.emergency', 'value', 8)],
  ['a rule that is gone', 'rule.HX5', (files) => withoutRule(files, 'HX5')],
  ['a requirement turned about', 'HR1', put('HR1', 'met', { fact: 'plan.contact_24_7', is: false })],
  ['an unknown that counts as no', 'HX5', put('HX5', 'if', { certainly: { fact: 'home.safe', is: false } })],
]

describe('a pack is held to its evidence', () => {
  const started = startSolver()
  after(async () => (await started).end())

  test('the pack as it is differs in nothing', () => {
    assert.deepEqual([...findEvidenceFaults(packOf(), evidence), ...findPlaceFaults(packOf())], [])
  })

  for (const [check, wrong, path, spoil] of [...HELD, ...FIELDS]) {
    test(`${check}: ${wrong}`, () => {
      const found = inWords(findEvidenceFaults(packOf(spoil), evidence))
      assert.ok(found.includes(`${check} ${path}`), found.join('\n'))
    })
  }

  test('what the evidence says of rules and scores stands on no condition of the pack: it would change with it', () => {
    const conditions = [
      ...evidence.rules.flatMap(({ when, says }) => [when, says]),
      ...evidence.scores.flatMap(({ off, points }) => [off, ...points.map(({ when }) => when)]),
    ]
    const named = conditions.flatMap((one) => (one ? withParts(one).flatMap(factsOf) : []))
    const truths = packOf().derived.flatMap(({ id, kind }) => (kind === 'truth' ? [id] : []))
    assert.deepEqual(
      named.filter((id) => truths.includes(id)),
      [],
    )
  })

  test('a field that differs is told with what the pack has and what the evidence says', () => {
    const found = findEvidenceFaults(packOf(put('RP01', 'class', 'Law')), evidence)
    assert.deepEqual(found, [
      {
        check: 'rule-changed',
        path: 'RP01',
        key: 'verify.evidence.changed',
        params: { field: 'class', ours: '"Law"', theirs: '"Design"' },
      },
    ])
    assert.deepEqual(
      found.map((one) => sentenceOf(one, english)),
      ['class: "Law"; the evidence says "Design".'],
    )
  })

  test('evidence-missing: a pack that is held to nothing', () => {
    assert.deepEqual(inWords(findEvidenceFaults(packOf(), null)), ['evidence-missing evidence'])
  })

  test('evidence-missing, evidence-changed: a pack of the same name brings none, less, more or another', () => {
    const shipped = filesOfPack()
    const found = (spoil: (files: Files) => void) => {
      const files = filesOfPack()
      spoil(files)
      return isNamesake(files, shipped) ? inWords(findOtherEvidence(files, shipped)) : null
    }
    const isEvidence = (path: string) => path.startsWith('evidence/')
    assert.deepEqual(
      found(() => undefined),
      [],
    )
    assert.deepEqual(
      found((files) =>
        Object.keys(files)
          .filter(isEvidence)
          .forEach((path) => Reflect.deleteProperty(files, path)),
      ),
      ['evidence-missing evidence'],
    )
    assert.deepEqual(
      found((files) => Reflect.deleteProperty(files, 'evidence/known.json')),
      ['evidence-changed evidence/known.json'],
    )
    assert.deepEqual(
      found((files) => void (files['evidence/zz.json'] = {})),
      ['evidence-changed evidence/zz.json'],
    )
    assert.deepEqual(
      found((files) => Reflect.deleteProperty(files['evidence/numbers.json']?.['numbers'] as Files, 'legevakt.far')),
      ['evidence-changed evidence/numbers.json#numbers#legevakt.far'],
    )
    assert.equal(
      found((files) => void Object.assign(files['pack.json'] ?? {}, { id: 'our-own' })),
      null,
    )
  })

  test('known-unsaid, known-missing, known-changed: a pack owns up to something else than the evidence allows', () => {
    const { known } = readKnown(filesOfPack())
    const says = (change: Partial<Known>, held = evidence) => inWords(findKnownFaults({ ...known, ...change }, held))
    const [first] = known.theorems
    assert.ok(first)
    assert.deepEqual(says({}), [])
    assert.deepEqual(says({ theorems: [...known.theorems, { ...first, theorem: 'life-threat' }] }), [
      'known-unsaid life-threat',
    ])
    const findings = [...known.findings, { check: 'rule-changed', path: 'HX5', why: { nb: 'Det er vel.' } }]
    assert.deepEqual(says({ findings }), ['known-unsaid rule-changed HX5'])
    assert.deepEqual(says({ theorems: known.theorems.slice(1) }), [`known-missing ${first.theorem}`])
    const things = { ...evidence.things, known: { ...evidence.things.known, [first.theorem]: { is: 'mended' } } }
    assert.deepEqual(says({}, { ...evidence, things }), [`known-changed ${first.theorem}`])
  })

  test('evidence that says something twice is an issue: a further file cannot put its own in the place of what is said', () => {
    for (const more of [
      { numbers: { 'news2.urgent': { is: 6 } } },
      { words: { severe: { fact: 'psy.state', is: 'imminent_danger' } } },
      { rules: { home: { HX5: { kind: 'excludes', says: { always: true } } } } },
      { fields: { rule: { HX6: { class: 'Public' } } } },
      { texts: { nn: 'some' } },
    ])
      assert.match(JSON.stringify(readEvidence({ ...filesOfPack(), 'evidence/zz.json': more }).issues), /pack.id-twice/)
  })

  test('a seal that is broken is told in words', () => {
    const found = findEvidenceFaults(packOf(put('HX5', 'because', 'Alt er vel.')), evidence)
    assert.match(
      found.map((one) => sentenceOf(one, english)).join(),
      /^Its words in some language are other than those that were read/,
    )
    assert.equal(found.length, 1)
  })

  test('place-fact: the pack renames what profiles give', () => {
    const renamed = { free: 'Ledig', full: 'Full', gone: 'Ingen' }
    const pack = packOf(declared('services', 'svc.sykestue.bed', 'codes', renamed))
    assert.equal(inWords(findPlaceFaults(pack))[0], 'place-fact 5601 svc.sykestue.bed')
  })

  test('place-fact: a profile answers for a patient', () => {
    const pack = packOf(declared('services', 'svc.sykestue.bed', 'suppliers', ['patient']))
    assert.equal(inWords(findPlaceFaults(pack))[0], 'place-fact 5601 svc.sykestue.bed')
  })

  for (const [name, wrong, spoil] of IN_STEP) {
    test(`${name}: ${wrong}, and so do the examples`, async () => {
      const pack = packOf(inStep(spoil))
      assert.deepEqual(findWrongCases(pack), [])
      const theorem = allTheorems(pack, evidence).find((one) => one.name === name)
      assert.ok(theorem)
      assert.equal((await createProver(pack, await started, 0)(theorem, 30)).verdict, 'refuted')
    })
  }

  for (const [wrong, path, spoil] of BARE) {
    test(`without evidence the examples are what a pack is held to: ${wrong}`, () => {
      const found = readingChecks(packOf(spoil), null)
      assert.ok(found.some((one) => one.check === 'evidence-missing'))
      assert.ok(
        found.some((one) => one.check !== 'evidence-missing' && one.path.includes(path)),
        JSON.stringify(found),
      )
    })
  }

  test('evidence that cannot be read is an issue: a word that nobody explains, a shape that is none', () => {
    const files = filesOfPack()
    const rules = { home: { HX5: { kind: 'excludes', says: { word: 'nonsense' } } } }
    assert.match(JSON.stringify(readEvidence({ ...files, 'evidence/home.json': { rules } }).issues), /rule.condition/)
    assert.match(
      JSON.stringify(readEvidence({ ...files, 'evidence/home.json': { rule: {} } }).issues),
      /pack.unknown-key/,
    )
  })
})
