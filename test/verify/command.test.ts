import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { assess } from '../../src/assess.ts'
import { readPackFolder } from '../../src/cli/compile.ts'
import { readArgs } from '../../src/cli/read-args.ts'
import { runVerify, VERIFY } from '../../src/cli/verify.ts'
import type { Report } from '../../src/verify/report.ts'
import { inProject } from '../helpers/source-files.ts'

const BUILT_IN = inProject('rules/no-beon')
const TEMP = mkdtempSync(join(tmpdir(), 'beon-verify-'))
after(() => rmSync(TEMP, { recursive: true }))

async function run(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const read = readArgs(args, VERIFY.flags, VERIFY.options)
  assert.ok(read.ok)
  const io = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  }
  return { code: await runVerify(read.value, io, BUILT_IN), ...said }
}

/** A copy of the built-in pack in which one file is changed. */
function spoiledPack(file: string, change: (content: Record<string, unknown>) => void): string {
  const folder = mkdtempSync(join(TEMP, 'pack-'))
  cpSync(BUILT_IN, folder, { recursive: true })
  const path = join(folder, file)
  const content = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  change(content)
  writeFileSync(path, JSON.stringify(content))
  return folder
}

const HX5 = 'rules/home/HX5-home-not-safe.json'
/** A home that is not known to be unsafe counts as safe. */
const withOpenHome = (): string =>
  spoiledPack(HX5, (rule) => {
    rule['if'] = { certainly: { fact: 'home.safe', is: false } }
  })

describe('beon verify', () => {
  test('the quick part of the built-in pack is proven, but for what the pack owns up to', async () => {
    const { code, out } = await run('--quick')
    const lines = out.split('\n').filter((line) => /^\[|^finding/.test(line))
    assert.deepEqual(
      lines.filter((line) => !/ {2}proven {2}| {2}refuted \(known: /.test(line)),
      [],
    )
    assert.equal(code, 0)
  })

  test('a counterexample is a case that assess runs, with the answer that was told, and not a fact too many', async () => {
    const folder = withOpenHome()
    const { code, out } = await run(folder, '--only', 'guard:HX5', '--json')
    assert.equal(code, 1)
    const [theorem] = (JSON.parse(out) as Report).theorems
    assert.ok(theorem?.verdict === 'refuted')
    assert.equal(theorem.known, null)
    const { facts, answer } = theorem.case
    assert.ok(!('home.safe' in facts))
    const pack = readPackFolder(folder)
    assert.ok(pack.ok)
    const saying = (given: typeof facts) => {
      const assessed = assess({ facts: given }, { pack: pack.value })
      assert.ok(assessed.ok)
      const { recommendation, urgency } = assessed.value
      return { setting: recommendation.setting, provisional: recommendation.provisional, urgency }
    }
    assert.deepEqual(saying(facts), answer)
    for (const id of Object.keys(facts)) {
      const fewer = Object.fromEntries(Object.entries(facts).filter(([one]) => one !== id))
      const { setting, provisional } = saying(fewer)
      assert.ok(setting !== 'home' || provisional, `${id} could be left out`)
    }
  })

  test('what is not settled in its time is not proven, never passed', async () => {
    const { code, out } = await run('--only', 'target-some', '--seconds', '0.05')
    assert.match(out, /target-some {2}not proven/)
    assert.equal(code, 1)
  })

  test('a pack whose parts do not fit is a finding, not a crash', async () => {
    const folder = spoiledPack(HX5, (rule) => {
      rule['if'] = { fact: 'home.nice', is: true }
    })
    const { code, out } = await run(folder)
    assert.match(out, /dangling {2}rules\.HX5/)
    assert.equal(code, 1)
  })

  test('a rule file of the wrong shape is a finding', async () => {
    const folder = spoiledPack(HX5, (rule) => {
      rule['sources'] = []
    })
    const { code, out } = await run(folder)
    assert.match(out, /shape {2}rules\/home\/HX5/)
    assert.equal(code, 1)
  })

  test('a key that stands twice is a finding: its first value would silently not count', async () => {
    const folder = spoiledPack(HX5, () => undefined)
    const path = join(folder, HX5)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"if":', '"if":{"fact":"home.safe","is":true},"if":'))
    const { code, out } = await run(folder)
    assert.match(out, /shape {2}rules\/home\/HX5\S* {2}json\.key-twice/)
    assert.equal(code, 1)
    const read = readPackFolder(folder)
    assert.deepEqual(read.ok ? [] : read.issues.map((one) => one.code), ['json.key-twice'])
  })

  test('what a pack owns up to and is not so any more is a finding', async () => {
    const folder = spoiledPack('known-findings.json', (known) => {
      const theorems = known['theorems'] as { theorem: string }[]
      theorems.push({ ...theorems[0], theorem: 'I9' })
    })
    const { code, out } = await run(folder, '--only', 'I9')
    assert.match(out, /known-no-longer {2}I9/)
    assert.equal(code, 1)
  })

  const REFUSED: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
    ['a folder that is no pack', [TEMP], /^verify\.no-pack /],
    ['a folder that is not there', [join(TEMP, 'nowhere')], /^verify\.no-pack /],
    ['a theorem that there is not', ['--only', 'I99'], /^verify\.unknown-name /],
    ['no time at all', ['--seconds', '0'], /^usage\.wrong-value /],
    ['more time than a timer takes', ['--seconds', 'Infinity'], /^usage\.wrong-value /],
    ['two packs', [BUILT_IN, BUILT_IN], /^usage\.too-many-words /],
  ]
  for (const [what, args, says] of REFUSED) {
    test(`${what} is refused`, async () => {
      const { code, out, err } = await run(...args)
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, says)
    })
  }
})
