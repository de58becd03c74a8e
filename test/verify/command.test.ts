import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { assess } from '../../src/assess.ts'
import { readPackFolder } from '../../src/cli/read-pack-folder.ts'
import type { Report } from '../../src/verify/report.ts'
import { inProject } from '../helpers/source-files.ts'
import { verifyBeside, verifyIn } from './run-verify.ts'

const BUILT_IN = inProject('rules/no-beon')
const TEMP = mkdtempSync(join(tmpdir(), 'beon-verify-'))
after(() => rmSync(TEMP, { recursive: true }))

/** On Windows not everybody may make a link to a file; to a folder, of the kind that is called a junction, anybody. */
function mayLink(): boolean {
  try {
    symlinkSync(join(BUILT_IN, 'pack.json'), join(TEMP, 'link'))
    return true
  } catch {
    return false
  }
}

const run = (...args: readonly string[]) => verifyIn('nn', ...args)

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
    const lines = out.split('\n').filter((line) => /^\[|^funn/.test(line))
    assert.deepEqual(
      lines.filter((line) => !/ {2}prova {2}| {2}motprova \(kjent: /.test(line)),
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

  test('a limit moved in numbers, examples and evidence alike is found, and named at the end', async () => {
    const folder = spoiledPack('parameters.json', (file) => {
      for (const one of file['parameters'] as Record<string, unknown>[])
        if (one['id'] === 'kad.lowest_age') one['value'] = 17
    })
    const moved = (file: string, from: RegExp, to: string) =>
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))
    moved('evidence/numbers.json', /("kad\.lowest_age": \{ "is":) 18/, '$1 17')
    moved('rules/kad/KX1-below-age-limit.json', /"pt\.age": 17 /, '"pt.age": 16 ')
    const { code, out } = await run(folder, '--only', 'KX1,case-wrong,evidence-changed,number-changed')
    assert.equal(code, 1)
    assert.ok(out.includes('\n    KX1 seier «no»; kunnskapsgrunnlaget seier «yes».\n'), out)
    const end = [
      'evidence-changed: evidence/numbers.json#numbers#kad.lowest_age#is',
      'number-changed: kad.lowest_age',
      'motprova: guard:KX1, says:KX1',
    ]
    assert.ok(out.endsWith(`; 2 funn (0 kjent)\n${end.map((one) => `    ${one}\n`).join('')}`), out)
  })

  test('where what comes with the program cannot be read, no pack is held to less in silence', async () => {
    const gone = join(TEMP, 'gone')
    const { code, out, err } = await verifyBeside(gone, 'en', BUILT_IN, '--only', 'structure')
    assert.deepEqual([code, out], [2, ''])
    assert.ok(err.startsWith('verify.no-pack pack ') && err.includes(gone), err)
  })

  test('what is not settled in its time is not proven, never passed', async () => {
    const { code, out } = await run('--only', 'target-some', '--seconds', '0.05')
    assert.match(out, /target-some {2}ikkje prova/)
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

  /** A copy of the built-in pack with this file as it is given. */
  function packWith(file: string, content: string | Uint8Array): string {
    const folder = spoiledPack(HX5, () => undefined)
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
    return folder
  }
  const hx5 = readFileSync(join(BUILT_IN, HX5), 'utf8')
  const NOT_READ: readonly (readonly [what: string, content: string | Uint8Array, says: RegExp])[] = [
    ['a comma too few', hx5.replace(',', ''), /^json\.wrong rules\/home\/HX5\S+ .+ linje 3, teikn 3\.\n$/],
    ['an empty file', '', /^json\.incomplete rules\/home\/HX5\S+ .+ linje 1, teikn 1\.\n$/],
    ['Windows-1252', Buffer.from(hx5, 'latin1'), /^json\.not-utf8 rules\/home\/HX5\S+ .+ UTF-8\.\n$/],
    ['UTF-16', Buffer.from(`\ufeff${hx5}`, 'utf16le'), /^json\.not-utf8 rules\/home\/HX5\S+ .+ UTF-8\.\n$/],
  ]
  for (const [what, content, says] of NOT_READ) {
    test(`a file that cannot be read is told of with its place: ${what}`, async () => {
      const folder = packWith(HX5, content)
      const { code, out, err } = await run(folder, '--only', 'structure')
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, says)
      assert.equal(readPackFolder(folder).ok, false)
    })
  }

  test('a byte order mark, and what editors and systems keep for themselves, are no matter', () => {
    const folder = packWith(HX5, `\ufeff${hx5}`)
    for (const file of [`${HX5}~`, 'rules/home/._HX5-x.json', '.vscode.json', '.DS_Store'])
      writeFileSync(join(folder, file), '// no JSON')
    assert.equal(readPackFolder(folder).ok, true)
  })

  for (const file of ['rule/HX90-x.json', 'rules/home/HX90-x.json.txt', 'rules/home/HX90-x.JSON', 'texts/no.json']) {
    test(`a file that nobody would read is a finding: ${file}`, async () => {
      const folder = packWith(file, '{}')
      const { code, out } = await run(folder, '--only', 'structure')
      assert.ok(out.startsWith(`funn  shape  ${file}  pack.file-unread: Denne fila blir ikkje lesen`), out)
      assert.equal(code, 1)
      assert.equal(readPackFolder(folder).ok, false)
    })
  }

  test('a link to a file is read', { skip: !mayLink() }, () => {
    const folder = packWith('elsewhere.json', hx5)
    rmSync(join(folder, HX5))
    symlinkSync(join(folder, 'elsewhere.json'), join(folder, HX5))
    assert.equal(readPackFolder(folder).ok, true)
  })

  test('a link to a folder, which would not be read, is a finding', () => {
    const folder = packWith(HX5, hx5)
    symlinkSync(join(folder, 'facts'), join(folder, 'rules/local'), 'junction')
    const read = readPackFolder(folder)
    assert.deepEqual(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`), [
      'pack.file-unread rules/local',
    ])
  })

  test('what does not fit is told in the language that was asked for', async () => {
    const folder = spoiledPack(HX5, (rule) => {
      rule['titel'] = 'x'
    })
    assert.match((await run(folder)).out, /HX5\S+# {2}pack\.unknown-key: Feltet titel finst ikkje her\.\n/)
    const again = packWith('rules/home/HX5-again.json', hx5)
    assert.match((await run(again)).out, /id-twice {2}rules {2}pack\.id-twice: Id-en HX5 er brukt to gonger\.\n/)
  })

  test('a number written as text is a finding, not a crash', async () => {
    const folder = spoiledPack('parameters.json', (file) => {
      const [first] = file['parameters'] as Record<string, unknown>[]
      if (first) first['value'] = '5'
    })
    const { code, out } = await run(folder)
    assert.match(out, /shape {2}parameters\.json#news2\.urgent {2}parameter\.wrong-value: «5» /)
    assert.equal(code, 1)
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

  test('an example that names no question is told from the questions that there are', async () => {
    const folder = spoiledPack(HX5, (rule) => {
      for (const example of rule['cases'] as Record<string, unknown>[]) if ('ask' in example) example['ask'] = []
    })
    const { out } = await run(folder, '--only', 'case-wrong')
    assert.match(out, /^funn {2}case-wrong {2}HX5 {2}«.+» spør etter home\.safe, ikkje etter ingenting\.\n/)
  })

  test('--only takes the names that findings carry, and tells of those alone', async () => {
    const folder = spoiledPack('texts/nn.json', (texts) => (texts['rule.HX5.title'] = 'Utrygg heim'))
    const findingsOf = async (...only: readonly string[]) =>
      [...(await run(folder, '--only', only.join())).out.matchAll(/^(?:funn|kjend?t?) {2}(\S+)/gm)].map(
        ([, name]) => name,
      )
    assert.deepEqual(await findingsOf('words-changed'), ['words-changed'])
    assert.deepEqual(await findingsOf('never-fails'), ['never-fails'])
    assert.deepEqual(
      new Set(await findingsOf('words-changed', 'unused-fact')),
      new Set(['words-changed', 'unused-fact']),
    )
  })

  const REFUSED: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
    ['a folder that is no pack', [TEMP], /^verify\.no-pack /],
    ['a folder that is not there', [join(TEMP, 'nowhere')], /^verify\.no-pack /],
    ['a theorem that there is not', ['--only', 'I99'], /^verify\.unknown-name /],
    ['no time at all', ['--seconds', '0'], /^usage\.wrong-value /],
    ['more time than a timer takes', ['--seconds', 'Infinity'], /^usage\.wrong-value /],
    ['more time than a day', ['--seconds', '86401'], /^usage\.wrong-value /],
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
