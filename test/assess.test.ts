import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assess, builtInPack, explain, nextQuestions, whatIf, type Assessment } from '../src/assess.ts'
import { randomPatient } from './reference/random-patient.ts'

function judged(input: unknown): Assessment {
  const answer = assess(input)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

function refused(input: unknown): readonly string[] {
  const answer = assess(input)
  assert.ok(!answer.ok)
  return answer.issues.map(({ code, path }) => `${code} ${path}`)
}

describe('assess without what to ask', () => {
  test('leaves out the questions, never claims to be decided, and says everything else alike', () => {
    for (let seed = 0; seed < 60; seed++) {
      const input = { facts: randomPatient(seed, 0.3) }
      const answer = assess(input, { questions: false })
      assert.ok(answer.ok)
      assert.deepEqual(answer.value, { ...judged(input), ask: [], decided: false })
    }
  })
})

describe('assess', () => {
  test('has every field of the contract', () => {
    const fields = [
      'pack',
      'urgency',
      'recommendation',
      'settings',
      'indications',
      'refusal',
      'planB',
      'relatives',
      'rural',
      'scores',
      'ask',
      'notices',
      'prompts',
      'decided',
    ]
    const assessment = judged({ facts: {} })
    for (const field of fields) assert.ok(field in assessment, field)
    assert.deepEqual(Object.keys(assessment.settings), ['home', 'korttid', 'kad', 'sykestue', 'hospital'])
    for (const field of ['setting', 'package', 'provisional', 'target', 'bridge', 'alternative', 'because']) {
      assert.ok(field in assessment.recommendation, field)
    }
  })

  test('gives the id back, whatever it is, and none when there was none', () => {
    assert.deepEqual(judged({ id: { a: [1] }, facts: {} }).id, { a: [1] })
    assert.equal(judged({ id: null, facts: {} }).id, null)
    assert.equal('id' in judged({ facts: {} }), false)
  })

  test('survives JSON and gives the same bytes for the same input, in any order of facts', () => {
    for (let seed = 0; seed < 60; seed++) {
      const facts = randomPatient(seed, 0.1)
      const answer = judged({ facts })
      assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer)
      const turned = Object.fromEntries(Object.entries(facts).reverse())
      assert.equal(JSON.stringify(judged({ facts: turned })), JSON.stringify(answer))
    }
  })

  const wrong: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['nothing', undefined, ['case.not-an-object ']],
    ['a list', [], ['case.not-an-object ']],
    ['a misspelt key', { fact: {} }, ['case.unknown-key fact']],
    ['a prototype key', JSON.parse('{"__proto__": {}, "facts": {}}'), ['case.unknown-key __proto__']],
    ['a time that is none', { facts: {}, at: 'now' }, ['case.wrong-time at']],
    ['a place that is none', { facts: {}, place: '9999' }, ['place.not-found place']],
    ['a place as a number', { facts: {}, place: 5622 }, ['case.unknown-place place']],
    ['facts that are none', { facts: 'x' }, ['facts.not-an-object facts']],
    [
      'several faults',
      { facts: { 'pt.age': -1, x: 1 }, at: 'now' },
      ['case.wrong-time at', 'fact.out-of-range facts.pt.age', 'fact.unknown-id facts.x'],
    ],
  ]
  for (const [name, input, issues] of wrong)
    test(`${name} is refused, with a path`, () => assert.deepEqual(refused(input), issues))

  test('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: false }), (input) => void assess(input)),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => void assess({ facts })),
      { numRuns: 500 },
    )
  })

  test('does not change what it is given', () => {
    const facts = randomPatient(3, 0)
    const before = JSON.stringify(facts)
    judged({ facts: Object.freeze(facts) })
    assert.equal(JSON.stringify(facts), before)
  })

  test('the profile of the place fills service facts that the case leaves out, and never replaces one', () => {
    const alta = judged({ facts: {}, place: '5601' })
    assert.ok(alta.fromPlace.includes('svc.sykestue.bed'))
    assert.ok(alta.settings.sykestue.excludedBy.includes('SR1'))
    const given = judged({ facts: { 'svc.sykestue.bed': 'free' }, place: '5601' })
    assert.ok(!given.fromPlace.includes('svc.sykestue.bed'))
    assert.ok(!given.settings.sykestue.excludedBy.includes('SR1'))
  })

  test('a retired number is mapped with a notice, and a divided one is asked about', () => {
    assert.deepEqual(judged({ facts: {}, place: '2012' }).notices[0], {
      code: 'place.retired',
      path: 'place',
      params: { number: '2012', to: '5601' },
    })
    assert.deepEqual(judged({ facts: {}, place: '1507' }).notices[0]?.code, 'place.split')
  })

  test('two sources that disagree raise the alarm of the worse and clear nothing (DQ-11)', () => {
    const well = {
      'pt.age': 60,
      'vit.spo2': 97,
      'vit.on_oxygen': false,
      'vit.systolic': 130,
      'vit.pulse': 70,
      'vit.acvpu': 'A',
      'vit.temp': 37,
      'acute.red_flags': [],
    }
    const { news2 } = judged({ facts: { ...well, 'vit.resp_rate': { conflict: [16, 30], from: ['a', 'b'] } } }).scores
    assert.deepEqual([news2.low, news2.high, news2.red], [3, 3, 'yes'])
    const harmless = judged({ facts: { ...well, 'vit.resp_rate': { conflict: [16, 18], from: ['a', 'b'] } } }).scores
      .news2
    assert.deepEqual([harmless.low, harmless.high], [0, 3])
    const flags = judged({ facts: { 'acute.red_flags': { conflict: [[], ['stroke']], from: ['a', 'b'] } } })
    assert.equal(flags.urgency, '113')
  })

  test('two sources that disagree on a dangerous state raise its alarm, and on a harmless one clear nothing', () => {
    const disputed = (id: string, ...values: readonly string[]) =>
      judged({ facts: { 'acute.red_flags': [], [id]: { conflict: values, from: ['a', 'b'] } } })
    for (const values of [
      ['none', 'imminent_danger'],
      ['imminent_danger', 'severe'],
    ]) {
      const { urgency, recommendation, indications } = disputed('psy.state', ...values)
      assert.deepEqual([urgency, recommendation.setting, indications], ['113', 'hospital', ['HI5']])
    }
    assert.deepEqual(disputed('risk.worsening_72h', 'low', 'high').indications, ['HI4'])
    const harmless = disputed('psy.state', 'none', 'mild_moderate')
    assert.ok(harmless.settings.home.toAsk.includes('HX7'))
    assert.notEqual(harmless.recommendation.setting, 'home')
    // Of what no alarm looks at, neither counts.
    assert.ok(disputed('home.comms', 'none', 'robust').settings.home.toAsk.includes('HR3'))
  })

  test('a stale vital sign counts as unknown when there is a reference time', () => {
    const facts = { 'pt.age': 60, 'vit.pulse': { value: 140, at: '2026-11-22T01:00:00+01:00' } }
    assert.equal(judged({ facts }).scores.news2.low, 3)
    const late = judged({ facts, at: '2026-11-22T10:00:00+01:00' })
    assert.equal(late.scores.news2.low, 0)
    assert.ok(late.notices.some(({ code }) => code === 'DQ-10'))
  })
})

describe('what is no plain object', () => {
  test('is refused, and does not read as one in which nothing is known', () => {
    assert.deepEqual(refused({ facts: new Map([['acute.red_flags', ['stroke']]]) }), ['facts.not-an-object facts'])
    for (const given of [new Map([['facts', {}]]), new Date(0), [{}], null, 'x']) assert.equal(assess(given).ok, false)
    assert.deepEqual(refused({ facts: { 'pt.age': new Map([['value', 81]]) } }), ['fact.wrong-type facts.pt.age'])
    assert.equal(assess({ facts: Object.create(null) as object }).ok, true)
  })
})

describe('an id', () => {
  test('that JSON cannot hold is refused, and is not told', () => {
    const round: Record<string, unknown> = {}
    round['self'] = round
    for (const id of [10n, round, () => 0, Symbol('x'), NaN, Infinity, new Date(0), { a: [undefined] }])
      assert.deepEqual(refused({ id, facts: {} }), ['case.wrong-id id'])
    assert.doesNotMatch(JSON.stringify(assess({ id: { a: 10n, name: 'Kari' }, facts: {} })), /Kari/)
  })

  test('is otherwise anything', () => {
    for (const id of ['x', 0, false, null, [], { a: [null, { b: 'c' }] }]) {
      const answer = judged({ id, facts: {} })
      assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer)
    }
  })
})

describe('a number that is out of range', () => {
  test('is told, but not when it could be an identity number', () => {
    const got = (age: number) => {
      const answer = assess({ facts: { 'pt.age': age } })
      return answer.ok ? undefined : answer.issues[0]?.params['got']
    }
    assert.deepEqual([130, 81.5, -1].map(got), [130, 81.5, -1])
    assert.doesNotMatch([13897248022, 1019012345, 81.01019012345].map(got).join(' '), /\d{4}/)
  })
})

describe('options that are none', () => {
  type Loose = (...given: readonly unknown[]) => ReturnType<typeof assess>
  const input = { facts: { 'pt.age': 81 }, place: '5601' }
  const calls: Readonly<Record<string, (options: unknown) => ReturnType<Loose>>> = {
    assess: (options) => (assess as Loose)(input, options),
    whatIf: (options) => (whatIf as Loose)(input, 'home', options),
    nextQuestions: (options) => (nextQuestions as Loose)(input, options),
    explain: (options) => (explain as Loose)(judged(input), options),
  }
  const told = (answer: ReturnType<Loose>) => (answer.ok ? 'ok' : `${answer.issues[0]?.code} ${answer.issues[0]?.path}`)
  const throwing = new Proxy({}, { get: () => assert.fail('no') })

  for (const [name, call] of Object.entries(calls)) {
    test(`${name} goes on without them when they are null`, () => {
      const nothing = [null, undefined, {}, { pack: null, places: null, parameters: null }, { most: undefined }]
      assert.deepEqual(
        nothing.map((options) => told(call(options))),
        nothing.map(() => 'ok'),
      )
      assert.equal(JSON.stringify(call(null)), JSON.stringify(call(undefined)))
    })

    test(`${name} refuses what is no pack`, () => {
      for (const pack of [{}, 5, 'x', [], { hash: 'x' }]) assert.equal(told(call({ pack })), 'pack.not-a-pack pack')
    })

    test(`${name} gives an issue for what throws`, () => {
      for (const options of [throwing, { pack: throwing }, { pack: { ...builtInPack, selection: {}, rules: [null] } }])
        assert.equal(told(call(options)), 'run.failed ')
    })

    test(`${name} refuses a parameter that is none`, () => {
      for (const value of [null, {}, Symbol('x'), 1n, NaN])
        assert.match(told(call({ parameters: { 'kad.lowest_age': value } })), /^parameter\.wrong-value /)
    })
  }

  test('what are no municipality profiles is refused, with and without a place', () => {
    for (const places of [{}, 5, 'x', [], { profiles: {} }]) {
      assert.equal(told((assess as Loose)(input, { places })), 'places.not-profiles places')
      assert.equal(told((assess as Loose)({ facts: {} }, { places })), 'places.not-profiles places')
    }
  })

  test('a number of questions that is none does not throw', () => {
    for (const most of [NaN, 'x', 1n, Symbol('x'), {}]) {
      const { ok, value } = (nextQuestions as Loose)(input, { most }) as { ok: boolean; value?: readonly unknown[] }
      assert.ok(!ok || (value?.length ?? 99) <= 8, typeof most)
    }
  })
})

describe('input that throws when it is looked at', () => {
  test('is an issue', () => {
    const facts = {
      get 'pt.age'(): number {
        throw new TypeError('Kari Nordmann')
      },
    }
    const gone = Proxy.revocable({}, {})
    gone.revoke()
    const inputs = [
      { facts },
      { facts: { 'pt.age': gone.proxy } },
      gone.proxy,
      new Proxy({}, { ownKeys: () => assert.fail('no') }),
    ]
    for (const input of inputs) {
      for (const answer of [assess(input), whatIf(input, 'home'), nextQuestions(input), explain(input as Assessment)]) {
        assert.ok(!answer.ok && answer.issues.length > 0)
        assert.doesNotMatch(JSON.stringify(answer), /Kari/)
      }
    }
  })
})

describe('what is too deep or round to be written', () => {
  test('is refused and never thrown', () => {
    let deep: unknown = 0
    for (let level = 0; level < 20_000; level++) deep = [deep]
    const round: Record<string, unknown> = {}
    round['self'] = round
    for (const value of [deep, round, () => 0]) assert.equal(assess({ facts: { 'pt.age': value } }).ok, false)
  })
})

describe('what is worked out late', () => {
  const given = () => ({ 'pt.age': 81, 'acute.red_flags': [] as string[], 'need.treatments': ['iv'] })

  test('is of the case as it was, whatever the host does to its facts meanwhile', () => {
    const facts = given()
    const assessed = assess({ facts })
    facts['acute.red_flags'].push('sepsis_suspected')
    facts['need.treatments'].length = 0
    facts['pt.age'] = 5
    assert.equal(JSON.stringify(assessed), JSON.stringify(assess({ facts: given() })))
  })

  test('stands in its place among the rest, and is the same each time', () => {
    const assessed = assess({ facts: given() })
    assert.ok(assessed.ok)
    const { value } = assessed
    assert.ok(value.ask.length > 0)
    assert.equal(value.ask, value.ask)
    assert.deepEqual(structuredClone(value), JSON.parse(JSON.stringify(value)))
    const order = ['scores', 'ask', 'notices', 'prompts', 'decided', 'fromPlace', 'facts']
    assert.deepEqual(Object.keys(value).slice(-7), order)
    const named = assess({ id: 7, facts: given() })
    assert.ok(named.ok)
    assert.deepEqual(Object.keys(named.value), ['id', ...Object.keys(value)])
  })
})
