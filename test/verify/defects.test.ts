import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readPack } from '../../src/pack/read-pack.ts'
import { createProver } from '../../src/verify/prove.ts'
import { startSolver, type Solver } from '../../src/verify/solver.ts'
import { allTheorems } from '../../src/verify/theorems/all-theorems.ts'
import { DEFECTS, filesOfPack } from './defects.ts'

const SECONDS = 30

/** One solver for all: starting one costs more than most refutations. */
let started: Promise<Solver> | undefined
const solver = () => (started ??= startSolver())

describe('every theorem can fail: a pack with one defect is refuted by it', () => {
  after(async () => (await started)?.end())
  for (const { theorem: name, wrong, spoil } of DEFECTS) {
    test(`${name}: ${wrong}`, async () => {
      const files = filesOfPack()
      spoil(files)
      const pack = readPack(files, 'sha256-defect')
      assert.ok(pack.ok, JSON.stringify(pack))
      const theorem = allTheorems(pack.value).find((one) => one.name === name)
      assert.ok(theorem, `there is no theorem ${name}`)
      const verdict = await createProver(pack.value, await solver())(theorem, SECONDS)
      assert.equal(verdict.verdict, 'refuted', JSON.stringify(verdict))
    })
  }
})
