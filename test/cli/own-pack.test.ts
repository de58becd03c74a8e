import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { assess } from '../../src/assess.ts'
import { readPackFolder } from '../../src/cli/read-pack-folder.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { inProject } from '../helpers/source-files.ts'
import { memoryTerminal } from './memory-terminal.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'beon-own-pack-'))
after(() => rmSync(FOLDER, { recursive: true }))
const CASE = { facts: { 'pt.age': 81, 'acute.red_flags': [], 'home.safe': false } }

type Content = Record<string, unknown>
const change = (file: string, how: (content: Content) => Content): void => {
  const path = join(FOLDER, file)
  writeFileSync(path, JSON.stringify(how(JSON.parse(readFileSync(path, 'utf8')) as Content)))
}

async function run(...args: readonly string[]) {
  const { terminal, said } = memoryTerminal({ '-': JSON.stringify(CASE) })
  const code = await runCommand(['assess', '-', ...args], terminal)
  return { code, ...said }
}

// A pack of somebody's own: another name, a rule in other words, and none of the command's texts.
cpSync(inProject('rules/no-beon'), FOLDER, { recursive: true })
change('pack.json', (manifest) => ({ ...manifest, id: 'no-own' }))
change('rules/home/HX5-home-not-safe.json', (rule) => ({ ...rule, title: 'Huset er utrygt' }))
for (const language of ['nb', 'nn', 'en'])
  change(`texts/${language}.json`, (texts) =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => !/^(?:line|section)\.|^rule\.HX5\.title$/.test(key))),
  )

describe('beon assess --pack', () => {
  test('judges by the pack in the folder', async () => {
    const { code, out, err } = await run('--json', '--pack', FOLDER)
    assert.deepEqual([code, err], [0, ''])
    const pack = readPackFolder(FOLDER)
    assert.ok(pack.ok)
    const expected = assess(CASE, { pack: pack.value })
    assert.ok(expected.ok)
    assert.equal(expected.value.pack.id, 'no-own')
    assert.deepEqual(JSON.parse(out), JSON.parse(JSON.stringify(expected.value)))
  })

  for (const [language, title, heading] of [
    ['nb', 'Huset er utrygt', 'HVORFOR'],
    ['en', 'Huset er utrygt', 'WHY'],
  ] as const) {
    test(`speaks of it in its own words, and of the rest in the command's: ${language}`, async () => {
      const { out } = await run('--explain', '--pack', FOLDER, '--lang', language)
      assert.ok(out.includes(title), out)
      assert.ok(out.includes(heading), out)
    })
  }

  test('--set gives its numbers their local value', async () => {
    const { out } = await run('--json', '--pack', FOLDER, '--set', 'stroke.latest_start=200')
    const { pack } = JSON.parse(out) as { pack: { id: string; parameters: unknown } }
    assert.deepEqual([pack.id, pack.parameters], ['no-own', { 'stroke.latest_start': 200 }])
  })

  test('a folder without a pack is told of', async () => {
    const { code, out, err } = await run('--pack', join(FOLDER, 'texts'))
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^verify\.no-pack pack .+\n$/)
  })
})

describe('beon assess --pack, of a pack that does not hold together', () => {
  test('judges nobody, and says what is wrong', async () => {
    change('rules/home/HX5-home-not-safe.json', (rule) => ({ ...rule, if: { fact: 'home.sage', is: false } }))
    const { code, out, err } = await run('--pack', FOLDER)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /home\.sage/)
  })
})
