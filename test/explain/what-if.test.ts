import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack, whatIf } from '../../src/assess.ts'
import type { WhatIf } from '../../src/assess.ts'
import { must } from '../../src/base/must.ts'
import { whatIfCase } from '../../src/explain/what-if.ts'
import type { Fact, FactValue } from '../../src/facts/fact.ts'
import type { Condition } from '../../src/pack/condition.ts'
import { SETTINGS, type Rule, type SettingId } from '../../src/pack/pack.ts'
import { readingsFrom } from '../helpers/readings-from.ts'
import { randomPatient } from '../reference/random-patient.ts'
import { smallPack } from './small-pack.ts'

type Facts = Readonly<Record<string, unknown>>

const CHANGEABLE = builtInPack.facts.filter(({ changeable }) => changeable)

function asked(facts: Facts, setting: SettingId): WhatIf {
  const answer = whatIf({ facts }, setting)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

function isSuitable(facts: Facts, setting: SettingId): boolean {
  const answer = assess({ facts })
  assert.ok(answer.ok)
  return answer.value.settings[setting].status === 'suitable'
}

/** Every value of a changeable fact, as far as rules on plans can tell values apart; of sets every one. */
function valuesOf(fact: Fact): readonly unknown[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'code':
      return fact.codes
    case 'codes':
      return fact.codes.reduce<readonly (readonly string[])[]>(
        (sets, code) => [...sets, ...sets.map((set) => [...set, code])],
        [[]],
      )
    case 'number':
      return [0, 1, 10, 30, 31, 60, 120, 240]
    case 'date':
      return ['2026-12-01']
  }
}

const patients = [0, 0.03, 0.1].flatMap((hide) =>
  Array.from({ length: 40 }, (_, seed) => ({ seed, hide, facts: randomPatient(seed, hide) })),
)
const everySetting = patients.flatMap((patient) => SETTINGS.map((setting) => ({ ...patient, setting })))

describe('what if', () => {
  test('every set of changes, applied, makes the setting suitable, and no smaller part of it does', () => {
    let sets = 0
    for (const { seed, facts, setting } of everySetting) {
      for (const changes of asked(facts, setting).sets) {
        sets += 1
        const applied = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]))
        assert.ok(isSuitable({ ...facts, ...applied }, setting), `seed ${String(seed)} ${setting}`)
        for (const { fact } of changes) {
          const part = Object.fromEntries(Object.entries(applied).filter(([id]) => id !== fact))
          assert.ok(
            !isSuitable({ ...facts, ...part }, setting),
            `seed ${String(seed)} ${setting}: ${fact} is not needed`,
          )
        }
      }
    }
    assert.ok(sets > 50, `only ${String(sets)} sets`)
  })

  test('sets come smallest first, and none holds another', () => {
    for (const { facts, setting } of everySetting) {
      const { sets } = asked(facts, setting)
      const ids = sets.map((changes) => changes.map(({ fact }) => fact))
      assert.deepEqual(
        ids.map((set) => set.length),
        ids.map((set) => set.length).sort((a, b) => a - b),
      )
      for (const set of ids) assert.equal(ids.filter((other) => other.every((id) => set.includes(id))).length, 1)
    }
  })

  test('only facts that a plan can change are proposed', () => {
    const allowed = new Set(CHANGEABLE.map(({ id }) => id))
    for (const { facts, setting } of everySetting) {
      for (const { fact } of asked(facts, setting).sets.flat()) assert.ok(allowed.has(fact), fact)
    }
  })

  test('by brute force: where one change is enough it is found, and where none is, none smaller than the answer exists', () => {
    for (const { seed, facts, setting } of everySetting.filter((_, at) => at % 15 === 0)) {
      const { answer, sets } = asked(facts, setting)
      const enough = CHANGEABLE.filter((fact) =>
        valuesOf(fact).some((value) => isSuitable({ ...facts, [fact.id]: value }, setting)),
      )
      const single = sets.filter((changes) => changes.length === 1).map(([one]) => one?.fact)
      if (answer === 'suitable') continue
      if (enough.length > 0 && sets.length < 5)
        assert.deepEqual(single.sort(), enough.map(({ id }) => id).sort(), `seed ${String(seed)} ${setting}`)
      if (enough.length === 0) assert.equal(single.length, 0)
    }
  })

  test('by brute force over two changes: an answer of three has no pair that does', () => {
    const three = everySetting.filter(({ facts, setting }) => asked(facts, setting).sets[0]?.length === 3).slice(0, 1)
    assert.ok(three.length > 0)
    for (const { facts, setting } of three) {
      const small = CHANGEABLE.filter(({ type }) => type !== 'codes')
      for (const one of small) {
        for (const two of small) {
          if (one.id >= two.id) continue
          const pairs = valuesOf(one).flatMap((a) => valuesOf(two).map((b) => ({ [one.id]: a, [two.id]: b })))
          assert.ok(!pairs.some((pair) => isSuitable({ ...facts, ...pair }, setting)), `${one.id}, ${two.id}`)
        }
      }
    }
  })

  test('what no plan can change is said to stand in the way, and what must be asked first is not', () => {
    const known = randomPatient(3, 0)
    const full = asked({ ...known, 'svc.kad.bed': 'full' }, 'kad')
    assert.equal(full.answer, 'impossible')
    assert.ok(full.blocked.some(({ rule }) => rule === 'KR1'))
    const nothing = asked({}, 'home')
    assert.equal(nothing.answer, 'ask-first')
    const both = asked({ 'svc.kad.bed': 'full' }, 'kad')
    assert.equal(both.answer, 'impossible')
    assert.ok(both.blocked.some(({ ask }) => ask.length > 0))
    assert.ok(nothing.blocked.some(({ rule, ask }) => rule === 'HX1' && ask.includes('acute.red_flags')))
  })

  test('each change tells which rules it closes and who sees to it', () => {
    const open = everySetting.map(({ facts, setting }) => asked(facts, setting)).find(({ sets }) => sets.length > 0)
    const change = open?.sets[0]?.[0]
    assert.ok(change && change.closes.length > 0)
  })

  test('a change that is wanted only because of another one tells what for', () => {
    const sets = asked(randomPatient(69, 0), 'home').sets
    const forTraining = sets.flat().filter(({ fact }) => fact === 'rel.trained')
    assert.ok(forTraining.length > 0)
    for (const { closes } of forTraining)
      assert.deepEqual(
        closes.map(({ rule }) => rule),
        ['RC3'],
      )
  })

  test('what a plan is to bring about can be told as a fact, also where a local limit lies between two values', () => {
    const parameters = { 'night.repeated_response': 30.5 }
    let numbers = 0
    for (const seed of [12, 288, 374, 401]) {
      const facts = randomPatient(seed)
      const answer = whatIf({ facts }, 'home', { parameters })
      assert.ok(answer.ok)
      for (const changes of answer.value.sets) {
        const applied = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]))
        const after = assess({ facts: { ...facts, ...applied } }, { parameters })
        assert.ok(after.ok, JSON.stringify(after))
        assert.equal(after.value.settings.home.status, 'suitable')
        if (applied['svc.response_min_worst'] === 30) numbers += 1
      }
    }
    assert.ok(numbers > 0)
  })

  test('another word than a setting is refused', () => {
    const answer = whatIf({ facts: {} }, 'moon' as SettingId)
    assert.ok(!answer.ok && answer.issues[0]?.code === 'what-if.unknown-setting')
  })
})

describe('what a plan would never do', () => {
  test('no set makes anything worse than it is', () => {
    for (const { facts, setting } of everySetting) {
      for (const { fact: id, from, to } of asked(facts, setting).sets.flat()) {
        const fact = CHANGEABLE.find((one) => one.id === id)
        if (!fact || from === null) continue
        if (typeof fact.worse !== 'string')
          assert.ok(fact.worse.indexOf(String(to)) < fact.worse.indexOf(String(from)), id)
        if (fact.worse === 'false') assert.equal(to, true)
        if (fact.worse === 'up') assert.ok(Number(to) <= Number(from))
        if (fact.worse === 'fewer')
          assert.ok((from as readonly string[]).every((code) => (to as readonly string[]).includes(code)))
      }
    }
  })

  test('a goal document is never made outdated to get somebody into hospital', () => {
    for (const { facts } of everySetting) {
      const changes = asked(
        { ...facts, 'goal.status': 'current', 'goal.level': 'comfort_only', 'pall.phase': 'dying' },
        'hospital',
      ).sets.flat()
      assert.ok(!changes.some(({ fact }) => fact === 'goal.status'))
    }
  })
})

describe('what if, in a pack where', () => {
  const IDS = Array.from({ length: 20 }, (_, at) => `plan.${String(at)}`)
  const is = (fact: string): Condition => ({ kind: 'is', fact, value: true })
  const small = smallPack(1)
  const given = { ...must(small.facts[0], 'fact'), changeable: true, worse: 'none' } as const
  const facts: readonly Fact[] = [
    ...IDS.map((id) => ({ ...given, id, type: 'boolean' }) as const),
    { ...given, id: 'plan.set', type: 'codes', codes: ['a', 'b', 'c'] },
  ]
  const rule = (id: string, kind: Rule['kind'], holds: Condition): Rule => ({
    ...must(small.rules[0], 'rule'),
    ...{ id, about: 'home', kind, part: null, hard: false, when: null, holds },
  })
  const answerOf = (...rules: readonly Rule[]) => answerFor({}, ...rules)
  const answerFor = (known: Readonly<Record<string, FactValue>>, ...rules: readonly Rule[]) => {
    const pack = {
      ...small,
      ...{
        facts: [...small.facts, ...facts],
        rules: [...small.rules.filter(({ about }) => about !== 'home'), ...rules],
      },
      selection: { ...small.selection, critical: [] },
    }
    const readings = Object.entries(known).map(([id, value]) => [id, { kind: 'known', value }] as const)
    const { answer, sets, blocked } = whatIfCase('home', readingsFrom(pack.facts, readings), pack)
    return [answer, sets.map((set) => set.map(({ fact, to }) => [fact, to])), blocked]
  }

  test('each rule can be met, but not all of them, all stand', () => {
    const one = rule('ONE', 'requires', is('plan.1'))
    const other = rule('OTHER', 'excludes', is('plan.1'))
    const asked = { ask: [] }
    assert.deepEqual(answerOf(one), ['possible', [[['plan.1', true]]], []])
    assert.deepEqual(answerOf(one, other), [
      'impossible',
      [],
      [
        { rule: 'ONE', ...asked },
        { rule: 'OTHER', ...asked },
      ],
    ])
  })

  test('one code of a set stands in the way, the others stay', () => {
    const has = (code: string): Condition => ({ kind: 'has-any', fact: 'plan.set', codes: [code] })
    const without = rule('WITHOUT', 'excludes', has('b'))
    const needs = rule('NEEDS', 'requires', has('a'))
    assert.deepEqual(answerFor({ 'plan.set': ['b', 'c'] }, without), ['possible', [[['plan.set', ['c']]]], []])
    assert.deepEqual(answerFor({ 'plan.set': ['c'] }, needs), ['possible', [[['plan.set', ['a', 'c']]]], []])
  })

  test('there are more ways than can be tried, nothing is claimed to be impossible', () => {
    const half = rule('HALF', 'requires', { kind: 'at-least', n: 10, of: IDS.map(is) })
    assert.deepEqual(answerOf(half), ['unknown', [], []])
  })
})
