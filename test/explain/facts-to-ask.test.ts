import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { factsToAsk } from '../../src/explain/facts-to-ask.ts'
import { openCase } from '../../src/explain/open-case.ts'
import type { Outlook } from '../../src/explain/outlook.ts'
import { outlooksOf } from '../../src/explain/questions.ts'
import type { FactId, Reading } from '../../src/facts/fact.ts'
import type { Readings } from '../../src/facts/readings.ts'
import { SETTINGS, type Pack } from '../../src/pack/pack.ts'
import { readingsFrom } from '../helpers/readings-from.ts'
import { countAll, known, standingOf, type Unknown } from './brute-force.ts'
import { everyValueOf, generator, smallPack } from './small-pack.ts'

interface SmallCase {
  readonly pack: Pack
  readonly readings: Readings
  readonly unknown: readonly Unknown[]
}

/** A small pack with a case of which so much is unknown that every completion can still be counted. */
function smallCase(seed: number): SmallCase {
  const pack = smallPack(seed)
  const random = generator(seed + 1_000_000)
  const told = new Map<FactId, Reading>(
    pack.facts.map((fact) => {
      const values = everyValueOf(fact)
      return [fact.id, known(values[Math.floor(random() * values.length)] ?? true)]
    }),
  )
  const unknown: Unknown[] = []
  let count = 1
  for (let tries = 0; tries < 6; tries += 1) {
    const fact = pack.facts[Math.floor(random() * pack.facts.length)]
    const values = fact ? everyValueOf(fact) : []
    if (!fact || told.get(fact.id)?.kind !== 'known' || count * values.length > 450) continue
    count *= values.length
    const [one = true, other = true] = values
    // Where two sources disagree, the fact is as unknown as if nobody had told.
    if (random() < 0.25) told.set(fact.id, { kind: 'conflict', values: [one, other], from: ['a', 'b'] })
    else told.delete(fact.id)
    unknown.push({ id: fact.id, values })
  }
  return { pack, readings: readingsFrom(pack.facts, told), unknown }
}

/** What must be asked, and what may be: the way to an end that is certain, but not shown yet. */
function countedFor({ pack, readings, unknown }: SmallCase) {
  const standing = standingOf(pack, readings)
  const { scene, verdicts, shown } = standing
  const counted = countAll(pack, readings, unknown)
  const choice = counted.get('choice')
  const isFinal = choice?.ends.size === 1 && choice.ends.has(shown['choice'] ?? '')
  const outlooks = outlooksOf(scene, verdicts, isFinal, openCase(pack, readings))
  const names = [
    ...SETTINGS,
    ...(verdicts.home.status === 'ruled_out' ? [] : ['planB', 'relatives']),
    ...Object.keys(shown).filter((name) => name.startsWith('flag') && shown[name] === 'unknown'),
    ...(isFinal ? [] : ['choice']),
  ]
  assert.equal(outlooks.length, names.length)
  const must = new Set(names.flatMap((name) => [...(counted.get(name)?.changedBy ?? [])]))
  const onTheWay = outlooks.filter((_, at) => {
    const { changedBy, ends } = counted.get(names[at] ?? '') ?? {}
    return changedBy?.size === 0 && ends?.has(shown[names[at] ?? ''] ?? '') === false
  })
  return { standing, outlooks, must, isFinal, may: new Set([...must, ...waitsForOf(onTheWay)]) }
}

const waitsForOf = (outlooks: readonly Outlook[]): readonly FactId[] =>
  outlooks.map(({ root }) => root()).flatMap(({ hinges, scene }) => hinges.flatMap(({ facts }) => [...facts(scene)]))

const CASES = Array.from({ length: 300 }, (_, seed) => ({
  seed,
  ...countedFor(smallCase(seed)),
}))

describe('the facts that are asked for, in small packs, against every completion', () => {
  test('everything that matters is asked for, however few looks there are', () => {
    let matter = 0
    for (const { seed, outlooks, must } of CASES) {
      for (const looks of [0, 7, 60, undefined]) {
        const asked = factsToAsk(outlooks, looks)
        for (const fact of must)
          assert.ok(asked.has(fact), `pack ${String(seed)}, ${String(looks)} looks: ${fact} is left out`)
      }
      matter += must.size
    }
    assert.ok(matter > 600, `only ${String(matter)} facts mattered`)
  })

  test('with looks enough, nothing else is asked for but the way to an end that is certain and not shown yet', () => {
    let dropped = 0
    for (const { seed, outlooks, may } of CASES) {
      const asked = factsToAsk(outlooks, Infinity)
      for (const fact of asked) assert.ok(may.has(fact), `pack ${String(seed)}: ${fact} is asked for`)
      dropped += new Set(waitsForOf(outlooks).filter((fact) => !asked.has(fact))).size
    }
    assert.ok(dropped > 100, `only ${String(dropped)} were left out`)
  })

  test('decided is true just when no completion changes setting or urgency', () => {
    for (const { seed, standing, isFinal } of CASES) assert.equal(standing.decided, isFinal, `pack ${String(seed)}`)
    const decided = CASES.filter(({ isFinal }) => isFinal).length
    assert.ok(decided > 50 && decided < CASES.length - 50, `${String(decided)} decided`)
  })
})
