import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack as pack, readCase } from '../../src/assess.ts'
import { sceneOf, type Scene } from '../../src/evaluate/scene.ts'
import { isKnown, type Seen } from '../../src/evaluate/seen.ts'
import { split } from '../../src/explain/split.ts'
import type { FactId } from '../../src/facts/fact.ts'
import type { Readings } from '../../src/facts/readings.ts'
import { randomPatient } from '../reference/random-patient.ts'

const PATIENTS = 60
const GATES = pack.rules.filter(({ kind }) => kind === 'excludes' || kind === 'requires' || kind === 'indicates')
const SUMS = pack.derived.filter(({ kind }) => kind === 'sum')

function readingsOf(seed: number): Readings {
  const read = readCase({ facts: randomPatient(seed, 0.4) })
  assert.ok(read.ok)
  return read.value.readings
}

/** Everything that can be seen before anything is chosen. */
const lookAtAll = (scene: Scene) => ({
  rules: Object.fromEntries(GATES.map((rule) => [rule.id, scene.truth(rule)])),
  sums: Object.fromEntries(SUMS.map(({ id }) => [id, scene.see(id)])),
  scores: Object.fromEntries(pack.scores.map(({ id }) => [id, [scene.score(id), scene.see(`score.${id}`)]])),
})

/** The facts of a pack from one on, each time others. */
const someFacts = (seed: number): readonly FactId[] =>
  pack.facts.map(({ id }) => id).filter((_, at) => (at * 7 + seed) % 9 === 0)

/** A scene that goes on from another, beside one that begins anew: both see the same. */
function assertAlike(readings: Readings, supposed: ReadonlyMap<FactId, Seen>, completing: boolean, from: Scene): Scene {
  const further = sceneOf(pack, readings, { supposed, completing, from })
  assert.deepEqual(lookAtAll(further), lookAtAll(sceneOf(pack, readings, { supposed, completing })))
  return further
}

describe('a scene that goes on from another sees what one that begins anew sees', () => {
  for (const completing of [false, true]) {
    test(`when more and more is supposed of what is unknown, ${completing ? 'completing' : 'as it is'}`, () => {
      for (let seed = 0; seed < PATIENTS; seed += 1) {
        const readings = readingsOf(seed)
        let scene = sceneOf(pack, readings, { completing })
        lookAtAll(scene)
        const supposed = new Map<FactId, Seen>()
        for (const id of someFacts(seed)) {
          const parts = isKnown(scene.see(id)) ? [] : split(id, scene)
          if (parts.length === 0) continue
          supposed.set(id, parts[seed % parts.length])
          scene = assertAlike(readings, new Map(supposed), completing, scene)
        }
        assert.ok(supposed.size > 0)
      }
    })
  }

  test('when what is known is supposed to be otherwise', () => {
    for (let seed = 0; seed < PATIENTS; seed += 1) {
      const readings = readingsOf(seed)
      const scene = sceneOf(pack, readings)
      lookAtAll(scene)
      const other = readingsOf(seed + PATIENTS)
      const supposed = new Map(
        someFacts(seed).flatMap((id) => {
          const reading = other.get(id)
          return reading?.kind === 'known' ? [[id, reading.value] as const] : []
        }),
      )
      assertAlike(readings, supposed, false, scene)
      const unknown = new Map(someFacts(seed).map((id) => [id, undefined]))
      assertAlike(readings, unknown, false, scene)
    }
  })

  test('and facts that were read against another list of facts are refused', () => {
    const others = { ...pack, facts: [...pack.facts].reverse() }
    assert.throws(() => sceneOf(others, readingsOf(1)), /another pack/)
  })

  test('and leaves the other as it was', () => {
    const readings = readingsOf(1)
    const scene = sceneOf(pack, readings)
    const before = lookAtAll(scene)
    lookAtAll(sceneOf(pack, readings, { supposed: new Map([['pt.age', 20]]), from: scene }))
    assert.deepEqual(lookAtAll(scene), before)
  })
})
