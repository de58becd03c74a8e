import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ensureBuilt } from '../../.config/build.mjs'
import { load } from '../bench/engines/beon.mjs'
import { exactTruth, holds } from '../bench/exact.mjs'
import { workload } from '../bench/workload.mjs'

describe('what is timed beside other engines', () => {
  for (const traced of [false, true]) {
    test(`agrees with every completion of the missing facts${traced ? ', as a tree' : ''}`, async () => {
      await ensureBuilt()
      const { rules, facts, known, partial } = workload({ cases: 10 })
      const { evaluate, truths } = await load(rules, { traced })
      let open = 0
      for (const one of known)
        assert.deepEqual(
          truths(evaluate(one)),
          rules.map(({ when }) => (holds(when, one) ? 'yes' : 'no')),
        )
      for (const one of partial) {
        const said = truths(evaluate(one)) as readonly string[]
        rules.forEach(({ when }, at) => {
          const exact = exactTruth(when, one, facts)
          if (said[at] === 'unknown') open += 1
          else assert.equal(said[at], exact)
        })
      }
      assert.ok(open > 0)
    })
  }
})
