import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readLines } from '../../src/cli/read-lines.ts'
import { bytesOf } from './memory-terminal.ts'

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (let at = 0; from < bytes.length; at++) {
    const size = sizes[at % sizes.length] ?? bytes.length
    yield await Promise.resolve(bytes.subarray(from, from + size))
    from += size
  }
}

async function linesOf(
  text: string,
  { sizes = [1 << 20], most = 1000 }: { sizes?: readonly number[]; most?: number } = {},
) {
  const lines: string[] = []
  for await (const line of readLines(inChunks(bytesOf(text), sizes), most)) {
    lines.push(line.kind === 'line' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(line.bytes) : 'TOO LONG')
  }
  return lines
}

describe('lines of a stream', () => {
  const cases: readonly (readonly [claim: string, text: string, lines: readonly string[]])[] = [
    ['nothing has no line', '', []],
    ['the last line needs no end', 'a\nb', ['a', 'b']],
    ['after the last end there is no line', 'a\nb\n', ['a', 'b']],
    ['a blank line is a line', 'a\n\nb\n\n', ['a', '', 'b', '']],
    ['CRLF is an end of line', 'a\r\nb\r\n', ['a', 'b']],
    ['CR alone is none', 'a\rb\n', ['a\rb']],
    ['a byte order mark at the start is left out', '\ufeffa\nb', ['a', 'b']],
    ['and nowhere else', 'a\n\ufeffb', ['a', '\ufeffb']],
    ['nor is what only begins as one', '\ufefca', ['\ufefca']],
  ]
  for (const [claim, text, expected] of cases) {
    test(claim, async () => {
      assert.deepEqual(await linesOf(text), expected)
    })
  }

  test('the same lines come out, however the bytes are cut', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'æ', '𝄞', '\n', '\r\n', '\r', '\ufeff', ' '))
      .map((parts) => parts.join(''))
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(text, sizes, async (one, cuts) => {
        assert.deepEqual(await linesOf(one, { sizes: cuts }), await linesOf(one))
      }),
    )
  })

  test('a line may be as long as the limit, and not a byte longer, however it is cut and ended', async () => {
    for (const sizes of [[1], [3, 7], [100]]) {
      for (const end of ['', '\n', '\r\n']) {
        assert.deepEqual(
          await linesOf(`${'x'.repeat(20)}${end}`, { sizes, most: 20 }),
          ['x'.repeat(20)],
          `${String(sizes)}${end}`,
        )
        for (let length = 21; length < 30; length++)
          assert.deepEqual(await linesOf(`${'x'.repeat(length)}${end}`, { sizes, most: 20 }), ['TOO LONG'])
      }
      assert.deepEqual(await linesOf(`a\n${'x'.repeat(500)}\nb\n`, { sizes, most: 20 }), ['a', 'TOO LONG', 'b'])
      assert.deepEqual(await linesOf(`\ufeff${'x'.repeat(20)}\r\nb`, { sizes, most: 20 }), ['x'.repeat(20), 'b'])
    }
  })

  test('what is longer than the limit is not kept in memory', async () => {
    const chunk = new Uint8Array(8 * 1024 * 1024).fill(0x20)
    async function* long(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < 32; at++) yield await Promise.resolve(chunk)
    }
    const before = process.memoryUsage().arrayBuffers
    for await (const line of readLines(long(), 20)) {
      assert.equal(line.kind, 'too-long')
      assert.ok(process.memoryUsage().arrayBuffers - before < 16 * chunk.length)
    }
  })
})
