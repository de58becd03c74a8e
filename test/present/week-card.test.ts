import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judgeCase, readCase, builtInPack } from '../../src/assess.ts'
import { lookOf } from '../../src/present/look-of.ts'
import type { WeekBand, WeekCard } from '../../src/present/picture-cards.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { showCase } from '../../src/present/shown-case.ts'
import { weekCard } from '../../src/present/week-card.ts'
import type { Truth } from '../../src/truth/truth.ts'
import { randomPatient } from '../reference/random-patient.ts'
import { strict } from './cards-of.ts'

type Facts = Readonly<Record<string, unknown>>

const nb = strict('nb')
const NIGHT_RULES = ['HR4', 'HE3', 'HJ4', 'HJ5']
const CALM = { 'need.observation': 'none', 'need.treatments': [], 'need.doctor': 'as_needed', 'pall.phase': 'none' }
const RELATIVE = { 'rel.presence': 'round_clock', 'rel.willing': true, 'rel.strain': 'low' }

function shownOf(facts: Facts) {
  const read = readCase({ facts })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return showCase(read.value, nb)
}

const weekOf = (facts: Facts): WeekCard => weekCard(shownOf(facts))

function bandIn({ bands }: WeekCard, id: WeekBand['id']): WeekBand {
  const band = bands.find((one) => one.id === id)
  assert.ok(band)
  return band
}

const statusesOf = (facts: Facts) => weekOf(facts).bands.map(({ status }) => status)
const laneOf = (band: WeekBand, id: string) => band.lanes.find((lane) => lane.id === id)
const truthsOf = (facts: Facts, id: string) => weekOf(facts).bands.map((band) => laneOf(band, id)?.truth)

/** Random patients with some and many facts hidden, and the same patients whole. */
function* patients(count: number): Iterable<{ readonly part: Facts; readonly whole: Facts; readonly seed: string }> {
  for (const hide of [0.1, 0.3, 0.6])
    for (let seed = 0; seed < count; seed++)
      yield {
        part: randomPatient(seed, hide),
        whole: randomPatient(seed),
        seed: `seed ${String(seed)}, hidden ${String(hide)}`,
      }
}

describe('the week card', () => {
  test('nothing known: every part of the day is unknown, and so is every lane', () => {
    const week = weekOf({})
    assert.equal(week.isKnown, false)
    assert.deepEqual(
      week.bands.map(({ status, severity }) => [status, severity]),
      Array(3).fill(['unknown', 'neutral']),
    )
    for (const { lanes } of week.bands)
      for (const { truth, text } of lanes) assert.deepEqual([truth, text], ['unknown', 'ikke kjent'])
    assert.ok(week.ask.some(({ fact }) => fact === 'func.night'))
  })

  test('one lane of one part of the day that is known is something to show', () => {
    assert.equal(weekOf({ 'svc.home_skills': ['fastvakt'] }).isKnown, true)
  })

  test('who is there and does not count is told why', () => {
    const textOf = (facts: Facts) => laneOf(bandIn(weekOf(facts), 'day'), 'relatives')?.text
    const there = { ...RELATIVE, 'rel.plan_tasks': ['personal_care'] }
    assert.match(textOf({ ...there, 'rel.strain': 'exhausted' }) ?? '', /^dekker ikke \(Belastning: utslitt\)$/)
    assert.equal(textOf({ ...there, 'rel.presence': 'none', 'rel.strain': 'exhausted' }), 'dekker ikke')
    assert.equal(textOf(there), 'dekker')
    const tasks = ['night_presence', 'prn_medication']
    assert.equal(
      textOf({ ...there, 'rel.plan_tasks': tasks, 'rel.strain': 'exhausted' }),
      'dekker ikke (Oppgaver for pårørende: være til stede om natta og gi medisiner ved behov; Belastning: utslitt)',
    )
  })

  test('has three parts of a day, seven days, and a lane for the need and for each who can come', () => {
    const week = weekOf({})
    assert.deepEqual(
      week.bands.map(({ name }) => name),
      ['Dag', 'Kveld', 'Natt'],
    )
    assert.equal(new Set(week.days).size, 7)
    for (const { lanes } of week.bands)
      assert.deepEqual(
        lanes.map(({ id }) => id),
        ['needed', 'relatives', 'home-care', 'fastvakt'],
      )
  })

  test('says in words that volunteers never count', () => {
    assert.deepEqual(
      weekOf({}).notes,
      ['note.same', 'period.unknown', 'note.relatives', 'note.time'].map((key) => nb(`week.${key}`)),
    )
    assert.ok(weekOf({}).notes.some((note) => /[Ff]rivillige teller aldri/.test(note)))
  })

  test('somebody who manages alone needs nobody', () => {
    assert.deepEqual(
      statusesOf({ ...CALM, 'func.care': 'independent', 'func.night': 'none' }),
      Array(3).fill('not-needed'),
    )
  })

  test('extensive help is needed day and evening, and home care is there as long as it is', () => {
    const needs = {
      ...CALM,
      'func.care': 'extensive',
      'func.night': 'none',
      'svc.home_skills': [],
      'rel.presence': 'none',
    }
    assert.deepEqual(statusesOf({ ...needs, 'svc.nursing_hours': '24_7' }), ['there', 'there', 'not-needed'])
    assert.deepEqual(statusesOf({ ...needs, 'svc.nursing_hours': 'day' }), ['there', 'lacks', 'not-needed'])
    assert.deepEqual(statusesOf({ ...needs, 'svc.nursing_hours': 'none' }), ['lacks', 'lacks', 'not-needed'])
  })

  test('some help does not say when, so nothing is called lacking', () => {
    const needs = {
      ...CALM,
      'func.care': 'some',
      'svc.home_skills': [],
      'rel.presence': 'none',
      'svc.nursing_hours': 'none',
    }
    assert.deepEqual(statusesOf(needs).slice(0, 2), ['unknown', 'unknown'])
  })

  const NO_TEAM = { 'svc.joint_home.hours': 'none', 'svc.dho': 'none', 'rel.presence': 'none' }
  const looks: readonly (readonly [often: string, hours: string, skills: readonly string[], statuses: string])[] = [
    ['daily', 'none', [], 'unknown unknown not-needed'],
    ['daily', '24_7', [], 'there there not-needed'],
    ['4_8h', 'none', [], 'lacks lacks lacks'],
    ['4_8h', 'none', ['fastvakt'], 'unknown unknown lacks'],
    ['4_8h', 'day_evening', [], 'there there lacks'],
    ['4_8h', '24_7', [], 'there there there'],
    ['hourly', 'none', [], 'lacks lacks lacks'],
    ['hourly', '24_7', [], 'unknown unknown unknown'],
  ]
  for (const [often, hours, skills, statuses] of looks) {
    test(`who must be seen ${often}, with nurses ${hours} and ${skills.join() || 'nobody'} else: ${statuses}`, () => {
      const facts = { 'need.observation': often, 'svc.nursing_hours': hours, 'svc.home_skills': skills }
      assert.deepEqual(
        statusesOf({ ...CALM, ...NO_TEAM, 'func.care': 'independent', 'func.night': 'none', ...facts }).join(' '),
        statuses,
      )
    })
  }

  test('what is lacking is said in words, with an icon of its own', () => {
    const night = bandIn(
      weekOf({ 'func.night': 'visit', 'svc.nursing_hours': 'day', 'svc.home_skills': [], 'rel.presence': 'none' }),
      'night',
    )
    assert.deepEqual([night.status, night.severity, night.statusText], ['lacks', 'warning', 'Natt: mangler'])
  })

  test('who is there but not enough is told so, and only where something lacks', () => {
    const facts = {
      'func.night': 'presence',
      'svc.nursing_hours': '24_7',
      'svc.home_skills': [],
      'rel.presence': 'none',
    }
    const night = laneOf(bandIn(weekOf(facts), 'night'), 'home-care')
    assert.deepEqual([night?.isPart, night?.text], [true, 'kan komme, men det er ikke nok'])
    const covered = laneOf(bandIn(weekOf({ ...CALM, ...facts, 'func.night': 'visit' }), 'night'), 'home-care')
    assert.deepEqual([covered?.isPart, covered?.text], [false, 'kan komme'])
  })

  test('that the period is not confirmed, or not known to be, is told', () => {
    const notes = (confirmed: unknown) => weekOf({ 'svc.confirmed_for_period': confirmed }).notes.join(' ')
    assert.match(notes(true), /også helg/)
    assert.match(notes(false), /kan mangle/)
    assert.match(weekOf({}).notes.join(' '), /ikke kjent om tjenestene/)
  })

  test('asks only while something is unknown', () => {
    assert.deepEqual(
      weekOf({ ...CALM, 'func.care': 'independent', 'svc.nursing_hours': 'day', 'svc.home_skills': [] }).ask,
      [{ fact: 'func.night', label: nb('fact.func.night.label') }],
    )
    assert.deepEqual(weekOf({ ...CALM, 'func.care': 'independent', 'func.night': 'none' }).ask, [])
  })
})

describe('relatives in the week', () => {
  const NIGHT = { ...RELATIVE, 'rel.plan_tasks': ['night_presence', 'personal_care'] }

  test('are there with the task, willing and not exhausted', () => {
    assert.deepEqual(truthsOf(NIGHT, 'relatives'), ['yes', 'yes', 'yes'])
  })

  const without: readonly (readonly [claim: string, facts: Facts, truths: readonly Truth[]])[] = [
    ['not when they are unwilling', { 'rel.willing': false }, ['no', 'no', 'no']],
    ['not when they are exhausted', { 'rel.strain': 'exhausted' }, ['no', 'no', 'no']],
    ['not without the task', { 'rel.plan_tasks': ['night_presence'] }, ['no', 'no', 'yes']],
    ['not when nobody is there', { 'rel.presence': 'none' }, ['no', 'no', 'no']],
    ['only by day when they are there by day', { 'rel.presence': 'daytime' }, ['yes', 'unknown', 'no']],
    ['only at night when they are there at night', { 'rel.presence': 'nights' }, ['no', 'unknown', 'yes']],
  ]
  for (const [claim, facts, truths] of without) {
    test(claim, () => {
      assert.deepEqual(truthsOf({ ...NIGHT, ...facts }, 'relatives'), truths)
    })
  }

  for (const fact of ['rel.willing', 'rel.strain', 'rel.plan_tasks', 'rel.presence']) {
    test(`are unknown while ${fact} is`, () => {
      const rest = Object.fromEntries(Object.entries(NIGHT).filter(([id]) => id !== fact))
      assert.deepEqual(truthsOf(rest, 'relatives'), ['unknown', 'unknown', 'unknown'])
    })
  }
})

describe('the joint team', () => {
  const JOINT = {
    'pt.age': 70,
    'pall.phase': 'none',
    'need.treatments': ['iv'],
    'need.observation': 'daily',
    'func.night': 'none',
    'svc.nursing_hours': 'day_evening',
    'svc.home_skills': [],
    'svc.joint_home.hours': '24_7',
    'svc.joint_home.covers_address': true,
    'svc.joint_home.ages': ['adult'],
  }

  test('is there when it makes the night safe, so that no night is covered by nobody', () => {
    const night = bandIn(weekOf(JOINT), 'night')
    assert.equal(night.status, 'there')
    assert.equal(laneOf(night, 'team')?.truth, 'yes')
  })

  test('is wanted round the clock by a rule, which the night names as a need where it applies and may be told', () => {
    const needsAt = (band: WeekBand['id'], facts: Facts) => bandIn(weekOf(facts), band).needs
    const looked = 'Tilsyn: daglig'
    assert.deepEqual(needsAt('night', JOINT), ['Noen kan komme hele døgnet'])
    assert.deepEqual(needsAt('day', JOINT), [looked])
    assert.deepEqual(needsAt('night', { ...JOINT, ...CALM }), [])
    const shown = shownOf(JOINT)
    assert.deepEqual(bandIn(weekCard({ ...shown, reasons: new Map(), tells: () => false }), 'night').needs, [])
  })

  test('does not come where it does not cover the address', () => {
    const night = bandIn(weekOf({ ...JOINT, 'svc.joint_home.covers_address': false }), 'night')
    assert.deepEqual([night.status, laneOf(night, 'team')?.truth], ['lacks', 'no'])
  })

  test('has no lane where there is none, or where the plan has no part for it', () => {
    assert.equal(laneOf(bandIn(weekOf({ ...JOINT, 'svc.joint_home.hours': 'none' }), 'night'), 'team'), undefined)
    assert.equal(laneOf(bandIn(weekOf({ ...JOINT, ...CALM }), 'night'), 'team'), undefined)
  })
})

describe('the picture and the rules', () => {
  test('a night that is covered or lacks is so by HR4, HE3, HJ4 and HJ5', () => {
    const seen = new Set<string>()
    for (const { part, seed } of patients(60)) {
      const shown = shownOf(part)
      const look = lookOf(shown)
      const rules = look.rules(NIGHT_RULES)
      assert.equal(rules.length, NIGHT_RULES.length)
      const truths = rules.map(look.isSatisfied)
      const { status } = bandIn(weekCard(shown), 'night')
      seen.add(status)
      if (status === 'there' || status === 'not-needed')
        assert.ok(
          truths.every((truth) => truth === 'yes'),
          seed,
        )
      if (truths.includes('no')) assert.equal(status, 'lacks', seed)
    }
    assert.deepEqual([...seen].sort(), ['lacks', 'not-needed', 'there', 'unknown'])
  })

  test('home that is suitable lacks nobody at night', () => {
    let count = 0
    for (let seed = 0; seed < 400; seed++) {
      const facts = randomPatient(seed)
      const read = readCase({ facts })
      assert.ok(read.ok)
      if (judgeCase(read.value, { questions: false }).settings.home.status !== 'suitable') continue
      count++
      const night = bandIn(weekOf(facts), 'night')
      // Whether staff look in as often as needed by night is asked by the joint package alone.
      if (facts['need.observation'] !== '4_8h') assert.notEqual(night.status, 'lacks', String(seed))
    }
    assert.ok(count > 5, String(count))
  })

  test('a night that is covered has somebody in it', () => {
    for (const { whole, seed } of patients(60)) {
      const night = bandIn(weekOf(whole), 'night')
      const [need, ...cover] = night.lanes
      if (night.status === 'there' && need?.truth === 'yes')
        assert.ok(
          cover.some(({ truth }) => truth === 'yes'),
          seed,
        )
    }
  })

  test('what is there or lacks, and each lane that is full or empty, stands when what is unknown gets known', () => {
    let [there, lacks] = [0, 0]
    for (const { part, whole, seed } of patients(100)) {
      const later = weekOf(whole)
      for (const { id, status, lanes } of weekOf(part).bands) {
        const then = bandIn(later, id)
        if (status === 'there' || status === 'not-needed') {
          there++
          assert.ok(then.status === 'there' || then.status === 'not-needed', `${seed}: ${id} is ${then.status}`)
        }
        if (status === 'lacks') {
          lacks++
          assert.equal(then.status, 'lacks', `${seed}: ${id}`)
        }
        for (const { id: lane, truth } of lanes) {
          const now = laneOf(then, lane)?.truth
          assert.ok(truth === 'unknown' || now === undefined || now === truth, `${seed}: ${id} ${lane}`)
        }
      }
    }
    assert.ok(there > 150 && lacks > 10, `${String(there)} ${String(lacks)}`)
  })

  test('where the pack has none of these rules, the night is unknown', () => {
    const shown = shownOf({
      ...CALM,
      'func.night': 'none',
      'svc.nursing_hours': '24_7',
      'svc.home_skills': ['fastvakt'],
    })
    const pack = { ...builtInPack, rules: builtInPack.rules.filter(({ id }) => !NIGHT_RULES.includes(id)) }
    assert.equal(bandIn(weekCard(shown), 'night').status, 'not-needed')
    assert.equal(bandIn(weekCard({ ...shown, read: { ...shown.read, pack } }), 'night').status, 'unknown')
  })
})

describe('the week is what the pack says it is', () => {
  const read = readCase({ facts: { 'svc.nursing_hours': 'day', 'func.care': 'extensive' } })
  const weekWith = (plan: Pack['plan']) => {
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    return weekCard(showCase({ ...read.value, pack: { ...builtInPack, plan } }, nb))
  }
  const truths = (week: WeekCard) => week.bands.map((band) => laneOf(band, 'home-care')?.truth)

  test('a clock that is set otherwise is another picture', () => {
    const { plan } = builtInPack
    assert.ok(plan)
    const { week } = plan
    const clocks = { ...week.clocks, 'svc.nursing_hours': { day: { day: 'no', evening: 'yes', night: 'no' } } } as const
    assert.deepEqual(truths(weekWith(plan)), ['yes', 'no', 'no'])
    assert.deepEqual(truths(weekWith({ ...plan, week: { ...week, clocks } })), ['no', 'yes', 'no'])
  })

  test('a pack that does not say has no picture, and nothing that could pass for one', () => {
    const week = weekWith(null)
    assert.deepEqual([week.bands, week.isKnown, week.ask], [[], false, []])
  })
})
