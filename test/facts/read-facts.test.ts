import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import { readFacts } from '../../src/facts/read-facts.ts'
import { vocabularyOf } from '../../src/pack/vocabulary-of.ts'

const vocabulary = vocabularyOf(builtInPack)
const NOW = '2026-11-22T10:00:00+01:00'

function read(facts: unknown, at?: string) {
  const answer = readFacts(facts, vocabulary, at)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}

function codes(facts: unknown): readonly string[] {
  const answer = readFacts(facts, vocabulary)
  assert.ok(!answer.ok)
  return answer.issues.map(({ code, path }) => `${code} ${path}`)
}

describe('reading facts', () => {
  const refused: readonly (readonly [string, unknown, string])[] = [
    ['a fact nobody knows', { 'pt.shoe_size': 43 }, 'fact.unknown-id facts.pt.shoe_size'],
    ['a prototype key', JSON.parse('{"__proto__": true}'), 'fact.unknown-id facts.__proto__'],
    ['constructor', { constructor: 1 }, 'fact.unknown-id facts.constructor'],
    ['text for a number', { 'pt.age': '81' }, 'fact.wrong-type facts.pt.age'],
    ['a number for a truth', { 'pt.pregnant': 0 }, 'fact.wrong-type facts.pt.pregnant'],
    ['a code for a set', { 'acute.red_flags': 'stroke' }, 'fact.wrong-type facts.acute.red_flags'],
    [
      'a list of nothing but holes for a set',
      { 'acute.red_flags': new Array(3) },
      'fact.wrong-type facts.acute.red_flags',
    ],
    [
      'a hole beside the only value',
      { 'pt.age': { conflict: Object.assign(new Array(2), [81]), from: ['a', 'b'] } },
      'fact.wrong-type facts.pt.age.conflict[1]',
    ],
    ['a set for a code', { 'vit.acvpu': ['A'] }, 'fact.wrong-type facts.vit.acvpu'],
    ['many sources of one value', { 'pt.age': { value: 81, from: ['a', 'b'] } }, 'fact.wrong-source facts.pt.age.from'],
    [
      'a source in a conflict that is no text',
      { 'pt.age': { conflict: [81, 82], from: ['a', {}] } },
      'fact.wrong-source facts.pt.age.from',
    ],
    ['an unknown code', { 'vit.acvpu': 'X' }, 'fact.unknown-code facts.vit.acvpu'],
    ['an unknown code in a set', { 'need.treatments': ['iv', 'magic'] }, 'fact.unknown-code facts.need.treatments[1]'],
    ['a number out of range', { 'pt.age': 121 }, 'fact.out-of-range facts.pt.age'],
    ['half a year', { 'pt.age': 81.5 }, 'fact.too-fine facts.pt.age'],
    ['not a number', { 'pt.age': Number.NaN }, 'fact.wrong-type facts.pt.age'],
    ['a day that does not exist', { 'plan.review_date': '2026-02-30' }, 'fact.wrong-date facts.plan.review_date'],
    ['a year of two digits', { 'plan.review_date': '0026-12-24' }, 'fact.wrong-date facts.plan.review_date'],
    ['another form', { 'pt.age': { val: 81 } }, 'fact.unknown-form facts.pt.age'],
    ['more than the form has', { 'pt.age': { value: 81, unit: 'a' } }, 'fact.unknown-form facts.pt.age'],
    ['no form at all', { 'pt.age': {} }, 'fact.unknown-form facts.pt.age'],
    ['one side of a conflict', { 'pt.age': { conflict: [81], from: ['a'] } }, 'fact.unknown-form facts.pt.age'],
    ['a conflict that is no list', { 'pt.age': { conflict: 81, from: ['a'] } }, 'fact.unknown-form facts.pt.age'],
    ['a conflict of nobody', { 'pt.age': { conflict: [81, 82] } }, 'fact.unknown-form facts.pt.age'],
    [
      'a conflict of which only one value fits',
      { 'pt.age': { conflict: [81, '82'], from: ['a', 'b'] } },
      'fact.wrong-type facts.pt.age.conflict[1]',
    ],
    ['a reason that is no text', { 'pt.age': { unknown: 5 } }, 'fact.unknown-reason facts.pt.age.unknown'],
    ['two forms at once', { 'pt.age': { value: 81, unknown: 'stale' } }, 'fact.unknown-form facts.pt.age'],
    ['a reason nobody defined', { 'pt.age': { unknown: 'forgot' } }, 'fact.unknown-reason facts.pt.age.unknown'],
    ['a time that is none', { 'pt.age': { value: 81, at: 'yesterday' } }, 'fact.wrong-time facts.pt.age.at'],
    ['facts as a list', [], 'facts.not-an-object facts'],
  ]
  for (const [name, facts, issue] of refused) {
    test(`${name} is refused, with a path`, () => assert.deepEqual(codes(facts), [issue]))
  }

  test('of what a form has too much, five keys are told', () => {
    const answer = readFacts({ 'pt.age': { value: 81, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 } }, vocabulary)
    assert.deepEqual(!answer.ok && answer.issues[0]?.params['keys'], ['a', 'b', 'c', 'd', 'e'])
  })

  test('a reason, and what two sources agree on, keep their time and their source', () => {
    const at = '2026-11-22T09:00:00+01:00'
    const { readings } = read(
      {
        'vit.pulse': { unknown: 'not-performed', at: '2020-01-01', from: 'a' },
        'vit.resp_rate': { conflict: [16, 16], at, from: ['a', 'b'] },
        'vit.spo2': { value: 95, at: '2026-11-22T11:00:00+01:00', from: 'a' },
      },
      NOW,
    )
    assert.deepEqual(readings.get('vit.pulse'), {
      kind: 'unknown',
      reason: 'not-performed',
      at: '2020-01-01',
      from: 'a',
    })
    assert.deepEqual(readings.get('vit.resp_rate'), { kind: 'known', value: 16, at, from: 'a, b' })
    const late = { kind: 'unknown', reason: 'error', at: '2026-11-22T11:00:00+01:00', from: 'a' }
    assert.deepEqual(readings.get('vit.spo2'), late)
  })

  test('a notice names the fact, and what it is about', () => {
    const old = { value: 80, at: '2026-11-21', from: 'a' }
    const { notices } = read({ 'vit.pulse': old, 'vit.spo2': { conflict: [90, 95], from: ['a', 'b'] } }, NOW)
    assert.deepEqual(
      notices.map(({ code, path, params }) => [code, path, params]),
      [
        ['DQ-11', 'vit.spo2', { fact: 'vit.spo2', values: ['90', '95'] }],
        ['DQ-10', 'vit.pulse', { fact: 'vit.pulse', at: '2026-11-21' }],
      ],
    )
  })

  test('what is undefined is unknown, and what is inherited was never said', () => {
    const { readings } = read(
      Object.assign(Object.create({ 'vit.pulse': 80, 'pt.shoe_size': 43 }), { 'pt.age': undefined }),
    )
    assert.deepEqual([...readings], [])
  })

  test('every fault is told, not only the first', () => {
    assert.equal(codes({ 'pt.age': 'x', 'vit.acvpu': 'X', nothing: 1 }).length, 3)
  })

  test('null, absent and a value of null are unknown; a reason is kept', () => {
    const { readings } = read({
      'pt.age': null,
      'vit.pulse': { value: null },
      'vit.systolic': { value: undefined },
      'vit.temp': { unknown: 'asked-unknown' },
    })
    assert.equal(readings.get('pt.age'), undefined)
    assert.equal(readings.get('vit.pulse'), undefined)
    assert.equal(readings.get('vit.systolic'), undefined)
    assert.deepEqual(readings.get('vit.temp'), { kind: 'unknown', reason: 'asked-unknown' })
  })

  test('an empty set is known: none of them', () => {
    assert.deepEqual(read({ 'acute.red_flags': [] }).readings.get('acute.red_flags'), { kind: 'known', value: [] })
  })

  test('time and source are kept, but no identity number in a source', () => {
    const { readings } = read({ 'vit.pulse': { value: 80, at: NOW, from: 'Observation/12345678901' } })
    assert.deepEqual(readings.get('vit.pulse'), { kind: 'known', value: 80, at: NOW, from: 'Observation/…' })
  })

  test('a vital sign of four hours counts, one minute more is stale, and without a reference time nothing is', () => {
    const pulse = (at: string) => ({ 'vit.pulse': { value: 80, at } })
    assert.equal(read(pulse('2026-11-22T06:00:00+01:00'), NOW).readings.get('vit.pulse')?.kind, 'known')
    const stale = read(pulse('2026-11-22T05:59:00+01:00'), NOW)
    assert.deepEqual(stale.readings.get('vit.pulse'), {
      kind: 'unknown',
      reason: 'stale',
      at: '2026-11-22T05:59:00+01:00',
    })
    assert.deepEqual(
      stale.notices.map(({ code }) => code),
      ['DQ-10'],
    )
    assert.equal(read(pulse('2020-01-01T00:00:00Z')).readings.get('vit.pulse')?.kind, 'known')
  })

  test('what changes by the day counts when it is of an earlier day, and that it is from then is told', () => {
    const told = (id: string, value: unknown, at: string, now?: string) => {
      const { readings, notices } = read({ [id]: { value, at } }, now)
      assert.equal(readings.get(id)?.kind, 'known')
      return notices.map(({ code, path, params }) => [code, path, params['at']])
    }
    const yesterday = '2026-11-21T23:50:00+01:00'
    for (const [id, value] of [
      ['acute.red_flags', []],
      ['acute.seen_by_doctor', true],
      ['risk.worsening_72h', 'low'],
      ['psy.state', 'none'],
      ['cog.state', 'clear'],
      ['acute.last_well_min', 30],
      ['svc.kad.bed', 'free'],
      ['svc.route', 'open_low'],
    ] as const) {
      assert.deepEqual(told(id, value, yesterday, NOW), [['fact.old', id, yesterday]])
      assert.deepEqual(told(id, value, '2026-11-22T00:10:00+01:00', NOW), [])
      // In Norway it was the next day already.
      assert.deepEqual(told(id, value, '2026-11-21T23:10:00Z', NOW), [])
      assert.deepEqual(told(id, value, '2026-11-21', NOW), [['fact.old', id, '2026-11-21']])
      assert.deepEqual(told(id, value, yesterday), [])
    }
    // Nor do wishes, home, plan and what a service can do change by the day.
    for (const [id, value] of [
      ['pt.age', 81],
      ['pt.current_place', 'home'],
      ['pref.place', 'home'],
      ['home.safe', true],
      ['planb.place', 'kad'],
      ['svc.kad.local', true],
    ] as const)
      assert.deepEqual(told(id, value, '2026-10-21', NOW), [])
    const from = ['a', 'b']
    const { notices } = read({ 'acute.red_flags': { conflict: [[], ['stroke']], at: '2026-11-20', from } }, NOW)
    assert.deepEqual(
      notices.map(({ code }) => code),
      ['fact.old', 'DQ-11'],
    )
  })

  test('a day that was set counts until it is over, whenever it was set', () => {
    const told = (given: unknown, now?: string) => {
      const { readings, notices } = read({ 'plan.review_date': given }, now)
      return [readings.get('plan.review_date'), ...notices.map(({ code, params }) => [code, params['at']])]
    }
    for (const value of ['2026-11-22', '2026-11-23']) {
      assert.deepEqual(told(value, NOW), [{ kind: 'known', value }])
      assert.deepEqual(told({ value, at: '2025-01-01' }, '2026-11-22'), [{ kind: 'known', value, at: '2025-01-01' }])
      // To the last minute of a winter day in Norway.
      assert.deepEqual(told(value, '2026-11-22T23:59:00+01:00'), [{ kind: 'known', value }])
    }
    const stale = { kind: 'unknown', reason: 'stale' }
    assert.deepEqual(told('2026-11-21', NOW), [stale, ['DQ-10', '2026-11-21']])
    const at = '2026-11-20T10:00:00+01:00'
    assert.deepEqual(told({ value: '2026-11-21', at }, NOW), [{ ...stale, at }, ['DQ-10', '2026-11-21']])
    assert.deepEqual(told('2026-11-21'), [{ kind: 'known', value: '2026-11-21' }])
    const conflict = ['2026-11-21', '2026-12-21']
    assert.deepEqual(told({ conflict, at, from: ['a', 'b'] }, NOW).slice(1), [['DQ-11', undefined]])
  })

  test('an old goal document is outdated, not unknown', () => {
    const { readings } = read({ 'goal.status': { value: 'current', at: '2025-11-01' } }, NOW)
    assert.deepEqual(readings.get('goal.status'), { kind: 'known', value: 'outdated', at: '2025-11-01' })
  })

  test('what comes after the reference time is not used', () => {
    const { readings, notices } = read({ 'vit.pulse': { value: 80, at: '2026-11-22T11:00:00+01:00' } }, NOW)
    assert.equal(readings.get('vit.pulse')?.kind, 'unknown')
    assert.deepEqual(
      notices.map(({ code }) => code),
      ['fact.after-reference-time'],
    )
  })

  test('a day after that of the reference time is not used, the same day is', () => {
    const kind = (at: string, now: string) =>
      read({ 'vit.pulse': { value: 80, at } }, now).readings.get('vit.pulse')?.kind
    for (const day of ['2026-11-23', '2062-11-22']) assert.equal(kind(day, NOW), 'unknown')
    assert.equal(kind('2026-11-22', '2026-11-22T00:30:00+01:00'), 'known')
    // In Norway it is the next day already.
    assert.equal(kind('2026-11-22', '2026-11-21T23:30:00Z'), 'known')
  })

  test('a whole day as reference time counts to its end: what may be too old is', () => {
    const reason = (at: string) => {
      const reading = read({ 'vit.pulse': { value: 80, at } }, '2026-11-22').readings.get('vit.pulse')
      return reading?.kind === 'unknown' ? reading.reason : reading?.kind
    }
    assert.equal(reason('2026-11-21T21:30:00+01:00'), 'stale')
    assert.equal(reason('2026-11-22T08:00:00+01:00'), 'stale')
    assert.equal(reason('2026-11-22T22:00:00Z'), 'known')
    assert.equal(reason('2026-11-23T00:30:00+01:00'), 'error')
  })

  test('a whole day is counted from its start in Norway, which lies before that of UTC', () => {
    const kind = (at: string, now: string) =>
      read({ 'vit.pulse': { value: 80, at } }, now).readings.get('vit.pulse')?.kind
    assert.equal(kind('2026-07-01', '2026-07-01T03:55:00+02:00'), 'known')
    assert.equal(kind('2026-07-01', '2026-07-01T05:30:00+02:00'), 'unknown')
    assert.equal(kind('2026-11-22', '2026-11-22T04:30:00+01:00'), 'unknown')
  })

  test('two sources that disagree are told of, grow stale together, and do not disagree when they say the same', () => {
    const told = (given: unknown) => {
      const { readings, notices } = read({ 'vit.pulse': given }, NOW)
      return [readings.get('vit.pulse')?.kind, ...notices.map(({ code }) => code)]
    }
    const from = ['Observation/a', 'Observation/b']
    assert.deepEqual(told({ conflict: [60, 140], from }), ['conflict', 'DQ-11'])
    assert.deepEqual(told({ conflict: [60, 140], at: '2026-11-22T09:00:00+01:00', from }), ['conflict', 'DQ-11'])
    assert.deepEqual(told({ conflict: [60, 140], at: '2025-11-22', from }), ['unknown', 'DQ-10'])
    assert.deepEqual(told({ conflict: [60, 60], from }), ['known'])
  })

  test('in which order the facts are given makes no difference', () => {
    const old = (value: number) => ({ value, at: '2026-11-21' })
    const facts = { 'vit.pulse': old(80), 'vit.resp_rate': old(16), 'pt.age': 81 }
    const turned = Object.fromEntries(Object.entries(facts).reverse())
    const [one, other] = [read(facts, NOW), read(turned, NOW)]
    assert.deepEqual([...one.readings], [...other.readings])
    assert.deepEqual(one.notices, other.notices)
  })

  test('saturation scale 2 from a received observation is not used until a clinician confirms it', () => {
    for (const from of ['Observation/1', 'https://server/fhir/Observation/1', 'HAPI Observation/1']) {
      const { readings, notices } = read({ 'vit.spo2_scale2': { value: true, from } })
      assert.equal(readings.get('vit.spo2_scale2')?.kind, 'unknown')
      assert.deepEqual(
        notices.map(({ code }) => code),
        ['DQ-2'],
      )
    }
    const { readings } = read({ 'vit.spo2_scale2': { value: true, from: 'lege, etter Observation' } })
    assert.equal(readings.get('vit.spo2_scale2')?.kind, 'known')
  })

  test('the input is not changed, and the order of a set does not matter', () => {
    const facts = Object.freeze({ 'need.treatments': Object.freeze(['rehab', 'iv']) })
    assert.deepEqual([...read(facts).readings], [...read({ 'need.treatments': ['iv', 'rehab', 'iv'] }).readings])
  })
})
