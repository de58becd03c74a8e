import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTexts, type Folder } from '../../src/cli/places-folder.ts'
import { listAsText, listed, oneAsJson, oneAsText } from '../../src/cli/write-places.ts'
import type { Place, PlaceSource } from '../../src/places/place.ts'
import { inProject } from '../helpers/source-files.ts'

const nb = readTexts(inProject('rules/places'), 'nb')
const words = (text: string) => ({ nb: text, en: `${text} in English` })

const SOURCE: PlaceSource = {
  id: 's-1',
  publisher: 'Kommunen',
  title: words('Plan'),
  year: 2024,
  licence: null,
  warning: null,
}
const proposed = { source: 's-1', year: 2025, status: 'proposed' } as const
const confirmed = { ...proposed, source: 's-2', status: 'confirmed', confirmedBy: 'kommuneoverlegen' } as const
const EMPTY: Place = { number: '9902', name: 'Utvik', names: {}, county: 'Nord', values: {}, facts: {} }
const FULL: Place = {
  number: '9901',
  name: 'Innvik',
  names: { se: 'Siskkit' },
  county: 'Finnmark',
  values: {
    population: { ...confirmed, value: 812 },
    centrality_class: { ...proposed, value: 6 },
    area_km2: { ...proposed, value: 12.5, unit: 'km2' },
    local_hospital: { ...proposed, value: 'Byen' },
    nearest_hospital: { ...proposed, value: 'Bygda' },
    nearest_hospital_is_local: { ...proposed, value: false, note: words('Se kartet') },
    catchment_split_by_district: { ...proposed, value: true },
    sykestue_2023: { ...proposed, value: 'no_only_kad' },
    small_and_remote: { ...proposed, value: 'yes' },
    seat: { ...proposed, value: ['A', 'B'] },
    out_of_hours_service: { ...proposed, value: { name: 'Vakta', place: 'A', municipalities: 2 } },
    remark: { ...proposed, value: words('Ferge') },
  },
  facts: {
    'svc.kad.bed': { ...proposed, source: 's-3', value: 'none' },
    'svc.joint_home.covers_address': { ...proposed, value: true },
  },
}
const FOLDER: Folder = {
  places: {
    profiles: { '9901': FULL, '9902': EMPTY },
    retired: { '9801': { to: ['9901'] }, '9802': { to: ['9901', '9902'] } },
    sources: [
      SOURCE,
      { ...SOURCE, id: 's-2', publisher: 'SSB', licence: 'CC BY', warning: words('Gammelt') },
      { ...SOURCE, id: 's-3', publisher: 'Helse' },
      { ...SOURCE, id: 's-4', publisher: 'Ubrukt' },
    ],
  },
  fields: [
    { key: 'kad_minutes', label: words('Kjøretid til KAD') },
    { key: 'kad_bed', label: words('Plass på KAD'), fact: 'svc.kad.bed' },
    { key: 'remark', label: words('Annet') },
  ],
}
const LISTED = [
  'Nr.   Kommune           Fylke     Folketall  Sentralitet',
  '9901  Innvik – Siskkit  Finnmark        812            6',
  '9902  Utvik             Nord              –            –',
]

test('municipalities are a table: words to the left, numbers to the right, and a dash for what is not known', () => {
  assert.deepEqual(listAsText(['9901', '9902', '9903'], FOLDER.places, nb).split('\n'), [...LISTED, ''])
  assert.deepEqual(listed('9902', FOLDER.places), [
    { number: '9902', name: 'Utvik', names: {}, county: 'Nord', population: null, centrality_class: null },
  ])
})

test('one municipality has every value with where it comes from, what is missing, warnings, and the sources that are used', () => {
  const from = '[Kommunen, 2025, foreslått]'
  assert.deepEqual(oneAsText('9801', FOLDER, 'nb', nb).split('\n'), [
    '9801 er ikke lenger i bruk. Området hører nå til Innvik (9901).',
    '9901 Innvik – Siskkit, Finnmark',
    '  Folketall: 812 [SSB, 2025, bekreftet av kommuneoverlegen]',
    `  Sentralitetsklasse: 6 ${from}`,
    `  Areal: 12.5 km² ${from}`,
    `  Lokalsykehus (opptaksområde): Byen ${from}`,
    `  Nærmeste sykehus (bare til opplysning): Bygda ${from}`,
    `  Nærmeste sykehus er lokalsykehuset: nei ${from}`,
    '    - Se kartet',
    `  Lokalsykehus avhenger av bydel: ja ${from}`,
    `  Sykestue i 2023: nei, bare KAD ${from}`,
    `  Liten og lite sentral: ja ${from}`,
    `  Kommunesenter: A, B ${from}`,
    `  Legevakt: Vakta, A (kommuner: 2) ${from}`,
    `  Annet: Ferge ${from}`,
    '',
    'Fakta som fylles inn i en vurdering',
    '  svc.kad.bed: none [Helse, 2025, foreslått]',
    `  svc.joint_home.covers_address: ja ${from}`,
    '',
    'Ikke fylt ut av noen',
    '  - Folketall 2016',
    '  - Luftlinje til lokalsykehus (nedre grense)',
    '  - Kjøretid til KAD',
    '',
    'Merk',
    '  - Foreslåtte verdier er hentet fra åpne kilder og er ikke bekreftet lokalt.',
    '  - Lokalsykehuset avhenger av bydel: spør om adressen.',
    '  - Lokalsykehuset er Byen, ikke det nærmeste (Bygda): opptaksområdet bestemmer.',
    '  - Gammelt',
    '',
    'Kilder',
    '  Kommunen: Plan (ingen lisens oppgitt)',
    '  SSB: Plan (CC BY)',
    '  Helse: Plan (ingen lisens oppgitt)',
    '',
  ])
})

test('one of which nothing is known says so: nothing is told, and everything is missing', () => {
  assert.deepEqual(oneAsText('9902', FOLDER, 'nb', nb).split('\n'), [
    '9902 Utvik, Nord',
    '',
    'Fakta som fylles inn i en vurdering',
    '  ingen',
    '',
    'Ikke fylt ut av noen',
    '  - Folketall',
    '  - Folketall 2016',
    '  - Sentralitetsklasse',
    '  - Kommunesenter',
    '  - Lokalsykehus (opptaksområde)',
    '  - Luftlinje til lokalsykehus (nedre grense)',
    '  - Legevakt',
    '  - Kjøretid til KAD',
    '  - Plass på KAD',
    '  - Annet',
    '',
    'Merk',
    '  ingen',
    '',
    'Kilder',
    '  ingen',
    '',
  ])
})

test('one that was divided is the list of those that it may be', () => {
  const [head, ...list] = oneAsText('9802', FOLDER, 'nb', nb).split('\n')
  assert.match(head ?? '', /^9802 .+ delt/)
  assert.deepEqual(list, [...LISTED, ''])
  assert.deepEqual(oneAsJson('9802', FOLDER, 'nb', nb), {
    number: '9802',
    split: ['9901', '9902'].flatMap((number) => listed(number, FOLDER.places)),
  })
})

test('one as data has the number that is no longer in use only where that was asked for', () => {
  const [now, before] = ['9901', '9801'].map((number) => oneAsJson(number, FOLDER, 'en', nb) as { warnings: string[] })
  assert.deepEqual(before, { retired: '9801', ...now })
  assert.equal(now?.warnings.at(-1), 'Gammelt in English')
})

const KNOWN: readonly (readonly [what: string, known: Partial<Place>, isWarned: boolean])[] = [
  ['a value that is proposed', { values: { population: { ...proposed, value: 812 } } }, true],
  ['a fact that is proposed', { facts: { 'svc.kad.bed': { ...proposed, value: 'none' } } }, true],
  ['a fact that is confirmed', { facts: { 'svc.kad.bed': { ...confirmed, source: 's-1', value: 'none' } } }, false],
]
for (const [what, known, isWarned] of KNOWN)
  test(`${what} stands there alone, ${isWarned ? 'with' : 'without'} a warning`, () => {
    const places = { ...FOLDER.places, profiles: { '9902': { ...EMPTY, ...known } } }
    const told = oneAsText('9902', { ...FOLDER, places }, 'nb', nb)
    assert.match(told, /: (812|none) \[Kommunen/)
    assert.equal(told.includes('Foreslåtte verdier'), isWarned)
  })
