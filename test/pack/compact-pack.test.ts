import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack } from '../../src/assess.ts'
import type { Condition } from '../../src/pack/condition.ts'
import { compactPack } from '../../src/pack/compact-pack.ts'
import { expandPack } from '../../src/pack/expand-pack.ts'
import { longCondition, shortCondition } from '../../src/pack/short-condition.ts'
import { fromTable, toTable } from '../../src/pack/table.ts'

const judging = () => {
  const { texts: _, ...rest } = JSON.parse(JSON.stringify(builtInPack)) as typeof builtInPack
  assert.ok(_)
  return rest
}

describe('the small form of a pack', () => {
  test('opened again, it is the same pack', () => {
    assert.deepEqual(expandPack(JSON.stringify(compactPack(builtInPack))), judging())
  })

  test('is less than half as long', () => {
    const [short, long] = [compactPack(builtInPack), judging()].map((pack) => JSON.stringify(pack).length)
    assert.ok(short !== undefined && long !== undefined && short < long / 2, `${String(short)} of ${String(long)}`)
  })

  test('a condition under a name where none is looked for is refused', () => {
    const odd = {
      ...builtInPack,
      date: { kind: 'is', fact: 'home.safe', value: true },
    } as unknown as typeof builtInPack
    assert.throws(() => compactPack(odd), /another name: date/)
  })
})

describe('the short form of a condition', () => {
  const facts = ['a', 'b']
  const conditions: readonly Condition[] = [
    { kind: 'all', of: [] },
    { kind: 'any', of: [{ kind: 'is', fact: 'a', value: true }] },
    { kind: 'at-least', n: 2, of: [{ kind: 'given', fact: 'b' }] },
    { kind: 'not', of: { kind: 'is', fact: 'c', value: true } },
    { kind: 'certainly', of: { kind: 'any', of: [] } },
    { kind: 'possibly', of: { kind: 'is', fact: 'a', value: false } },
    { kind: 'known', of: { kind: 'is', fact: 'b', value: 'code' } },
    { kind: 'in', fact: 'a', codes: ['x', 'y'] },
    { kind: 'has-any', fact: 'a', codes: ['x'] },
    { kind: 'has-all', fact: 'not listed', codes: ['x'] },
    { kind: 'empty', fact: 'a' },
    { kind: 'within', fact: 'a', limit: ['x'] },
    { kind: 'within', fact: 'a', only: ['y'], limit: { fact: 'b' } },
    { kind: 'at-least-number', fact: 'a', size: true, limit: { kind: 'number', value: 0 } },
    { kind: 'above', fact: 'a', size: false, limit: { kind: 'parameter', id: 'p' } },
    { kind: 'at-most', fact: 'a', size: false, limit: { kind: 'fact', id: 'b' } },
    { kind: 'below', fact: 'a', size: false, limit: { kind: 'number', value: 1.5 } },
  ]
  for (const condition of conditions) {
    test(`${JSON.stringify(condition)} comes back`, () => {
      assert.deepEqual(longCondition(shortCondition(condition, facts), facts), condition)
    })
  }
})

describe('a table', () => {
  test('gives back what is null and what is lacking', () => {
    const rows = [
      { id: 'a', when: null },
      { id: 'b', when: 1, more: false },
    ]
    assert.deepEqual(fromTable(toTable(rows)), rows)
  })

  test('of no records is empty', () => {
    assert.deepEqual(fromTable(toTable([])), [])
  })

  test('what few records have takes no more room than to the last of them', () => {
    const table = toTable([{ id: 'a' }, { id: 'b', more: 1 }, { id: 'c' }, { id: 'd' }])
    assert.deepEqual(table, { id: ['a', 'b', 'c', 'd'], 'more?': [null, 1] })
  })

  test('a null that could be mistaken for what is lacking is refused', () => {
    assert.throws(() => toTable([{ id: 'a', more: null }, { id: 'b' }]), /more is null/)
  })
})
