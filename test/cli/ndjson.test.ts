import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack, type Assessment } from '../../src/assess.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { runNdjson } from '../../src/cli/run-ndjson.ts'
import type { Translate } from '../../src/present/texts.ts'
import { bytesOf, memoryTerminal, type Inputs } from './memory-terminal.ts'

interface Answer {
  readonly id?: unknown
  readonly issues?: readonly {
    readonly code: string
    readonly path: string
    readonly params: Readonly<Record<string, unknown>>
  }[]
  readonly recommendation?: { readonly setting: string }
}

async function run(input: Inputs[string], ...args: readonly string[]) {
  const { terminal, said } = memoryTerminal({ '-': input })
  const code = await runCommand(['assess', '--ndjson', ...args], terminal)
  assert.ok(said.out === '' || said.out.endsWith('\n'))
  const answers = said.out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer)
  return { code, err: said.err, out: said.out, answers }
}

/** A case that is settled at once. */
const emergency = (id: unknown) => ({ id, facts: { 'acute.red_flags': ['anaphylaxis'] } })
const lines = (...all: readonly unknown[]) =>
  all.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('')

describe('beon assess --ndjson', () => {
  test('answers each line with one line, in order, with the bytes of the library', async () => {
    const cases = [emergency(1), emergency('two'), { facts: {} }, emergency(null)]
    const { code, err, out } = await run(lines(...cases))
    assert.deepEqual([code, err], [0, ''])
    const expected = cases.map((one) => {
      const answer = assess(one)
      return answer.ok ? `${JSON.stringify(answer.value)}\n` : ''
    })
    assert.equal(out, expected.join(''))
  })

  test('nothing in gives nothing out', async () => {
    const { code, out } = await run('')
    assert.deepEqual([code, out], [0, ''])
  })

  test('--json changes nothing', async () => {
    assert.equal((await run(lines(emergency(1)), '--json')).out, (await run(lines(emergency(1)))).out)
  })

  test('a bad line gives its id and its issues in its place, and the run goes on', async () => {
    const { code, err, answers } = await run(
      lines(emergency('a'), { id: 'b', facts: { 'pt.age': 'old' } }, '{"id":"c",', emergency('d')),
    )
    assert.deepEqual([code, err], [1, ''])
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['a', 'b', null, 'd'],
    )
    assert.deepEqual(
      answers.map(({ issues }) => issues?.[0]?.code),
      [undefined, 'fact.wrong-type', 'json.incomplete', undefined],
    )
    assert.deepEqual(Object.keys(answers[1] ?? {}), ['id', 'issues'])
    assert.deepEqual(Object.keys(answers[1]?.issues?.[0] ?? {}), ['code', 'path', 'params'])
  })

  const bad: readonly (readonly [claim: string, line: string | Uint8Array, id: unknown, code: string])[] = [
    ['a blank line', '', null, 'ndjson.blank-line'],
    ['a line of spaces', ' \t ', null, 'ndjson.blank-line'],
    ['a line of ends', '\r\r', null, 'ndjson.blank-line'],
    ['half a line', '{"id":1,"facts"', null, 'json.incomplete'],
    ['a wrong character', '{"id":1;}', null, 'json.wrong'],
    ['a fact that is told twice', '{"id":1,"facts":{"pt.age":81,"pt.age":18}}', null, 'json.key-twice'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xc3, 0x22, 0x7d]), null, 'json.not-utf8'],
    ['a list', '[]', null, 'case.not-an-object'],
    ['null', 'null', null, 'case.not-an-object'],
    ['a field that no case has', '{"id":7,"fact":{}}', 7, 'case.unknown-key'],
    ['an id that is an object', '{"id":{"a":1},"facts":{"x":1}}', { a: 1 }, 'fact.unknown-id'],
    ['no id', '{"facts":{"x":1}}', null, 'fact.unknown-id'],
    ['__proto__ as a field', '{"id":8,"__proto__":{"facts":{}}}', 8, 'case.unknown-key'],
    ['__proto__ as a fact', '{"id":9,"facts":{"__proto__":true}}', 9, 'fact.unknown-id'],
    ['constructor as a fact', '{"id":9,"facts":{"constructor":true}}', 9, 'fact.unknown-id'],
    [
      'a hundred thousand levels in a fact',
      `{"id":1,"facts":{"pt.age":${'['.repeat(1e5)}${']'.repeat(1e5)}}}`,
      1,
      'fact.wrong-type',
    ],
  ]
  for (const [claim, line, id, code] of bad) {
    test(`${claim} is ${code}, and the lines around it are answered`, async () => {
      const bytes = typeof line === 'string' ? bytesOf(line) : line
      const seen = await run([
        bytesOf(lines(emergency('before'))),
        bytes,
        bytesOf('\n'),
        bytesOf(lines(emergency('after'))),
      ])
      assert.equal(seen.code, 1)
      assert.deepEqual(
        seen.answers.map((answer) => answer.id),
        ['before', id, 'after'],
      )
      assert.equal(seen.answers[1]?.issues?.[0]?.code, code)
    })
  }

  test('an id with __proto__ comes back as it was', async () => {
    const { out } = await run('{"id":{"__proto__":{"x":1}},"facts":{"acute.red_flags":["anaphylaxis"]}}\n')
    assert.ok(out.startsWith('{"id":{"__proto__":{"x":1}},'))
  })

  test('an id nested too deep to be written is an issue', async () => {
    const { answers } = await run(
      `{"id":${'['.repeat(1e5)}${']'.repeat(1e5)},"facts":{"acute.red_flags":["anaphylaxis"]}}\n`,
    )
    assert.deepEqual(
      answers.map(({ id, issues }) => [id, issues?.[0]?.code]),
      [[null, 'json.too-deep']],
    )
  })

  test('a case that meets a bug takes no other with it, and nothing of it is told', async () => {
    const { terminal, said } = memoryTerminal({ '-': lines(emergency(1), emergency(2)) })
    let isFirst = true
    const has = () => {
      if (!isFirst) return false
      isFirst = false
      throw new TypeError('Kari')
    }
    const t = Object.assign(() => '', { has }) as unknown as Translate
    const given = { pack: builtInPack, fhir: false, at: undefined, place: undefined, explain: true, t }
    assert.deepEqual(await runNdjson('-', given, terminal), { ok: true, value: 1 })
    const [bad = '', good = ''] = said.out.split('\n')
    const issues = [{ code: 'run.failed', path: 'line[1]', params: { problem: 'TypeError' } }]
    assert.deepEqual(JSON.parse(bad), { id: null, issues })
    assert.match(good, /^\{"id":2,"pack"/)
  })

  test('a fault in JSON is told by its line in the input, never by what stands there', async () => {
    const { answers, out } = await run(lines(emergency(1), '{"name":"Kari", oops}'))
    assert.deepEqual(answers[1]?.issues?.[0], { code: 'json.wrong', path: 'line[2]', params: { line: 2, column: 17 } })
    assert.doesNotMatch(out, /Kari|oops/)
  })

  test('CRLF, a byte order mark and a last line without an end are no matter', async () => {
    const input = `\ufeff${JSON.stringify(emergency(1))}\r\n${JSON.stringify(emergency(2))}`
    const { code, answers } = await run(input)
    assert.deepEqual([code, ...answers.map(({ id }) => id)], [0, 1, 2])
  })

  test('--at, --place and --set hold for every line', async () => {
    const pulse = { value: 80, at: '2026-11-24T06:00:00+01:00' }
    const cases = lines(
      { id: 1, facts: { 'vit.pulse': pulse } },
      { id: 2, facts: { 'vit.pulse': pulse }, place: '0301', at: '2026-11-24T07:00:00+01:00' },
    )
    const at = ['--at', '2026-11-25T06:00:00+01:00']
    const { answers } = await run(cases, '--place', '5601', ...at, '--set', 'kad.soft_length=2')
    assert.equal(answers.length, 2)
    for (const answer of answers as readonly unknown[] as readonly Assessment[]) {
      assert.deepEqual(answer.fromPlace, ['svc.sykestue.bed'])
      assert.deepEqual(answer.facts['vit.pulse'], { unknown: 'stale', at: pulse.at })
      assert.deepEqual(answer.pack.parameters, { 'kad.soft_length': 2 })
    }
  })
})

describe('long lines', () => {
  const padded = (id: number, length: number) =>
    `{"id":${String(id)},"facts":{"acute.red_flags":["anaphylaxis"]}${' '.repeat(length)}}`

  test('a line of 10 MB is read', async () => {
    const { code, answers } = await run(lines(padded(1, 10e6), emergency(2)))
    assert.deepEqual([code, ...answers.map(({ id }) => id)], [0, 1, 2])
  })

  test('a bad value of 10 MB is told in a few words', async () => {
    const { out, answers } = await run(lines({ id: 1, facts: { 'pt.age': 'x'.repeat(10e6) } }))
    assert.equal(answers[0]?.issues?.[0]?.code, 'fact.wrong-type')
    assert.ok(out.length < 1000)
  })

  test('a line over 16 MiB is an issue, and the next one is read', async () => {
    const { code, answers } = await run(lines(padded(1, 17 * 1024 * 1024), emergency(2)))
    assert.equal(code, 1)
    assert.deepEqual(
      answers.map(({ id, issues }) => [id, issues?.[0]?.code]),
      [
        [null, 'ndjson.line-too-long'],
        [2, undefined],
      ],
    )
  })
})

describe('streaming', () => {
  test('an answer leaves before the next line is there: a program can ask one case at a time', async () => {
    const seen: string[] = []
    const { terminal } = memoryTerminal()
    async function* asking(): AsyncGenerator<Uint8Array> {
      for (const id of [1, 2, 3]) {
        yield await Promise.resolve(bytesOf(lines(emergency(id))))
        assert.equal(seen.length, id)
      }
    }
    const code = await runCommand(['assess', '--ndjson'], {
      ...terminal,
      read: asking,
      out: (text) => void seen.push(text),
    })
    assert.equal(code, 0)
    assert.equal(seen.length, 3)
  })

  test('while nobody reads the answers, no more lines are taken in', async () => {
    let [asked, waiting] = [0, 0]
    let release = (): void => undefined
    const { terminal } = memoryTerminal()
    async function* endless(): AsyncGenerator<Uint8Array> {
      while (asked < 20) {
        asked++
        yield await Promise.resolve(bytesOf('[]\n'.repeat(20_000)))
      }
    }
    const drained = () =>
      new Promise<void>((resolve) => {
        waiting++
        release = resolve
      })
    const running = runCommand(['assess', '--ndjson'], { ...terminal, read: endless, drained })
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
    while (waiting === 0) await turn()
    for (let wait = 0; wait < 5; wait++) await turn()
    assert.deepEqual([asked, waiting], [1, 1])
    const done = new Set<string>()
    void running.then(() => done.add('done'))
    while (done.size === 0) {
      release()
      await turn()
    }
    assert.equal(asked, 20)
  })

  test('answers are written in pieces of a bounded size', async () => {
    const sizes: number[] = []
    const { terminal } = memoryTerminal({ '-': '[]\n'.repeat(50_000) })
    await runCommand(['assess', '--ndjson'], { ...terminal, out: (text) => void sizes.push(text.length) })
    assert.ok(sizes.length > 10)
    assert.ok(Math.max(...sizes) < 128 * 1024, String(Math.max(...sizes)))
  })

  test('a stream that breaks off is told, after the answers that were ready', async () => {
    const { terminal, said } = memoryTerminal()
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytesOf(lines(emergency(1), emergency(2))))
      throw Object.assign(new Error('gone'), { code: 'EIO' })
    }
    assert.equal(await runCommand(['assess', '--ndjson'], { ...terminal, read: broken }), 2)
    assert.equal(said.out.trimEnd().split('\n').length, 2)
    assert.match(said.err, /^file\.failed - .+EIO.+\n$/)
  })
})
