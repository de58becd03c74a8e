import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArgs } from '../../src/cli/read-args.ts'

const read = (...args: readonly string[]) => readArgs(args, ['--json'], ['--lang', '--set'])

test('words, flags and values are told apart', () => {
  const args = read('assess', '--json', '--lang', 'nn', '-', '--set=a=1', '--set', 'b=2')
  assert.ok(args.ok)
  assert.deepEqual(args.value.words, ['assess', '-'])
  assert.deepEqual([...args.value.flags], ['--json'])
  assert.deepEqual(Object.fromEntries(args.value.values), { '--lang': ['nn'], '--set': ['a=1', 'b=2'] })
})

test('after -- everything is a word', () => {
  const args = read('a', '--', '--json', '--', '-x')
  assert.ok(args.ok)
  assert.deepEqual([args.value.words, args.value.flags.size], [['a', '--json', '--', '-x'], 0])
})

const WRONG: readonly (readonly [args: readonly string[], code: string])[] = [
  [['--fast'], 'usage.unknown-option'],
  [['-j'], 'usage.unknown-option'],
  [['--__proto__'], 'usage.unknown-option'],
  [['--lang'], 'usage.missing-value'],
  [['--lang='], 'usage.missing-value'],
  [['--json=yes'], 'usage.unexpected-value'],
]
for (const [args, code] of WRONG) {
  test(`${args.join(' ')} is ${code}`, () => {
    const answer = read(...args)
    assert.deepEqual(answer.ok ? [] : answer.issues.map((issue) => issue.code), [code])
  })
}
