import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ensureBuilt } from '../../.config/build.mjs'
import { load } from '../bench/engines/beon.mjs'
import { exactTruth, holds } from '../bench/exact.mjs'
import { loadMany, randomColumns } from '../bench/many.mjs'
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

describe('what is timed for many cases', () => {
  test('agrees with every completion of the missing facts, and with each case by itself', async () => {
    await ensureBuilt()
    const { rules, facts, partial } = workload({ cases: 300 })
    const { pack, count, judge } = await loadMany(rules, facts)
    const { evaluate, truths } = await load(rules)
    const judged = judge(pack(partial))
    const counts = rules.map(() => ({ yes: 0, unknown: 0, no: 0 }))
    partial.forEach((one, nth) => {
      const said = judged[nth] as readonly ('yes' | 'unknown' | 'no')[]
      assert.deepEqual(said, truths(evaluate(one)))
      said.forEach((truth, at) => {
        ;(counts[at] as (typeof counts)[number])[truth] += 1
        if (truth !== 'unknown') assert.equal(truth, exactTruth(rules[at]?.when, one, facts))
      })
    })
    assert.deepEqual(count(pack(partial)), counts)
  })

  test('draws its columns as the workload draws its cases', async () => {
    const { rules, facts, partial } = workload({ cases: 3000 })
    const { pack, count } = await loadMany(rules, facts)
    const [drawn, cases] = [count(randomColumns(3000, facts)), count(pack(partial))]
    drawn.forEach((counts, at) => {
      for (const truth of ['yes', 'unknown', 'no'] as const)
        assert.ok(Math.abs(counts[truth] - (cases[at]?.[truth] ?? 0)) < 200, `${rules[at]?.id ?? ''} ${truth}`)
    })
  })
})
