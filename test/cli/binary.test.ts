import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, test } from 'node:test'
import { ensureBuilt } from '../../.config/build.mjs'
import { inProject } from '../helpers/source-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'beon-'))
before(() => ensureBuilt())
after(() => rmSync(folder, { recursive: true }))

/** Starts `beon`; standard input stays open. */
const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [inProject('.config/beon.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  })

async function run(args: readonly string[], input = '') {
  const child = start(args)
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  child.stdin.on('error', () => undefined).end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

const EMERGENCY = { facts: { 'acute.red_flags': ['anaphylaxis'] } }

describe('the beon command', () => {
  test('ends with 0 when it is done, 1 for bad lines, 2 for bad input and usage', async () => {
    writeFileSync(join(folder, 'case.json'), JSON.stringify(EMERGENCY))
    const cases: readonly (readonly [args: readonly string[], input: string, code: number, said: RegExp])[] = [
      [['assess', 'case.json'], '', 0, /^Ring 113 nå/],
      [['assess', '-', '--json'], JSON.stringify(EMERGENCY), 0, /^\{\n {2}"pack"/],
      [['--version'], '', 0, /^beon \d+\.\d+\.\d+\n$/],
      [['--help'], '', 0, /beon assess/],
      [['places', 'Alta'], '', 0, /^5601 Alta/],
      [['assess', '--ndjson'], '[]\n', 1, /^\{"id":null,"issues":\[\{"code":"case\.not-an-object"/],
    ]
    for (const [args, input, code, said] of cases) {
      const seen = await run(args, input)
      assert.equal(seen.code, code, args.join(' '))
      assert.equal(seen.err, '')
      assert.match(seen.out, said)
    }
    const wrong: readonly (readonly [args: readonly string[], input: string, err: RegExp])[] = [
      [['assess', 'nowhere.json'], '', /^file\.not-found nowhere\.json .+\n$/],
      [['assess', folder], '', /^file\.is-a-directory .+\n$/],
      [['assess', '-'], '{', /^json\.incomplete - .+\n$/],
      [['assess', '--fast', '-'], '', /^usage\.unknown-option args .+\n$/],
      [[], '', /^usage\.no-command args .+\n$/],
    ]
    for (const [args, input, err] of wrong) {
      const seen = await run(args, input)
      assert.deepEqual([seen.code, seen.out], [2, ''], args.join(' '))
      assert.match(seen.err, err)
    }
  })

  test('writes no colours into a pipe', async () => {
    assert.doesNotMatch((await run(['assess', '-'], JSON.stringify(EMERGENCY))).out, /\u001b/)
  })

  test('answers ten thousand lines in order, with bad ones in between, and a long one', async () => {
    const input: string[] = []
    const expected: string[] = []
    const kinds = [
      (id: number) => [`{"id":${String(id)},"facts":{"pt.age":"x"}}`, `{"id":${String(id)},"issues"`],
      () => ['', '{"id":null,"issues":[{"code":"ndjson.blank-line"'],
      () => ['{"id":', '{"id":null,"issues":[{"code":"json.incomplete"'],
      (id: number) => [
        `{"id":${String(id)},"__proto__":1}`,
        `{"id":${String(id)},"issues":[{"code":"case.unknown-key"`,
      ],
    ] as const
    for (let id = 0; id < 10_000; id++) {
      const isGood = id % 10 === 0
      const pad = id === 5000 ? ' '.repeat(10e6) : ''
      const [line = '', answer = ''] = isGood
        ? [`{"id":${String(id)},${pad}"facts":{"acute.red_flags":["anaphylaxis"]}}`, `{"id":${String(id)},"pack"`]
        : (kinds[id % kinds.length]?.(id) ?? [])
      input.push(line)
      expected.push(answer)
    }
    const { code, out, err } = await run(['assess', '--ndjson'], `${input.join('\n')}\n`)
    assert.deepEqual([code, err], [1, ''])
    const lines = out.split('\n').slice(0, -1)
    assert.equal(lines.length, 10_000)
    lines.forEach((line, at) => assert.ok(line.startsWith(expected[at] ?? '-'), `${String(at)}: ${line.slice(0, 80)}`))
  })

  test('a reader that stops reading ends it quietly', async () => {
    const child = start(['assess', '--ndjson'])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.stdin.on('error', () => undefined)
    const more = setInterval(() => child.stdin.write(`${JSON.stringify(EMERGENCY)}\n`.repeat(50)), 5)
    child.stdout.once('data', () => child.stdout.destroy())
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    clearInterval(more)
    assert.deepEqual([code, signal, err], [0, null, ''])
  })

  test('so does one that stops on Windows, which may call it the end of a file', async () => {
    for (const stream of ['stdout', 'stderr']) {
      const ending = `process.${stream}.write = () => process.${stream}.destroy(Object.assign(new Error(), { code: 'EOF' }))`
      const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(ending)}` }
      const child = start(stream === 'stdout' ? ['--version'] : ['--fast'], env)
      let err = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
      const [code] = (await once(child, 'close')) as [number | null]
      assert.deepEqual([code, err], [0, ''], stream)
    }
  })

  test('what cannot be written is told of, and is not done', { skip: !existsSync('/dev/full') }, async () => {
    const runs: readonly (readonly [args: readonly string[], said: RegExp])[] = [
      [['assess', '-'], /^file\.not-written stdout Utdata kunne ikke skrives \(ENOSPC\)\.\n$/],
      [['assess', '--ndjson', '--lang', 'en'], /^file\.not-written stdout The output .+\n$/],
      [['places', 'Alta'], /^file\.not-written stdout .+\n$/],
    ]
    const full = openSync('/dev/full', 'w')
    for (const [args, said] of runs) {
      const child = spawn(process.execPath, [inProject('.config/beon.mjs'), ...args], { stdio: ['pipe', full, 'pipe'] })
      let err = ''
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
      child.stdin?.on('error', () => undefined).end(JSON.stringify(EMERGENCY))
      const [code] = (await once(child, 'close')) as [number | null]
      assert.equal(code, 2, args.join(' '))
      assert.match(err, said)
    }
    closeSync(full)
  })

  test(
    'what is wrong with its use is an exit code, also where it cannot be told',
    { skip: !existsSync('/dev/full') },
    async () => {
      const full = openSync('/dev/full', 'w')
      const child = spawn(process.execPath, [inProject('.config/beon.mjs')], { stdio: ['ignore', 'pipe', full] })
      const [code] = (await once(child, 'close')) as [number | null]
      closeSync(full)
      assert.equal(code, 2)
    },
  )

  test('a program can ask one case at a time', async () => {
    const child = start(['assess', '--ndjson'])
    const lines: AsyncIterable<string, undefined> = createInterface({ input: child.stdout })
    const answers = lines[Symbol.asyncIterator]()
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${JSON.stringify({ id, ...EMERGENCY })}\n`)
      const { value: answer } = await answers.next()
      assert.ok(answer?.startsWith(`{"id":${String(id)},`))
    }
    child.stdin.end()
    const [code] = (await once(child, 'close')) as [number | null]
    assert.equal(code, 0)
  })
})
