import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack, readCase, whatIf } from '../../src/assess.ts'
import { SETTINGS, type SettingId } from '../../src/pack/pack.ts'
import type { ChangeLine, WhatIfCard } from '../../src/present/cards.ts'
import { changeText } from '../../src/present/change-text.ts'
import { showCase } from '../../src/present/shown-case.ts'
import { whatIfCard, whatIfCards } from '../../src/present/what-if-cards.ts'
import { peopleAsCases, personAsCase } from '../people/people-as-cases.ts'
import { strict } from './cards-of.ts'

const nb = strict('nb')

function cardOf(input: unknown, setting: SettingId, t = nb): WhatIfCard {
  const read = readCase(input)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return whatIfCards(setting, showCase(read.value, t))
}

const factsOf = (changes: readonly ChangeLine[]) => changes.map(({ fact }) => fact)

describe('what it would take, in words', () => {
  for (const { file, input } of peopleAsCases()) {
    test(`${file}: every set of the answer, and nothing else`, () => {
      for (const setting of SETTINGS) {
        const { answer, always, oneOf, stands, ask } = cardOf(input, setting)
        const found = whatIf(input, setting)
        assert.ok(found.ok)
        const ways = answer === 'possible' ? (oneOf.length === 0 ? [[]] : oneOf) : []
        assert.deepEqual(
          ways.map((way) => [...factsOf(always), ...factsOf(way)].sort()),
          found.value.sets.map((set) => set.map(({ fact }) => fact).sort()),
        )
        assert.equal(answer === 'suitable', found.value.answer === 'suitable')
        if (answer === 'ask-first') assert.ok(ask.length > 0 && stands.length === 0)
        if (answer === 'impossible') assert.ok(stands.length > 0)
      }
    })
  }

  test('in every language no text is missing', () => {
    for (const language of ['nb', 'nn', 'en', 'se'] as const)
      for (const { input } of peopleAsCases())
        for (const setting of SETTINGS)
          assert.doesNotMatch(JSON.stringify(cardOf(input, setting, strict(language))), /\{\{|undefined/)
  })

  test('a list of things to do, each with who sees to it and what it settles', () => {
    const { text, always, oneOf } = cardOf(personAsCase('oy-ferge'), 'home')
    assert.equal(text, 'Blir egnet når dette er på plass:')
    assert.deepEqual(oneOf, [])
    assert.deepEqual(always, [
      {
        fact: 'planb.closure_ok',
        text: 'Plan B ved stengt vei: fra nei til ja',
        owners: ['kommunen'],
        closes: ['Plan B virker når veien er stengt'],
      },
    ])
  })

  test('what only an exclusion asks for is seen to by nobody named', () => {
    const safe = personAsCase('oy-ferge') as { readonly facts: object }
    const { always } = cardOf({ ...safe, facts: { ...safe.facts, 'home.safe': false } }, 'home')
    const { text, owners, closes } = always.find(({ fact }) => fact === 'home.safe') ?? {}
    assert.deepEqual([text, owners, closes], ['Trygg bolig: fra nei til ja', [], ['Hjemmet er ikke trygt nå']])
  })

  test('somebody who sees to two rules is named once', () => {
    const read = readCase({ facts: {} })
    assert.ok(read.ok)
    const closes = ['HR4', 'HE3'].map((rule) => ({ rule, owner: 'home_care' }))
    const change = { fact: 'svc.home_skills', from: null, to: ['fastvakt'], closes }
    const found = { setting: 'home', answer: 'possible', sets: [[change]], blocked: [] } as const
    const { always } = whatIfCard(found, showCase(read.value, nb))
    assert.deepEqual([always[0]?.owners, always[0]?.closes.length], [['hjemmetjenesten'], 2])
  })

  test('one fact changed in two ways, and two facts in the same way, are a choice, and nothing is always needed', () => {
    const read = readCase({ facts: {} })
    assert.ok(read.ok)
    const change = (fact: string, to: boolean | string) => [{ fact, from: null, to, closes: [] }]
    for (const sets of [
      [change('planb.place', 'kad'), change('planb.place', 'sykestue')],
      [change('planb.confirmed', true), change('planb.triggers', true)],
    ]) {
      const found = { setting: 'home', answer: 'possible', sets, blocked: [] } as const
      const { always, oneOf } = whatIfCard(found, showCase(read.value, nb))
      assert.deepEqual([always, oneOf.map(factsOf)], [[], sets.map((set) => set.map(({ fact }) => fact))])
    }
  })

  test('what every way needs stands once, and the choice beside it', () => {
    const { always, oneOf } = cardOf(personAsCase('omsorgsbehov'), 'home')
    assert.deepEqual(factsOf(always), ['planb.place', 'planb.confirmed', 'planb.triggers'])
    assert.deepEqual(
      oneOf.map((way) => way.map(({ text }) => text)),
      [['Lengste responstid: fra 45 minutter til høyst 30 minutter'], ['Kompetanse hjemme: fastvakt i tillegg']],
    )
  })

  test('every code that does as well is named, and each of them does', () => {
    const input = personAsCase('omsorgsbehov') as { readonly facts: object }
    const { always } = cardOf(input, 'home')
    assert.equal(always[0]?.text, 'Sted for plan B: fra ikke bestemt til korttidsplass, sykestue, KAD eller sykehus')
    const arranged = { 'planb.confirmed': true, 'planb.triggers': true, 'svc.response_min_worst': 30 }
    for (const place of ['korttid', 'sykestue', 'kad', 'hospital']) {
      const done = assess({ ...input, facts: { ...input.facts, ...arranged, 'planb.place': place } })
      assert.ok(done.ok)
      assert.equal(done.value.settings.home.status, 'suitable', place)
    }
  })

  test('what nobody can arrange is named, with the rule that stands', () => {
    const { answer, stands } = cardOf(personAsCase('omsorgsbehov'), 'korttid')
    assert.deepEqual([answer, stands.map(({ id }) => id)], ['impossible', ['CR1']])
  })

  test('what must be asked first is asked, each question once', () => {
    const { answer, ask } = cardOf({ facts: {} }, 'home')
    assert.equal(answer, 'ask-first')
    const found = whatIf({ facts: {} }, 'home')
    assert.ok(found.ok)
    const wanted = new Set(found.value.blocked.flatMap((one) => one.ask))
    assert.deepEqual(ask.map(({ fact }) => fact).sort(), [...wanted].sort())
    assert.ok(ask.some(({ question }) => question === 'Hvilke faresignaler har pasienten?'))
  })
})

describe('a change in words', () => {
  const text = (fact: string, from: boolean | number | string | readonly string[] | null, to: typeof from) =>
    changeText({ fact, from, to: to ?? [], closes: [] }, [], builtInPack, nb)

  test('tells from what to what, what is added, and what is only not known', () => {
    assert.equal(text('svc.nursing_hours', 'day', '24_7'), 'Hjemmesykepleie: fra dagtid til hele døgnet')
    assert.equal(text('svc.home_skills', ['iv'], ['iv', 'fastvakt']), 'Kompetanse hjemme: fastvakt i tillegg')
    assert.equal(text('svc.home_skills', [], ['fastvakt']), 'Kompetanse hjemme: fra ingen til fastvakt')
    assert.equal(text('rel.plan_tasks', ['transport'], []), 'Oppgaver for pårørende: fra transport til ingen')
    assert.equal(text('plan.contact_24_7', null, true), 'Ett nummer hele døgnet: ja (ikke avklart nå)')
    assert.equal(text('rel.plan_tasks', null, []), 'Oppgaver for pårørende: ingen (ikke avklart nå)')
    assert.equal(text('svc.response_min_worst', null, 30), 'Lengste responstid: høyst 30 minutter (ikke avklart nå)')
    assert.equal(text('plan.supply_days', 3, 7), 'Forsyninger hjemme: fra 3 dager til minst 7 dager')
  })
})
