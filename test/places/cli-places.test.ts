import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { languageOf } from '../../src/cli/load-texts.ts'
import { PLACES as OPTIONS, runPlaces } from '../../src/cli/places.ts'
import { readArgs } from '../../src/cli/read-args.ts'
import { PLACES } from './read-folder.ts'

function run(args: readonly string[], folder = PLACES) {
  const said = { out: '', err: '' }
  const io = { out: (text: string) => (said.out += text), err: (text: string) => (said.err += text) }
  const given = readArgs(args, OPTIONS.flags, ['--lang'])
  assert.ok(given.ok)
  const lang = languageOf(given.value.values.get('--lang')?.at(-1) ?? 'nb')
  assert.ok(lang)
  const code = runPlaces(given.value, io, folder, lang)
  return { code, ...said }
}

/** What `--json` tells of one municipality. */
interface Shown {
  readonly name: string
  readonly number: string
  readonly retired?: string
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
  readonly sources: readonly { readonly id: string }[]
  readonly split: readonly { readonly number: string }[]
}

const shownIn = (out: string): Shown => JSON.parse(out) as Shown

test('without a query every municipality is listed with its county, population and centrality', () => {
  const { code, out, err } = run([])
  assert.equal(code, 0)
  assert.equal(err, '')
  const lines = out.trimEnd().split('\n')
  assert.equal(lines.length, 358)
  assert.match(out, /^5622 {2}Porsanger – Porsáŋgu – Porsanki +Finnmark +3906 +6$/m)
})

test('--json lists the same as data', () => {
  const list = JSON.parse(run(['--json']).out) as readonly object[]
  assert.equal(list.length, 357)
  assert.deepEqual(Object.keys(list[0] ?? {}), ['number', 'name', 'names', 'county', 'population', 'centrality_class'])
})

test('one municipality shows source, year and status of every value, what is missing, and warnings', () => {
  const { code, out } = run(['5622'])
  assert.equal(code, 0)
  for (const line of out.split('\n\n')[0]?.split('\n').slice(1) ?? [])
    assert.match(line, /\[.+, \d{4}, foreslått\]$|^ {4}- /)
  assert.match(out, /Folketall: 3906 \[Statistisk sentralbyrå, 2026, foreslått\]/)
  assert.match(out, /Ikke fylt ut av noen\n(.*\n)* {2}- Kjøretid til KAD\n/)
  assert.match(out, /Luftlinje er en nedre grense og aldri en reisetid/)
  assert.match(out, /sykestue finnes, betyr ikke at en plass er ledig/)
})

test('a catchment that is not the nearest hospital is a warning', () => {
  assert.match(
    run(['Gulen', '--lang', 'en']).out,
    /The local hospital is Haraldsplass, not the nearest one \(Førde sentralsjukehus\)/,
  )
  assert.doesNotMatch(run(['5622', '--lang', 'en']).out, /not the nearest one/)
  assert.match(run(['Oslo', '--lang', 'en']).out, /depends on the district: ask for the address/)
})

test('a fact that is filled in shows its source', () => {
  assert.match(
    run(['Alta', '--lang', 'en']).out,
    /svc\.sykestue\.bed: none \[Helse Nord, arbeidsgruppe 5, 2023, proposed\]/,
  )
})

test('names match in Sámi and by part, and several matches are listed', () => {
  assert.match(run(['Guovdageaidnu']).out, /^5612 Kautokeino – Guovdageaidnu, Finnmark$/m)
  assert.match(run(['nordre', 'land']).out, /^3448 Nordre Land, Innlandet$/m)
  const { code, out } = run(['Våler'])
  assert.equal(code, 0)
  assert.deepEqual(out.match(/^\d{4}/gm), ['3114', '3419'])
})

test('a retired number says where it went, and a divided one asks', () => {
  assert.match(run(['2012']).out, /^2012 er ikke lenger i bruk\. Området hører nå til Alta \(5601\)\.\n5601 Alta/)
  assert.equal(shownIn(run(['1201', '--json']).out).number, '4601')
  assert.equal(shownIn(run(['1201', '--json']).out).retired, '1201')
  const split = run(['1507'])
  assert.equal(split.code, 0)
  assert.match(split.out, /^1507 .*delt.*\n/)
  assert.deepEqual(split.out.match(/^\d{4}(?= {2})/gm), ['1508', '1580'])
  assert.deepEqual(
    shownIn(run(['1507', '--json']).out).split.map((one: { number: string }) => one.number),
    ['1508', '1580'],
  )
})

test('--json shows one with what is missing, warnings and sources', () => {
  const shown = shownIn(run(['4648', '--json']).out)
  assert.equal(shown.name, 'Bremanger')
  assert.ok(shown.missing.includes('out_of_hours_service'))
  assert.ok(shown.missing.includes('kad_beds'))
  assert.ok(shown.warnings.length > 0)
  assert.ok(shown.sources.every((source: { id: string }) => source.id))
})

test('bad input is one issue a line on standard error, and exit code 2', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['no such place'], /^place\.not-found query .+\n$/],
    [['9999'], /^place\.not-found query .+\n$/],
    [['a\nb'], /^place\.not-found query .+\n$/],
  ]
  for (const [args, expected] of cases) {
    const { code, out, err } = run(args)
    assert.equal(code, 2, args.join(' '))
    assert.equal(out, '', args.join(' '))
    assert.match(err, expected, args.join(' '))
  }
})

test('no language lacks an answer: what is not written yet is shown in Bokmål, and says so', () => {
  for (const lang of ['nn', 'se'])
    assert.match(run(['5622', '--lang', lang]).out, /^Språket finnes ikke her ennå.*\n5622 Porsanger/)
  assert.doesNotThrow(() => shownIn(run(['5622', '--lang', 'se', '--json']).out))
})

const broken = mkdtempSync(join(tmpdir(), 'places-'))
after(() => rmSync(broken, { recursive: true }))

test('a faulty profile is told by its path, and a folder without profiles by its name', () => {
  cpSync(PLACES, broken, { recursive: true })
  writeFileSync(join(broken, 'no', '5622.json'), '{')
  assert.match(run([], broken).err, /^places\.unreadable no\/5622\.json .+\n$/)
  writeFileSync(join(broken, 'no', '5622.json'), '{"number":"5622"}')
  const { code, err } = run([], broken)
  assert.equal(code, 2)
  assert.match(err, /^place\.wrong-type 5622\.json\.name Profilen er feil/m)
  assert.match(run([], join(broken, 'nowhere')).err, /^places\.unreadable no /)
})

test('a byte order mark, as editors on Windows put one, is left out', () => {
  const folder = join(broken, 'marked')
  cpSync(PLACES, folder, { recursive: true })
  for (const name of ['no/5622.json', 'retired.json', 'texts/nb.json']) {
    const file = join(folder, name)
    writeFileSync(file, `\ufeff${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`)
  }
  assert.deepEqual(run(['Porsanger'], folder), run(['Porsanger']))
})
