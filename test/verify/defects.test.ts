import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Pack } from '../../src/pack/pack.ts'
import { readKnown } from '../../src/verify/known.ts'
import { createProver } from '../../src/verify/prove.ts'
import { startSolver, type Solver } from '../../src/verify/solver.ts'
import { allTheorems } from '../../src/verify/theorems/all-theorems.ts'
import { DEFECTS } from './defects.ts'
import { familyDefect } from './family-defects.ts'
import { SINGLE_DEFECTS } from './single-defects.ts'
import { evidenceOfPack, filesOfPack, packOf, type Defect } from './spoil.ts'

const SECONDS = 60
/** With `BEON_VERIFY=all` every theorem meets its defect; else, of those that are made alike, one of so many. */
const ONE_OF = process.env['BEON_VERIFY'] === 'all' ? 1 : 12

/** So many theorems share a solver: starting one costs more than most refutations, and its memory has an end. */
const SHARE = 50
let asked = 0
let started: Promise<Solver> | undefined
async function solver(): Promise<Solver> {
  if (!started || asked++ % SHARE === 0) {
    await (await started)?.end()
    started = startSolver()
  }
  return started
}

async function verdictOf(name: string, pack: Pack) {
  const theorem = allTheorems(pack, evidence).find((one) => one.name === name)
  assert.ok(theorem, `there is no theorem ${name}`)
  return createProver(pack, await solver(), 0)(theorem, SECONDS)
}

const evidence = evidenceOfPack()
const untouched = packOf()
const names = allTheorems(untouched, evidence).map(({ name }) => name)
const known = readKnown(filesOfPack()).known.theorems.map(({ theorem }) => theorem)
const alone = new Map([...SINGLE_DEFECTS, ...DEFECTS].map((defect) => [defect.theorem, defect]))
const alike = names.flatMap((name): readonly Defect[] => (alone.has(name) ? [] : [familyDefect(name) ?? []].flat()))

describe('every theorem can fail: a pack with one defect is refuted by it', () => {
  after(async () => (await started)?.end())

  test('no theorem is without a defect, but those that the pack itself refutes', () => {
    const covered = new Set([...alone.keys(), ...alike.map(({ theorem }) => theorem), ...known])
    assert.deepEqual(
      names.filter((name) => !covered.has(name)),
      [],
    )
  })

  for (const { theorem, wrong, spoil } of [...alone.values(), ...alike.filter((_, at) => at % ONE_OF === 0)]) {
    test(`${theorem}: ${wrong}`, async () => {
      const verdict = await verdictOf(theorem, packOf(spoil))
      assert.equal(verdict.verdict, 'refuted', JSON.stringify(verdict))
    })
  }

  for (const name of known) {
    test(`${name}: the pack as it is, which owns up to it`, async () => {
      assert.equal((await verdictOf(name, untouched)).verdict, 'refuted')
    })
  }
})
