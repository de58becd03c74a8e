import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { programOf } from '../../src/evaluate/program.ts'
import type { Condition } from '../../src/pack/condition.ts'

const is = (fact: string, value: boolean | string = true): Condition => ({ kind: 'is', fact, value })
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })
const program = () =>
  programOf(
    () => 5,
    (fact) => (fact === 'derived' ? any(is('a'), is('b')) : undefined),
  )

describe('conditions made ready', () => {
  const alike: Readonly<Record<string, readonly [Condition, Condition]>> = {
    'that say the same': [all(is('a'), any(is('b'), is('c', 'x'))), all(is('a'), any(is('b'), is('c', 'x')))],
    'that list one, and that one': [all(any(is('a'))), is('a')],
    'that ask for a derived fact, and what it means': [is('derived'), any(is('a'), is('b'))],
    'that ask for its opposite': [is('derived', false), { kind: 'not', of: any(is('a'), is('b')) }],
  }
  for (const [which, [one, other]] of Object.entries(alike)) {
    test(`${which} are one`, () => {
      const { nodeOf } = program()
      assert.equal(nodeOf(one), nodeOf(other))
    })
  }

  const apart: Readonly<Record<string, readonly [Condition, Condition]>> = {
    'of another kind': [all(is('a'), is('b')), any(is('a'), is('b'))],
    'of another value': [is('a', 'x'), is('a', 'y')],
    'of true and of the text': [is('a', true), is('a', 'true')],
    'of nothing': [all(), any()],
    'with another number of parts that must hold': [
      { kind: 'at-least', n: 1, of: [is('a'), is('b')] },
      { kind: 'at-least', n: 2, of: [is('a'), is('b')] },
    ],
  }
  for (const [which, [one, other]] of Object.entries(apart)) {
    test(`${which} are two`, () => {
      const { nodeOf } = program()
      assert.notEqual(nodeOf(one), nodeOf(other))
    })
  }

  test('parts come before what is made of them', () => {
    const { nodeOf, nodes } = program()
    const node = nodeOf(all(is('a'), any(is('b'), is('c'))))
    assert.equal(node.at, nodes.length - 1)
    assert.ok(node.parts.every(({ at }) => at < node.at))
  })
})
