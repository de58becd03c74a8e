import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    place.values['kad_beds'] = beds
    Object.assign(place.values['population'] ?? {}, { value: 1 })
    place.facts['svc.kad.travel_min'] = minutes
    writeFileSync(path, JSON.stringify(place))
    const again = run(TABLES, places)
    assert.equal(again.status, 0)
    assert.match(again.stdout, /kept 5622 values\.local_hospital .*Tromsø.*Hammerfest/)
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

test('a table with a fault changes nothing, and says what is wrong', { skip }, () => {
  const [tables, places] = [fresh('tables'), fresh('untouched')]
  cpSync(TABLES, tables, { recursive: true })
  const path = join(tables, 'kommuner.csv')
  const faulty = readFileSync(path, 'utf8').replace('nei_kun_KAD', 'kanskje')
  rmSync(path, { force: true })
  writeFileSync(path, faulty)
  const { status, stderr } = run(tables, places)
  assert.equal(status, 2)
  assert.match(stderr, /^import\.unknown-code \d{4}\.sykestue_2023 kanskje\n$/)
  assert.equal(existsSync(places), false)
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
