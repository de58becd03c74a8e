import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { minutesText } from '../../src/present/minutes-text.ts'
import type { TravelRow } from '../../src/present/picture-cards.ts'
import { travelAxis } from '../../src/present/travel-axis.ts'
import { cardsOf, strict } from './cards-of.ts'

type Facts = Readonly<Record<string, unknown>>

const nb = strict('nb')
const cardOf = (facts: Facts) => cardsOf({ facts }).travel

function rowOf(id: TravelRow['id'], facts: Facts): TravelRow {
  const row = cardOf(facts).rows.find((one) => one.id === id)
  assert.ok(row)
  return row
}

const HERE = {
  'svc.response_min_worst': 25,
  'svc.legevakt.hours': '24_7',
  'svc.legevakt.travel_min': 10,
  'svc.korttid.bed': 'full',
  'svc.korttid.travel_min': 12,
  'svc.korttid.local': true,
  'svc.kad.bed': 'none',
  'svc.sykestue.bed': 'free',
  'svc.sykestue.travel_min': 0,
  'svc.sykestue.local': false,
  'svc.hospital_travel_min': 200,
  'svc.route': 'open_low',
  'need.max_safe_wait_min': 60,
}

describe('the travel card', () => {
  test('has help, legevakt and all settings in their order, each with its minutes', () => {
    assert.deepEqual(
      cardOf(HERE).rows.map(({ id, usual, worst }) => [id, usual.minutes, worst.minutes]),
      [
        ['home', null, 25],
        ['legevakt', 10, null],
        ['korttid', 12, null],
        ['kad', null, null],
        ['sykestue', 0, null],
        ['hospital', 200, null],
      ],
    )
  })

  test('has an axis as long as the longest time, whether usual, worst or the wait, and the route in words', () => {
    const longest = (facts: Facts) => cardOf(facts).axis?.max
    assert.equal(longest({ 'svc.response_min_worst': 25, 'svc.kad.travel_min': 10 }), 25)
    assert.equal(longest({ 'svc.response_min_worst': 25, 'svc.kad.travel_min': 40 }), 40)
    assert.equal(longest({ 'svc.response_min_worst': 25, 'need.max_safe_wait_min': 60 }), 60)
    const routes = [{}, { 'svc.route': 'closed' }].map((facts) => cardOf(facts).route)
    const words = [nb('value.not-asked'), nb('code.svc.route.closed')]
    assert.deepEqual(
      routes,
      words.map((value) => nb('travel.route', { value })),
    )
  })

  test('tells each number in words', () => {
    assert.equal(rowOf('hospital', HERE).usual.text, '3 t 20 min')
    assert.equal(rowOf('hospital', HERE).said, 'Sykehus: vanlig 3 t 20 min, verste fall ikke kjent.')
    assert.equal(rowOf('home', HERE).said, 'Hjelpen hjem: vanlig ikke kjent, verste fall 25 min.')
    assert.equal(cardOf(HERE).wait?.said, 'Kan trygt vente 1 t')
  })

  test('nothing known: no minutes anywhere and no axis, and every row says that it is not known', () => {
    const { rows, axis, wait } = cardOf({})
    assert.equal(axis, null)
    assert.equal(wait?.minutes, null)
    for (const { usual, worst, said } of rows) {
      assert.deepEqual([usual.minutes, worst.minutes], [null, null])
      assert.match(said, /ikke kjent/)
    }
  })

  test('no minutes at all is a time, and no time is not that', () => {
    assert.deepEqual(rowOf('sykestue', HERE).usual, { minutes: 0, text: '0 min' })
    assert.deepEqual(rowOf('sykestue', { 'svc.sykestue.bed': 'free' }).usual, { minutes: null, text: 'ikke kjent' })
  })

  test('asks for what is not known, each once, and never for the way to a place that does not exist', () => {
    const facts = cardOf({ 'svc.kad.bed': 'none', 'svc.legevakt.travel_min': 5 }).ask.map(({ fact }) => fact)
    assert.deepEqual(facts, [
      'svc.response_min_worst',
      'svc.korttid.travel_min',
      'svc.sykestue.travel_min',
      'svc.hospital_travel_min',
      'need.max_safe_wait_min',
      'svc.route',
    ])
    assert.deepEqual(cardOf(HERE).ask, [])
  })

  for (const [id, offer, minutes] of [
    ['kad', 'svc.kad.bed', 'svc.kad.travel_min'],
    ['legevakt', 'svc.legevakt.hours', 'svc.legevakt.travel_min'],
  ] as const) {
    test(`${id}: where there is none, no time is drawn, even one that was given`, () => {
      const row = rowOf(id, { [offer]: 'none', [minutes]: 20, 'svc.route': 'closed' })
      assert.equal(row.isAbsent, true)
      assert.equal(row.usual.minutes, null)
      assert.deepEqual([row.mark, row.notes, row.ask], [null, [], null])
      assert.match(row.said, /finnes ikke/)
    })
  }

  test('a place that is full is still as far away', () => {
    assert.equal(rowOf('korttid', HERE).usual.minutes, 12)
  })

  test('two sources that disagree give no bar, and both are told', () => {
    const row = rowOf('hospital', { 'svc.hospital_travel_min': { conflict: [60, 200], from: ['a', 'b'] } })
    assert.equal(row.usual.minutes, null)
    assert.match(row.said, /1 t og 3 t 20 min/)
    assert.equal(row.ask, 'svc.hospital_travel_min')
  })

  test('presenting a row again gives the same', () => {
    assert.deepEqual(cardOf(HERE), cardOf(HERE))
  })
})

describe('the route', () => {
  const marks = (facts: Facts) =>
    cardOf({ ...HERE, ...facts }).rows.map(({ id, mark, isCut }) => [id, mark?.text, isCut])

  test('that closes seldom says nothing', () => {
    const rows = marks({})
    assert.equal(rows.length, 6)
    for (const [, mark, isCut] of rows) assert.deepEqual([mark, isCut], [undefined, false])
  })

  test('that is closed cuts off what is not reached without it; what is not known is not called reached', () => {
    assert.deepEqual(marks({ 'svc.route': 'closed' }), [
      ['home', undefined, false],
      ['legevakt', 'ruta er stengt', true],
      ['korttid', undefined, false],
      ['kad', undefined, false],
      ['sykestue', 'stengt nå', true],
      ['hospital', 'stengt nå', true],
    ])
  })

  test('that is closed says of a local place that it is reached all the same', () => {
    assert.deepEqual(rowOf('korttid', { ...HERE, 'svc.route': 'closed' }).notes, ['Nås uten ruta som kan stenge.'])
  })

  test('that may close is told in words, and cuts nothing off', () => {
    for (const [route, text] of [
      ['open_seasonal', 'kan stenge'],
      ['uncertain', 'usikker nå'],
    ]) {
      const hospital = rowOf('hospital', { ...HERE, 'svc.route': route })
      assert.deepEqual([hospital.mark?.text, hospital.isCut], [text, false])
    }
  })

  test('that is not known is asked for', () => {
    const rest = Object.fromEntries(Object.entries(HERE).filter(([id]) => id !== 'svc.route'))
    assert.deepEqual(
      cardOf(rest).ask.map(({ fact }) => fact),
      ['svc.route'],
    )
  })
})

describe('help that comes too late', () => {
  const MATTERS = { 'home.lives_alone': true, 'need.max_safe_wait_min': 30 }
  const markAt = (minutes: number, facts: Facts) =>
    rowOf('home', { 'svc.response_min_worst': minutes, ...facts }).mark?.text

  test('is called so exactly when the rule says so', () => {
    assert.equal(markAt(31, MATTERS), 'for sent')
    assert.equal(markAt(30, MATTERS), undefined)
  })

  test('is not called so while the wait is not known, or where it does not matter', () => {
    assert.equal(markAt(300, { 'home.lives_alone': true }), undefined)
    const calm = {
      'home.lives_alone': false,
      'risk.worsening_72h': 'low',
      'need.treatments': [],
      'need.observation': 'none',
    }
    assert.equal(markAt(31, { ...MATTERS, ...calm, 'need.doctor': 'as_needed', 'pall.phase': 'none' }), undefined)
  })
})

describe('the axis', () => {
  test('holds every time that is known, with at most five numbers from nothing on', () => {
    for (let most = 1; most < 3000; most += 7) {
      const axis = travelAxis([null, most, 0], nb)
      assert.ok(axis)
      assert.equal(axis.max, most)
      assert.ok(axis.ticks.length <= 5 && axis.ticks[0]?.minutes === 0, String(most))
      assert.ok(axis.ticks.every(({ minutes }) => minutes <= most))
    }
  })

  const steps: readonly (readonly [most: number, ticks: readonly number[]])[] = [
    [20, [0, 5, 10, 15, 20]],
    [21, [0, 10, 20]],
    [41, [0, 15, 30]],
    [120, [0, 30, 60, 90, 120]],
    [121, [0, 60, 120]],
    [241, [0, 120, 240]],
    [481, [0, 240, 480]],
    [961, [0, 480, 960]],
    [1921, [0, 720, 1440]],
    [2881, [0, 721, 1442, 2163]],
  ]
  for (const [most, ticks] of steps) {
    test(`to ${String(most)} minutes goes in steps that are read at a glance`, () => {
      assert.deepEqual(
        travelAxis([most], nb)?.ticks.map(({ minutes }) => minutes),
        ticks,
      )
    })
  }

  test('is there when all that is known is no minutes at all', () => {
    assert.equal(travelAxis([0], nb)?.max, 1)
    assert.equal(travelAxis([null], nb), null)
  })
})

describe('minutes', () => {
  const cases: readonly (readonly [minutes: number, text: string])[] = [
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 t'],
    [200, '3 t 20 min'],
    [1440, '24 t'],
    [0.5, '0,5 min'],
  ]
  for (const [minutes, text] of cases) {
    test(`${String(minutes)} are «${text}»`, () => {
      assert.equal(minutesText(minutes, nb), text)
    })
  }
})
