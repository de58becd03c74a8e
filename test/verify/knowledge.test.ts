import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { knowledgeTheorems } from '../../src/verify/theorems/knowledge.ts'
import { packOf } from './spoil.ts'

describe('what is proven of facts that have grown too old', () => {
  test('holds for all that can: what has a time to count, and a day that was set and is over', () => {
    const changes = knowledgeTheorems(packOf()).find(({ name }) => name === 'stale')?.changes
    const grows = (id: string) => changes?.get(id) === 'stale'
    assert.deepEqual(['vit.pulse', 'goal.status', 'plan.review_date'].map(grows), [true, true, true])
    // Of an earlier day these count as before.
    assert.deepEqual(['svc.kad.bed', 'acute.red_flags', 'pt.age'].map(grows), [false, false, false])
  })
})
