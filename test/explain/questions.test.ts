import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack, readCase } from '../../src/assess.ts'
import { reaches } from '../../src/evaluate/reach.ts'
import { factsToAsk } from '../../src/explain/facts-to-ask.ts'
import { openCase } from '../../src/explain/open-case.ts'
import { outlooksOf } from '../../src/explain/questions.ts'
import type { Fact, FactId, FactValue } from '../../src/facts/fact.ts'
import type { Readings } from '../../src/facts/readings.ts'
import { peopleAsCases } from '../people/people-as-cases.ts'
import { randomPatient } from '../reference/random-patient.ts'
import { countAll, known, standingOf } from './brute-force.ts'
import { generator } from './small-pack.ts'

type Facts = Readonly<Record<string, unknown>>

function readingsOf(input: object): Readings {
  const read = readCase(input)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value.readings
}

const askedFor = (input: object): ReadonlySet<FactId> => {
  const answer = assess(input)
  assert.ok(answer.ok)
  return new Set(answer.value.ask.map(({ fact }) => fact))
}

/** On both sides of every limit that stands in the pack. */
const NUMBERS: Readonly<Record<FactId, readonly number[]>> = {
  'pt.age': [8, 12, 15, 16, 17, 18, 30, 55, 56, 75, 90],
  'vit.resp_rate': [8, 9, 11, 12, 20, 21, 22, 24, 25],
  'vit.spo2': [83, 84, 85, 86, 87, 88, 91, 92, 93, 94, 95, 96, 97],
  'vit.systolic': [90, 91, 100, 101, 110, 111, 219, 220],
  'vit.pulse': [40, 41, 50, 51, 90, 91, 110, 111, 130, 131],
  'vit.temp': [35, 35.1, 36, 36.1, 38, 38.1, 39, 39.1],
  'need.days': [0.125, 1, 3, 4, 7, 8],
  'plan.supply_days': [2, 3, 4],
}

/** Every value of a fact as far as the pack can tell values apart; none when they are too many to count. */
function everyValueOf(fact: Fact): readonly FactValue[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'date':
      return ['2026-12-01']
    case 'code':
      return fact.codes
    case 'codes':
      if (fact.codes.length > 6) return []
      return fact.codes.reduce<readonly (readonly string[])[]>(
        (all, code) => [...all, ...all.map((one) => [...one, code])],
        [[]],
      )
    case 'number':
      return NUMBERS[fact.id] ?? []
  }
}

describe('the questions of the built-in pack', () => {
  test('with few facts unknown they are just those that a count of every completion finds', () => {
    let left = 0
    let asked = 0
    for (let seed = 0; seed < 160; seed += 1) {
      const random = generator(seed)
      const facts = { ...randomPatient(seed, 0) }
      const unknown = new Map<FactId, readonly FactValue[]>()
      let count = 1
      for (let tries = 0; tries < 8; tries += 1) {
        const fact = builtInPack.facts[Math.floor(random() * builtInPack.facts.length)]
        const values = fact && fact.id in facts ? everyValueOf(fact) : []
        if (!fact || values.length === 0 || count * values.length > 150) continue
        count *= values.length
        unknown.set(fact.id, values)
        Reflect.deleteProperty(facts, fact.id)
      }
      // The facts that random patients lack are settled, so that only the hidden ones are unknown.
      for (const fact of builtInPack.facts)
        if (!(fact.id in facts) && !unknown.has(fact.id)) facts[fact.id] = plainValueOf(fact)
      const readings = readingsOf({ facts })
      const { scene, verdicts, shown, decided } = standingOf(builtInPack, readings)
      const counted = countAll(
        builtInPack,
        readings,
        [...unknown].map(([id, values]) => ({ id, values })),
      )
      const looked = [...counted].filter(([name]) => {
        if (name === 'choice') return !decided
        if (name.startsWith('flag')) return shown[name] === 'unknown'
        return verdicts.home.status !== 'ruled_out' || (name !== 'planB' && name !== 'relatives')
      })
      const must = new Set(looked.flatMap(([, { changedBy }]) => [...changedBy]))
      const isOnTheWay = looked.some(
        ([name, { ends, changedBy }]) => changedBy.size === 0 && !ends.has(shown[name] ?? ''),
      )
      const found = factsToAsk(outlooksOf(scene, verdicts, decided, openCase(scene.pack, scene.readings)), Infinity)
      for (const fact of must) assert.ok(found.has(fact), `seed ${String(seed)}: ${fact} is left out`)
      if (!isOnTheWay)
        assert.deepEqual(
          [...found].filter((fact) => !must.has(fact)),
          [],
          `seed ${String(seed)}`,
        )
      assert.deepEqual(
        [...must].filter((fact) => !askedFor({ facts }).has(fact)),
        [],
        `seed ${String(seed)}`,
      )
      left += unknown.size - found.size
      asked += found.size
    }
    assert.ok(left > 100 && asked > 100, `${String(left)} left out, ${String(asked)} asked`)
  })

  test('answering everything that is not asked changes nothing, whatever the answers to the rest', () => {
    const cases = [
      ...[0.05, 0.15, 0.3]
        .flatMap((hide) => Array.from({ length: 60 }, (_, seed) => randomPatient(seed, hide)))
        .map((facts) => ({ facts })),
      ...peopleAsCases().map(({ input }) => input),
    ]
    let unasked = 0
    for (const [at, input] of cases.entries()) {
      const readings = readingsOf(input)
      const asked = askedFor(input)
      const { scene, verdicts, decided } = standingOf(builtInPack, readings)
      const flags = [...scene.pack.rules].filter((rule) => rule.about === 'rural').map(({ id }) => `flag ${id}`)
      const planLess = verdicts.home.status === 'ruled_out' ? ['planB', 'relatives'] : []
      const aside = new Set([...flags, ...planLess, ...(decided ? ['choice'] : [])])
      for (let round = 0; round < 5; round += 1) {
        const one: Facts = { ...randomPatient(at * 31 + round + 2000, 0) }
        const other: Facts = { ...randomPatient(at * 17 + round + 9000, 0) }
        const complete = (rest: Facts): Readings =>
          readings.with(
            builtInPack.facts.flatMap(({ id }) => {
              const value = asked.has(id) ? one[id] : rest[id]
              return readings.get(id)?.kind === 'known' || value === undefined
                ? []
                : [[id, known(value as FactValue)] as const]
            }),
          )
        const before = standingOf(builtInPack, complete(one)).shown
        const after = standingOf(builtInPack, complete(other)).shown
        for (const name of Object.keys(before))
          if (!aside.has(name)) assert.equal(after[name], before[name], `case ${String(at)}: ${name}`)
      }
      unasked += builtInPack.facts.filter(({ id }) => readings.get(id)?.kind !== 'known' && !asked.has(id)).length
    }
    assert.ok(unasked > 500, `only ${String(unasked)} were not asked`)
  })

  test('answering everything that is not asked, and nothing else, leaves what is shown as it is', () => {
    for (const hide of [0.05, 0.15, 0.3]) {
      for (let seed = 0; seed < 80; seed += 1) {
        const facts = randomPatient(seed, hide)
        const asked = askedFor({ facts })
        const unasked = Object.entries(randomPatient(seed + 5000, 0)).filter(([id]) => !asked.has(id))
        const before = standingOf(builtInPack, readingsOf({ facts }))
        const after = standingOf(builtInPack, readingsOf({ facts: { ...Object.fromEntries(unasked), ...facts } })).shown
        const aside = before.verdicts.home.status === 'ruled_out' ? ['planB', 'relatives'] : []
        const looked = Object.keys(after).filter((name) => !name.startsWith('flag') && !aside.includes(name))
        for (const name of looked)
          assert.equal(after[name], before.shown[name], `${String(hide)} ${String(seed)}: ${name}`)
      }
    }
  })

  test('which scale the saturation is scored on is asked when the score hangs on it', () => {
    const facts = { ...randomPatient(3, 0), 'vit.spo2': 90, 'goal.level': 'full' }
    Reflect.deleteProperty(facts, 'vit.spo2_scale2')
    assert.ok(askedFor({ facts }).has('vit.spo2_scale2'))
    assert.ok(!askedFor({ facts: { ...facts, 'vit.spo2': 96 } }).has('vit.spo2_scale2'))
  })

  test('every question names what its answer decides, and of the alarms only those that hang on it', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const answer = assess({ facts: randomPatient(seed, [0.03, 0.1, 0.4][seed % 3]) })
      assert.ok(answer.ok)
      for (const { fact, decides } of answer.value.ask) {
        assert.notDeepEqual(decides, [], `seed ${String(seed)}: ${fact}`)
        // Whether a doctor has seen the patient tells how much an alarm hurries, not whether it sounds.
        if (fact === 'acute.seen_by_doctor') continue
        const others = builtInPack.rules.filter(({ id, about }) => about === 'urgency' && decides.includes(id))
        for (const rule of others)
          assert.ok(reaches(rule, fact, builtInPack), `seed ${String(seed)}: ${fact} decides ${rule.id}`)
      }
    }
  })

  test('the same case is asked the same, to the byte', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const facts = randomPatient(seed, 0.4)
      assert.equal(JSON.stringify(assess({ facts })), JSON.stringify(assess({ facts })))
    }
  })
})

/** Some value of a fact that random patients never hold. */
function plainValueOf(fact: Fact): FactValue {
  switch (fact.type) {
    case 'boolean':
      return false
    case 'date':
      return '2026-12-01'
    case 'code':
      return fact.codes[0] ?? ''
    case 'codes':
      return []
    case 'number':
      return fact.min
  }
}
