import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { startSolver } from '../../src/verify/solver.ts'
import { before } from './before.ts'
import { createAttack } from './fate.ts'
import { mutantsOf } from './mutants.ts'

/** One of so many of all that can be changed in one place, from this one on; `attack.ts` looks at every one. */
const ONE_OF = 120
const FROM = Number(process.env['BEON_SEED'] ?? 1) % ONE_OF

describe('a pack that was changed in one place is found, or says the same of everybody', () => {
  const started = startSolver()
  const attack = started.then((solver) => createAttack(before(), solver))
  after(async () => (await started).end())

  for (const { kind, at, pack } of mutantsOf(before().pack).filter((_, index) => index % ONE_OF === FROM)) {
    test(`${kind} at ${at}`, async () => {
      const { fate } = await (await attack)(pack)
      assert.notEqual(fate, 'not found')
    })
  }
})
