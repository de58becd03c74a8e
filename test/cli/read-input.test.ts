import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInput } from '../../src/cli/read-input.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { memoryTerminal, type Inputs } from './memory-terminal.ts'

const MIB = 1024 * 1024

const read = (input: Inputs[string], file = '-') => readInput(file, memoryTerminal({ [file]: input }).terminal)

async function issueOf(input: Inputs[string], file = '-') {
  const bytes = await read(input, file)
  return bytes.ok ? undefined : bytes.issues[0]
}

/** A file that fails as Node's file system does. */
const failing = (error: Error): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }),
})
const withCode = (code: string) => failing(Object.assign(new Error('x'), { code }))

for (const [problem, code] of [
  ['ENOENT', 'file.not-found'],
  ['ENOTDIR', 'file.not-found'],
  ['EISDIR', 'file.is-a-directory'],
  ['EACCES', 'file.not-readable'],
  ['EPERM', 'file.not-readable'],
  ['EIO', 'file.failed'],
] as const)
  test(`a file that fails with ${problem} is ${code}, and ends the command with 2`, async () => {
    assert.deepEqual(await issueOf(withCode(problem), 'a'), { code, path: 'a', params: { problem } })
    for (const args of [
      ['assess', 'a'],
      ['assess', '--ndjson', 'a'],
    ]) {
      const { terminal, said } = memoryTerminal({ a: withCode(problem) })
      assert.deepEqual([await runCommand(args, terminal), said.out], [2, ''])
      assert.ok(said.err.startsWith(`${code} a `), said.err)
    }
  })

test('what is no fault of a file is thrown', async () => {
  await assert.rejects(read(failing(new TypeError('a bug'))), TypeError)
})

test('64 MiB are read, and a byte more is refused', async () => {
  const whole = await read([new Uint8Array(64 * MIB)])
  assert.equal(whole.ok && whole.value.length, 64 * MIB)
  const issue = await issueOf([new Uint8Array(64 * MIB), new Uint8Array(1)])
  assert.deepEqual(issue, { code: 'file.too-large', path: '-', params: { limit: 64 } })
})

test('a byte order mark is left out at the start alone, also where it comes in pieces', async () => {
  const bytesOf = async (...chunks: readonly (readonly number[])[]) => {
    const bytes = await read(chunks.map((chunk) => Uint8Array.from(chunk)))
    return bytes.ok ? [...bytes.value] : []
  }
  assert.deepEqual(await bytesOf([0xef], [0xbb, 0xbf, 1]), [1])
  assert.deepEqual(await bytesOf([1, 0xef, 0xbb, 0xbf]), [1, 0xef, 0xbb, 0xbf])
  assert.deepEqual(await bytesOf([0xef, 0xbb]), [0xef, 0xbb])
})

test('an identity number in the name of a file is not told', async () => {
  assert.equal((await issueOf(withCode('ENOENT'), '01010112345.json'))?.path, '….json')
})
