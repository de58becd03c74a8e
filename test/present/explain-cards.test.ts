import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { explain, judgeCase, readCase, type Assessment, type Explanation, type Reason } from '../../src/assess.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import type { ReasonCard } from '../../src/present/cards.ts'
import { explainCards } from '../../src/present/explain-cards.ts'
import { reasonCard } from '../../src/present/reason-card.ts'
import { showCase } from '../../src/present/shown-case.ts'
import { peopleAsCases, personAsCase } from '../people/people-as-cases.ts'
import { strict } from './cards-of.ts'

const nb = strict('nb')

function shownOf(input: unknown, t = nb) {
  const read = readCase(input)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return { shown: showCase(read.value, t), assessment: judgeCase(read.value) }
}

const HEALTHY = {
  'pt.age': 81,
  'vit.resp_rate': 16,
  'vit.spo2': 97,
  'vit.on_oxygen': false,
  'vit.systolic': 130,
  'vit.pulse': 70,
  'vit.acvpu': 'A',
  'vit.temp': 37,
}

function settingsOf(assessment: Assessment): Explanation['settings'] {
  const explained = explain(assessment)
  if (!explained.ok) throw new Error(JSON.stringify(explained.issues))
  return explained.value.settings
}

const seenCard = ({ id, facts, limits }: ReasonCard) => [id, facts.map(({ fact }) => fact), limits.length > 0]
const seenReason = ({ rule, facts, limits }: Reason) => [rule, facts.map(({ fact }) => fact), limits.length > 0]

describe('what speaks for a setting', () => {
  for (const { file, input } of peopleAsCases()) {
    test(`${file}: the same rules, facts and limits as in the explanation`, () => {
      const { shown, assessment } = shownOf(input)
      const settings = settingsOf(assessment)
      for (const setting of SETTINGS) {
        const { met, cleared } = explainCards(setting, shown)
        const reasons = settings[setting]
        assert.deepEqual(met.map(seenCard), reasons.met.map(seenReason))
        assert.deepEqual(cleared.map(seenCard), reasons.cleared.map(seenReason))
      }
    })
  }

  test('in every language no text is missing', () => {
    for (const language of ['nb', 'nn', 'en', 'se'] as const)
      for (const { input } of peopleAsCases()) {
        const { shown } = shownOf(input, strict(language))
        for (const setting of SETTINGS)
          assert.doesNotMatch(JSON.stringify(explainCards(setting, shown)), /\{\{|undefined/)
      }
  })
})

describe('a limit in words', () => {
  const limit = (rule: string, facts: object) => reasonCard(rule, shownOf({ facts }).shown).limits[0]

  test('says what was held against it, and where it comes from', () => {
    const { text, origin } = limit('HX2', { ...HEALTHY, 'vit.resp_rate': 26, 'vit.spo2': 90, 'vit.temp': 39.2 }) ?? {}
    assert.equal(text, 'NEWS2 er 8, grensen er 7 eller mer')
    assert.match(origin ?? '', /^Bygger på en åpen kilde: Royal College of Physicians 2017: NEWS2/)
  })

  test('gives the bounds of a score that lacks a measurement', () => {
    assert.match(limit('HX2', { ...HEALTHY, 'vit.temp': null })?.text ?? '', /^NEWS2 er mellom 0 og 3, grensen er 7/)
  })

  test('is called a project choice when it is one, and local when a place may set it', () => {
    const wait = { 'func.night': 'repeated', 'svc.response_min_worst': 45, 'svc.home_skills': [] }
    assert.equal(limit('HR4', wait)?.origin, 'Prosjektvalg; kan settes lokalt')
    assert.match(limit('RP09', { 'plan.named_people': [] })?.origin ?? '', /^Prosjektvalg: (?!.*lokalt)/)
    assert.match(limit('KX1', { 'pt.age': 12 })?.origin ?? '', /; kan settes lokalt$/)
  })

  test('names the fact that is the limit', () => {
    const [line] = reasonCard('HR5', shownOf(personAsCase('omsorgsbehov')).shown).limits
    assert.deepEqual(
      [line?.text, line?.origin],
      ['Lengste responstid er 45 minutter, grensen er høyst 60 minutter', 'satt av «Forsvarlig ventetid»'],
    )
  })

  test('a reason that is open says what it waits for', () => {
    assert.ok(reasonCard('HX1', shownOf({ facts: {} }).shown).waitsFor.includes('Faresignaler'))
    assert.deepEqual(reasonCard('HX1', shownOf({ facts: { 'acute.red_flags': ['stroke'] } }).shown).waitsFor, [])
  })
})
