import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PLACES } from './read-folder.ts'

const SCRIPT = fileURLToPath(new URL('../../.config/import-places.mjs', import.meta.url))
const TABLES = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const skip = existsSync(join(TABLES, 'kommuner.csv')) ? false : 'the tables (../shared/data) are not here'

const folder = mkdtempSync(join(tmpdir(), 'places-'))
after(() => rmSync(folder, { recursive: true }))
const run = (...args: readonly string[]) => spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' })
const fresh = (name: string) => join(folder, name)
const generated = (places: string) =>
  new Map(
    ['retired.json', 'sources.json', ...readdirSync(join(places, 'no')).map((name) => join('no', name))].map((name) => [
      name,
      readFileSync(join(places, name), 'utf8'),
    ]),
  )

/** A profile as its file holds it. */
interface Profile {
  readonly values: Record<string, { value: unknown }>
  readonly facts: Record<string, { value: unknown }>
}

test('the tables give the committed files, byte for byte, and again when they are there already', { skip }, () => {
  const places = fresh('copy')
  cpSync(PLACES, places, { recursive: true })
  assert.equal(run(TABLES, places).status, 0)
  assert.deepEqual(generated(places), generated(PLACES))
})

test('from nothing, two runs give the same bytes', { skip }, () => {
  const [one, two] = [fresh('one'), fresh('two')]
  assert.equal(run(TABLES, one).status, 0)
  assert.equal(run(TABLES, two).status, 0)
  assert.deepEqual(generated(one), generated(two))
  assert.equal(generated(one).size, 359)
})

test(
  'what was confirmed is not overwritten, what came from elsewhere stays, and the difference is told',
  { skip },
  () => {
    const places = fresh('confirmed')
    assert.equal(run(TABLES, places).status, 0)
    const path = join(places, 'no', '5622.json')
    const place = JSON.parse(readFileSync(path, 'utf8')) as Profile
    const confirmed = {
      value: ['Tromsø'],
      source: 'rhf-catchments',
      year: 2026,
      status: 'confirmed',
      confirmedBy: 'chief municipal doctor',
    }
    const beds = { value: 2, unit: 'beds', source: 'local', year: 2026, status: 'proposed' }
    const minutes = {
      value: 5,
      source: 'local',
      year: 2026,
      status: 'confirmed',
      confirmedBy: 'chief municipal doctor',
    }
    place.values['local_hospital'] = confirmed
    Object.assign(place.values['centrality_class'] ?? {}, { status: 'confirmed', confirmedBy: confirmed.confirmedBy })
    place.values['kad_beds'] = beds
    Object.assign(place.values['population'] ?? {}, { value: 1 })
    place.facts['svc.kad.travel_min'] = minutes
    writeFileSync(path, JSON.stringify(place))
    const again = run(TABLES, places)
    assert.equal(again.status, 0)
    const told = again.stdout.split('\n').filter((line) => line.startsWith('kept'))
    assert.equal(told.length, 1)
    assert.match(told.join(), /^kept 5622 values\.local_hospital .*Tromsø.*Hammerfest/)
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Profile
    assert.deepEqual(kept.values['local_hospital'], confirmed)
    assert.deepEqual(kept.values['kad_beds'], beds)
    assert.deepEqual(kept.facts['svc.kad.travel_min'], minutes)
    assert.equal(kept.values['population']?.value, 3906)
    const before = readFileSync(path, 'utf8')
    run(TABLES, places)
    assert.equal(readFileSync(path, 'utf8'), before)
  },
)

const [TOWNS, SITES, HISTORY] = ['kommuner.csv', 'lokalsykehus.csv', 'kommunenummer_historikk.csv'] as const

/** The tables, in which one of them is changed. */
function tablesWith(table: string, change: (text: string) => string): string {
  const folder = mkdtempSync(fresh('tables-'))
  for (const name of [TOWNS, SITES, HISTORY]) {
    const text = readFileSync(join(TABLES, name), 'utf8')
    writeFileSync(join(folder, name), name === table ? change(text) : text)
  }
  return folder
}

const FAULTS: readonly (readonly [table: string, right: string, wrong: string, says: RegExp])[] = [
  [TOWNS, 'nei_kun_KAD', 'kanskje', /^import\.unknown-code \d{4}\.sykestue_2023 kanskje\n$/],
  [TOWNS, ',befolkning_2026,', ',folk,', /^import\.no-column kommuner\.csv lacks befolkning_2026\n$/],
  [TOWNS, '5601,Alta,Alta,', '5601,Alta,', /^import\.wrong-row kommuner\.csv\[339\] has 36 cells, not 37\n$/],
  [TOWNS, '5601,Alta,', '5603,Alta,', /^import\.twice kommuner\.csv .+\n$/],
  [TOWNS, '5601,Alta,', '560,Alta,', /^import\.wrong-number kommuner\.csv 560\n$/],
  [TOWNS, '22074', 'mange', /^import\.not-a-number 5601\.befolkning_2026 mange\n$/],
  [TOWNS, 'nei,22074', 'nja,22074', /^import\.not-yes-or-no 5601\.samisk_forvaltningsomraade nja\n$/],
  [
    TOWNS,
    ',80,Hammerfest,80,Alta',
    ',80,Hamar,80,Alta',
    /^import\.unknown-hospital 5601\.naermeste_lokalsykehus Hamar\n$/,
  ],
  [TOWNS, 'nei_kun_KAD,\n', 'nei_kun_KAD,Ny\n', /^import\.remark \d{4} .+\n$/],
  [TOWNS, 'Hammerfest,Vest-Finnmark', 'Hammarfest,Vest-Finnmark', /^import\.unknown-catchment Hammarfest .+\n$/],
  [SITES, 'OUS Ullevål', 'Ullevål', /^import\.unknown-catchment Oslo universitetssykehus .+\n$/],
  [HISTORY, 'Halden,nei', 'Halden,ja', /^import\.split 0101 .+\n$/],
  [HISTORY, '0101,Halden,2019,3101', '0101,Halden,2019,9999', /^import\.retired 0101 .+\n$/],
  [HISTORY, '0101,Halden', '3101,Halden', /^import\.retired 3101 .+\n$/],
  [HISTORY, '0104,Moss', '0101,Moss', /^import\.retired 0101 .+\n$/],
  [HISTORY, '1507,Ålesund,2023,1508', '1507,Ålesund,2023,1506', /^import\.retired 1507 .+\n$/],
]
for (const [table, right, wrong, says] of FAULTS) {
  test(`a table with a fault changes nothing, and says what is wrong: ${JSON.stringify(wrong)}`, { skip }, () => {
    const places = fresh('untouched')
    const { status, stderr } = run(
      tablesWith(table, (text) => text.replace(right, wrong)),
      places,
    )
    assert.match(stderr, says)
    assert.equal(status, 2)
    assert.equal(existsSync(places), false)
  })
}

test(
  'a table is read as spreadsheets write it: with a mark of the byte order, other line ends, and quotes',
  { skip },
  () => {
    const places = fresh('spreadsheet')
    const written = (text: string) =>
      `\ufeff${text.replace('5601,Alta,', '5601,"Al""ta, by",').replaceAll('\n', '\r\n')}`
    const { status, stderr } = run(tablesWith(TOWNS, written), places)
    assert.deepEqual([status, stderr], [0, ''])
    const { name } = JSON.parse(readFileSync(join(places, 'no', '5601.json'), 'utf8')) as { name: string }
    assert.equal(name, 'Al"ta, by')
  },
)

for (const [what, text, says] of [
  ['is no JSON', '{', /^import\.not-json \S+5622\.json .+\n$/],
  [
    'holds something without a source',
    '{"facts":{"svc.kad.bed":{"value":"free"}}}',
    /^import\.wrong-value 5622\.facts\.svc\.kad\.bed .+\n$/,
  ],
] as const) {
  test(`a profile that ${what} is not written over`, { skip }, () => {
    const places = mkdtempSync(fresh('places-'))
    const path = join(places, 'no', '5622.json')
    mkdirSync(join(places, 'no'))
    writeFileSync(path, text)
    const { status, stderr } = run(TABLES, places)
    assert.match(stderr, says)
    assert.deepEqual([status, readFileSync(path, 'utf8'), readdirSync(places)], [2, text, ['no']])
  })
}

test('a profile that is not in the tables, and a source of the municipality, stay', { skip }, () => {
  const places = fresh('left')
  cpSync(PLACES, places, { recursive: true })
  writeFileSync(join(places, 'no', '9999.json'), '{}')
  const path = join(places, 'sources.json')
  const sourcesIn = () => (JSON.parse(readFileSync(path, 'utf8')) as { sources: { id: string }[] }).sources
  const before = [...sourcesIn(), { id: 'helseplan' }]
  writeFileSync(path, JSON.stringify({ sources: before }))
  const { stdout } = run(TABLES, places)
  assert.match(stdout, /^left 9999\.json: not in the tables$/m)
  assert.equal(readFileSync(join(places, 'no', '9999.json'), 'utf8'), '{}')
  assert.deepEqual(sourcesIn(), before)
})

test('the import fields are those of the table', { skip }, () => {
  const { fields } = JSON.parse(readFileSync(join(PLACES, 'import-fields.json'), 'utf8')) as {
    fields: { from: string }[]
  }
  const table = readFileSync(join(TABLES, 'importfelt.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[0])
  assert.deepEqual(
    fields.map((field) => field.from),
    table,
  )
})

test('without tables the script says how it is used', () => {
  for (const args of [[], [fresh('nowhere')]]) {
    const { status, stderr } = run(...args)
    assert.equal(status, 2)
    assert.match(stderr, /^import\.(usage|no-file) \S+ .+\n$/)
  }
})
