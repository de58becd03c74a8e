import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { compileRules } from '../../src/cli/compile.ts'
import { isOfTheCommand } from '../../src/cli/of-the-command.ts'
import { readPackFolder } from '../../src/cli/read-pack-folder.ts'
import type { Pack, Texts } from '../../src/pack/pack.ts'
import { packPlaces } from '../../src/places/pack-places.ts'
import type { Places } from '../../src/places/place.ts'
import { unpackPlaces } from '../../src/places/unpack-places.ts'
import { inProject } from '../helpers/source-files.ts'
import { readFolder } from '../places/read-folder.ts'

const TEMP = mkdtempSync(join(tmpdir(), 'beon-compile-'))
after(() => rmSync(TEMP, { recursive: true }))
const RULES = inProject('rules')

const compiled = async <T>(name: string, out = OUT): Promise<T> =>
  ((await import(pathToFileURL(join(out, name)).href)) as { readonly default: T }).default

/** What is made of the rules in a folder, with what its modules import beside them, as in dist/. */
function compileFrom(rules: string): string {
  const out = mkdtempSync(join(TEMP, 'out-'))
  assert.deepEqual(compileRules(rules, out), [])
  for (const name of ['pack/with-texts', 'places/unpack-places']) {
    mkdirSync(dirname(join(out, name)), { recursive: true })
    writeFileSync(join(out, `${name}.js`), `export * from '${pathToFileURL(inProject(`src/${name}.ts`)).href}'\n`)
  }
  return out
}
const OUT = compileFrom(RULES)

/** The rules as they stand, but for these files. */
function rulesWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(TEMP, 'rules-'))
  cpSync(RULES, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

describe('the compiled rules', () => {
  const read = readPackFolder(join(RULES, 'no-beon'))
  assert.ok(read.ok)
  const { texts, ...judged } = read.value
  test("are the pack without the examples of its rules, in Bokmål without the command's own words", async () => {
    const { texts: carried, ...pack } = await compiled<Pack>('pack/no-beon.js')
    assert.deepEqual(pack, { ...judged, rules: judged.rules.map((rule) => ({ ...rule, cases: [] })) })
    const ofPages = Object.entries(texts['nb'] ?? {}).filter(([key]) => !isOfTheCommand(key))
    assert.deepEqual(carried['nb'], Object.fromEntries(ofPages))
  })

  test('are the texts of every language', async () => {
    assert.deepEqual(Object.keys(texts).sort(), ['en', 'nb', 'nn', 'se'])
    for (const [language, inLanguage] of Object.entries(texts))
      assert.deepEqual(await compiled<Texts>(`texts/${language}.js`), inLanguage, language)
  })

  test('are the municipalities, opened once', async () => {
    const places = await compiled<() => Places>('pack/places.js')
    assert.deepEqual(places(), unpackPlaces(packPlaces(readFolder())))
    assert.equal(places(), places())
  })

  test('are written in ASCII, as JSON that is parsed, none of its letters wider than a byte, and without quotes', () => {
    for (const name of ['pack/places', ...Object.keys(texts).map((one) => `texts/${one}`)]) {
      const text = readFileSync(join(OUT, `${name}.js`), 'utf8')
      assert.match(text, /JSON\.parse\('/, name)
      assert.doesNotMatch(text, /[^\x20-\x7e\n]|[^\\]\\u(?!00)|\\'/, name)
    }
    assert.doesNotMatch(readFileSync(join(OUT, 'pack/no-beon.js'), 'utf8'), /[^\x20-\x7e\n]/)
  })

  test('hold any letter that a text holds', async () => {
    const file = 'no-beon/texts/nb.json'
    const nb = JSON.parse(readFileSync(join(RULES, file), 'utf8')) as Texts
    const [key = ''] = Object.keys(nb).filter((one) => !isOfTheCommand(one))
    const text = 'Ho sa «"ja" \\ \'nei\'»,\nŋ 😀'
    const out = compileFrom(rulesWith({ [file]: JSON.stringify({ ...nb, [key]: text }) }))
    assert.equal((await compiled<Pack>('pack/no-beon.js', out)).texts['nb']?.[key], text)
    assert.equal((await compiled<Texts>('texts/nb.js', out))[key], text)
  })
})

describe('rules that cannot be read', () => {
  const ALTA = readFileSync(join(RULES, 'places/no/5601.json'), 'utf8')
  const WRONG: readonly (readonly [
    what: string,
    files: Readonly<Record<string, string>>,
    issues: readonly string[],
  ])[] = [
    ['a pack that is none', { 'no-beon/pack.json': '{' }, ['json.incomplete pack.json']],
    ['a profile that is none', { 'places/no/5601.json': '{' }, ['json.incomplete places/no/5601.json']],
    [
      'a key that stands twice in a profile',
      { 'places/no/5601.json': ALTA.replace('{', '{"name":"Alta",') },
      ['json.key-twice places/no/5601.json'],
    ],
    ['sources that are none', { 'places/sources.json': '[' }, ['json.incomplete places/sources.json']],
    ['retired numbers that are none', { 'places/retired.json': '[]' }, ['place.wrong-type retired.json']],
    [
      'both',
      { 'no-beon/pack.json': '{', 'places/no/5601.json': ALTA.replace('5601', '5602') },
      ['json.incomplete pack.json', 'place.wrong-file 5601.json'],
    ],
  ]
  for (const [what, files, issues] of WRONG) {
    test(`are told of, and nothing is written: ${what}`, () => {
      const out = join(mkdtempSync(join(TEMP, 'out-')), 'dist')
      const told = compileRules(rulesWith(files), out).map(({ code, path }) => `${code} ${path.split('#')[0] ?? ''}`)
      assert.deepEqual(told.slice(0, issues.length), issues)
      assert.equal(existsSync(out), false)
    })
  }

  test('are not what else lies among the profiles', () => {
    const out = mkdtempSync(join(TEMP, 'out-'))
    assert.deepEqual(compileRules(rulesWith({ 'places/no/5601.json~': '{' }), out), [])
    assert.deepEqual(readdirSync(out).sort(), ['pack', 'texts'])
  })
})
