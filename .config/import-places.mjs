#!/usr/bin/env node
// node .config/import-places.mjs CSV_FOLDER [PLACES_FOLDER]
// Makes rules/places/no/<number>.json, retired.json and sources.json from the municipality tables. The same tables give the
// same bytes. What somebody local confirmed, or told from a source of their own, is kept. Nothing is written unless all is right.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEW_BUILDING = {
  nb: 'Målt til sykehusbygget fra 2020; et nytt bygg erstatter det.',
  en: 'Measured to the hospital building of 2020; a new one replaces it.',
}
const TWO_SITES = {
  nb: 'Opptaksområdet har to sykehus; målt til det som er nærmest.',
  en: 'The catchment has two hospitals; measured to the nearer one.',
}
const FROM_CENTRE = {
  nb: 'Målt fra midten av kommunens areal, siden kommunesenteret mangler.',
  en: 'Measured from the middle of the area, since the seat is missing.',
}
const OSLO = {
  nb: 'Avhenger av bydel. Posten «Oslo» er en rest i listen og ikke et sykehus.',
  en: 'Depends on the district. The entry "Oslo" is a remainder in the list, not a hospital.',
}
const BY_DISTRICT = { nb: 'Avhenger av bydel: spør om adressen.', en: 'Depends on the district: ask for the address.' }

const SOURCES = [
  {
    id: 'ssb-population',
    publisher: 'Statistisk sentralbyrå',
    title: { nb: 'Folketall i kommunene, tabell 07459', en: 'Population of municipalities, table 07459' },
    year: 2026,
    licence: 'CC BY 4.0',
    warning: {
      nb: 'Tallene for 2016 er regnet om til dagens grenser; fem kommuner mangler.',
      en: "The figures for 2016 are for today's boundaries; five municipalities are missing.",
    },
  },
  {
    id: 'ssb-centrality',
    publisher: 'Statistisk sentralbyrå',
    title: {
      nb: 'Sentralitet, Klass 128: klasse 1 (mest sentral) til 6, indeks til 1000',
      en: 'Centrality, Klass 128: class 1 (most central) to 6, index up to 1000',
    },
    year: 2024,
    licence: 'CC BY 4.0',
    warning: null,
  },
  {
    id: 'kartverket',
    publisher: 'Kartverket',
    title: { nb: 'Kommuner, navn og grenser 2024', en: 'Municipalities, names and boundaries 2024' },
    year: 2024,
    licence: 'CC BY 4.0',
    warning: {
      nb: 'Hvilket språk et samisk eller kvensk navn hører til, er satt av prosjektet.',
      en: 'Which language a Sámi or Kven name belongs to was set by the project.',
    },
  },
  {
    id: 'number-history',
    publisher: 'Kartverket og Statistisk sentralbyrå',
    title: {
      nb: 'Kommunenumre som er tatt ut av bruk siden 2012',
      en: 'Municipality numbers taken out of use since 2012',
    },
    year: 2024,
    licence: 'CC BY 4.0',
    warning: {
      nb: 'Fire numre ble delt mellom flere kommuner: da må brukeren spørres.',
      en: 'Four numbers were divided between municipalities: the user must be asked.',
    },
  },
  {
    id: 'sami-area',
    publisher: 'Regjeringen (Prop. 58 L 2022–2023) og kommunene',
    title: {
      nb: 'Kommuner i forvaltningsområdet for samiske språk',
      en: 'Municipalities in the administrative area for Sámi languages',
    },
    year: 2023,
    licence: null,
    warning: null,
  },
  {
    id: 'geonames',
    publisher: 'GeoNames',
    title: { nb: 'Kommunesentre', en: 'Municipal seats' },
    year: 2026,
    licence: 'CC BY 4.0',
    warning: {
      nb: 'Året er da listen ble hentet. I 17 sammenslåtte kommuner er senteret valgt for hånd.',
      en: 'The year is that of retrieval. In 17 merged municipalities the seat was chosen by hand.',
    },
  },
  {
    id: 'rhf-catchments',
    publisher: 'De regionale helseforetakene, samlet av SKDE',
    title: { nb: 'Opptaksområder for sykehus, april 2026', en: 'Hospital catchments, April 2026' },
    year: 2026,
    licence: 'GPL-3.0',
    warning: {
      nb: 'Lisensen gjelder SKDEs samling; be SKDE om lov eller hent fra helseforetakene før publisering. Mosjøen er ikke lokalsykehus i listen fra 2026, men var det i 2023.',
      en: "The licence is that of SKDE's compilation; ask SKDE, or go to the health authorities, before publishing. Mosjøen is no local hospital in the list of 2026 but was one in 2023.",
    },
  },
  {
    id: 'out-of-hours-list',
    publisher: 'Privat samling av NKLMs oversikt',
    title: {
      nb: 'Legevakter og kommunene de dekker, 2024',
      en: 'Out-of-hours services and the municipalities they cover, 2024',
    },
    year: 2024,
    licence: null,
    warning: {
      nb: 'Samlingen oppgir ingen lisens; be NKLM om originalen. Åpningstid og reisetid står ikke der.',
      en: 'The compilation states no licence; ask NKLM for the original. It tells neither hours nor travel time.',
    },
  },
  {
    id: 'straight-lines',
    publisher: 'BEON',
    title: {
      nb: 'Luftlinje fra kommunesenteret, regnet ut fra GeoNames, Eurostat GISCO 2020 og kart',
      en: 'Straight lines from the municipal seat, computed from GeoNames, Eurostat GISCO 2020 and maps',
    },
    year: 2026,
    licence: null,
    warning: {
      nb: 'Luftlinje er en nedre grense og aldri en reisetid. Sykehusene er plassert etter kart fra 2020 der annet ikke er sagt, og ingen er sjekket for døgnåpent akuttmottak. Nærmeste sykehus er bare til opplysning: opptaksområdet bestemmer.',
      en: 'A straight line is a lower bound and never a travel time. Hospitals are placed by maps of 2020 unless noted, and none is checked for round-the-clock emergency intake. The nearest hospital is only for information: the catchment decides.',
    },
  },
  {
    id: 'computed',
    publisher: 'BEON',
    title: {
      nb: 'Regnet ut: areal fra grensene 2024; liten og lite sentral er under 5000 innbyggere i 2026 og klasse 5–6',
      en: 'Computed: area from the boundaries of 2024; small and remote is under 5,000 inhabitants in 2026 and class 5–6',
    },
    year: 2026,
    licence: null,
    warning: {
      nb: 'Arealet tar med ferskvann og er om lag én prosent for lite. Andre har andre definisjoner av små distriktskommuner.',
      en: 'The area includes fresh water and is about one per cent too small. Others define small rural municipalities differently.',
    },
  },
  {
    id: 'S2',
    publisher: 'Helse Nord, arbeidsgruppe 5',
    title: {
      nb: 'Delrapport om samordning mellom kommuner og sykehus',
      en: 'Report on coordination between municipalities and hospitals',
    },
    year: 2023,
    licence: null,
    warning: {
      nb: 'At sykestue finnes, betyr ikke at en plass er ledig. Bare Finnmark er beskrevet.',
      en: 'That a sykestue exists does not mean that a bed is free. Only Finnmark is described.',
    },
  },
  {
    id: 'local',
    publisher: 'Kommunen eller helseforetaket selv',
    title: { nb: 'Fylt ut av noen som arbeider der', en: 'Filled in by somebody who works there' },
    year: null,
    licence: null,
    warning: null,
  },
]

const KONGSVINGER = {
  nb: 'Kongsvinger sykehus har vært en del av Akershus siden 2019 og var før det en del av Innlandet.',
  en: 'Kongsvinger hospital has belonged to Akershus since 2019, and to Innlandet before that.',
}
const SNILLFJORD = {
  nb: 'Tidligere Snillfjord ble delt mellom Heim, Hitra og Orkland; kilden regner hele til Orkland, med samme sykehus som før.',
  en: 'Former Snillfjord was divided between Heim, Hitra and Orkland; the source counts all of it to Orkland, with the same hospital as before.',
}
const NO_OUT_OF_HOURS = {
  nb: 'Ingen legevakt står oppført for kommunen i listen fra 2024.',
  en: 'The list of 2024 has no out-of-hours service for this municipality.',
}

const REMARKS = {
  1577: {
    nb: 'Området som var Hornindal (om lag 1100 personer), hørte før til Førde.',
    en: 'The former Hornindal (about 1,100 people) used to belong to Førde.',
  },
  1580: NO_OUT_OF_HOURS,
  1806: {
    nb: 'Tysfjord (om lag 2000 personer, før under Bodø) ble delt mellom Narvik og Hamarøy; kilden regner hele til Narvik.',
    en: 'Tysfjord (about 2,000 people, earlier under Bodø) was divided between Narvik and Hamarøy; the source counts all of it to Narvik.',
  },
  1824: {
    nb: 'Flyttet fra Mosjøen til Mo i Rana da Mosjøen gikk ut av listen.',
    en: 'Moved from Mosjøen to Mo i Rana when Mosjøen left the list.',
  },
  1825: {
    nb: 'Flyttet fra Mosjøen til Sandnessjøen da Mosjøen gikk ut av listen.',
    en: 'Moved from Mosjøen to Sandnessjøen when Mosjøen left the list.',
  },
  1826: {
    nb: 'Flyttet fra Mosjøen til Sandnessjøen da Mosjøen gikk ut av listen.',
    en: 'Moved from Mosjøen to Sandnessjøen when Mosjøen left the list.',
  },
  1827: FROM_CENTRE,
  1834: {
    nb: 'Lurøy er delt mellom to sykehus, og de fleste hører til Sandnessjøen; før 2025 førte kilden hele til Mo i Rana.',
    en: 'Lurøy is divided between two hospitals, most of it under Sandnessjøen; until 2025 the source had all of it under Mo i Rana.',
  },
  1875: {
    nb: 'Deler av tidligere Tysfjord ligger her, mens kilden regner hele Tysfjord til Narvik: sjekk sykehuset for den delen.',
    en: 'Parts of former Tysfjord lie here, while the source counts all of it to Narvik: check the hospital for that part.',
  },
  3216: {
    nb: 'Har hørt til Østfold siden 2018, og før det til Akershus.',
    en: 'Has belonged to Østfold since 2018, and to Akershus before that.',
  },
  3228: KONGSVINGER,
  3401: KONGSVINGER,
  3414: KONGSVINGER,
  3415: KONGSVINGER,
  3416: KONGSVINGER,
  3417: KONGSVINGER,
  3903: {
    nb: 'Området som var Sande (om lag 10 000 personer), hørte før til Vestre Viken.',
    en: 'The former Sande (about 10,000 people) used to belong to Vestre Viken.',
  },
  4619: {
    nb: 'Ført til Helse Bergen siden 2025, før det til Helse Fonna.',
    en: 'Listed under Helse Bergen since 2025, and under Helse Fonna before that.',
  },
  4635: {
    nb: 'Flyttet mellom Førde og Bergen flere ganger, og ført til Bergen siden 2025: sjekk lokalt.',
    en: 'Moved between Førde and Bergen several times, and listed under Bergen since 2025: check locally.',
  },
  4648: NO_OUT_OF_HOURS,
  5055: {
    nb: 'Området som var Halsa (om lag 1600 personer), hørte før til Møre og Romsdal. Deler av Snillfjord ligger også her.',
    en: 'The former Halsa (about 1,600 people) used to belong to Møre og Romsdal. Parts of Snillfjord lie here too.',
  },
  5056: SNILLFJORD,
  5058: {
    nb: 'Området som var Roan (om lag 950 personer), hørte før til Nord-Trøndelag.',
    en: 'The former Roan (about 950 people) used to belong to Nord-Trøndelag.',
  },
  5059: SNILLFJORD,
}
const REMARK_SOURCE = {
  1580: ['out-of-hours-list', 2024],
  4648: ['out-of-hours-list', 2024],
  1827: ['straight-lines', 2026],
}

/** The numbers that were divided, with all who took over; the table names only the first in its own column. */
const SPLIT = {
  1507: ['1508', '1580'],
  1613: ['5055', '5056', '5059'],
  1850: ['1875', '1806'],
  5012: ['5055', '5056', '5059'],
}

/** Which hospital sites a catchment's name stands for, where it is not simply part of the name of one site. */
const SITES = {
  'Elverum-Hamar': ['Sykehuset Innlandet Elverum', 'Sykehuset Innlandet Hamar'],
  'Oslo universitetssykehus': ['OUS Ullevål'],
  Oslo: [],
}

class Refusal extends Error {}
const refuse = (code, path, message) => {
  throw new Refusal(`${code} ${path} ${message}`)
}

function readCsv(folder, name, columns) {
  const path = join(folder, name)
  if (!existsSync(path)) refuse('import.no-file', name, 'is not in the folder')
  const [head = [], ...rows] = parseCsv(readFileSync(path, 'utf8'))
  const missing = columns.filter((column) => !head.includes(column))
  if (missing.length > 0) refuse('import.no-column', name, `lacks ${missing.join(', ')}`)
  return rows.map((row, at) => {
    if (row.length !== head.length)
      refuse('import.wrong-row', `${name}[${at}]`, `has ${row.length} cells, not ${head.length}`)
    return Object.fromEntries(head.map((column, cell) => [column, row[cell].trim()]))
  })
}

function parseCsv(text) {
  const rows = []
  let row = []
  for (const [, , quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(("(?:[^"]|"")*")|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && !quoted && !plain) break
    row.push(quoted ? quoted.slice(1, -1).replaceAll('""', '"') : (plain ?? ''))
    if (end === ',') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}

function makeProfile(row, sites) {
  const number = row.kommunenummer
  const [values, facts] = [{}, {}]
  const told = (key, value, source, year, more = {}) => {
    if (value !== '' && value !== undefined) values[key] = { value, ...more, source, year, status: 'proposed' }
  }
  const count = (column) => readNumber(row[column], `${number}.${column}`)
  const truth = (column) => readTruth(row[column], `${number}.${column}`)
  const list = (column) => (row[column] === '' ? '' : row[column].split('|'))
  const catchment = list('lokalsykehus_opptak')
  const own = catchment.flatMap((name) => sitesOf(name, sites))
  const fromCentre = row.kommunesenter_navn === '' ? [FROM_CENTRE] : []
  const km = (key, column, notes = []) => {
    const [note] = [...fromCentre, ...notes]
    told(key, count(column), 'straight-lines', 2026, { unit: 'km', ...(note ? { note } : {}) })
  }
  told('official_name', row.navn_offisielt, 'kartverket', 2024)
  told('population', count('befolkning_2026'), 'ssb-population', 2026)
  told('population_2016', count('befolkning_2016'), 'ssb-population', 2016)
  told('centrality_class', count('sentralitetsklasse_2024'), 'ssb-centrality', 2024)
  told('centrality_index', count('sentralitetsindeks_2024'), 'ssb-centrality', 2024)
  told('small_and_remote', truth('liten_og_usentral'), 'computed', 2026)
  told('sami_administrative_area', truth('samisk_forvaltningsomraade'), 'sami-area', 2023)
  told('area_km2', count('areal_km2_beregnet'), 'computed', 2024, { unit: 'km2' })
  told('seat', row.kommunesenter_navn, 'geonames', 2026)
  told('health_region', row.rhf, 'rhf-catchments', 2026)
  told('health_trust', list('hf_opptak'), 'rhf-catchments', 2026)
  const split = truth('opptak_delt_paa_bydel')
  const splitNote = split ? { note: catchment.includes('Oslo') ? OSLO : BY_DISTRICT } : {}
  told('local_hospital', catchment, 'rhf-catchments', 2026, splitNote)
  told('catchment_split_by_district', split, 'rhf-catchments', 2026)
  told('mental_health_centre', row.dps_opptak, 'rhf-catchments', 2026)
  const moved = (names) => (names.some((name) => sites.get(name)?.moved) ? [NEW_BUILDING] : [])
  km(
    'straight_line_km_to_local_hospital',
    'lokalsykehus_opptak_luftlinje_km',
    own.length > 1 ? [TWO_SITES] : moved(own),
  )
  const nearest = row.naermeste_lokalsykehus
  if (!sites.has(nearest)) refuse('import.unknown-hospital', `${number}.naermeste_lokalsykehus`, nearest)
  told('nearest_hospital', nearest, 'straight-lines', 2026)
  if (!split) told('nearest_hospital_is_local', own.includes(nearest), 'straight-lines', 2026)
  km('straight_line_km_to_nearest_hospital', 'naermeste_lokalsykehus_luftlinje_km', moved([nearest]))
  if (row.legevakt_navn !== '') {
    const service = {
      name: row.legevakt_navn,
      place: placeName(row.legevakt_poststed),
      municipalities: count('legevakt_antall_kommuner'),
    }
    told('out_of_hours_service', service, 'out-of-hours-list', 2024)
  }
  km('straight_line_km_to_out_of_hours', 'legevakt_luftlinje_km')
  const sykestue = { ja: 'yes', nei_kun_KAD: 'no_only_kad', '': '' }[row.sykestue_2023]
  if (sykestue === undefined) refuse('import.unknown-code', `${number}.sykestue_2023`, row.sykestue_2023)
  told('sykestue_2023', sykestue, 'S2', 2023)
  if (sykestue === 'no_only_kad')
    facts['svc.sykestue.bed'] = { value: 'none', source: 'S2', year: 2023, status: 'proposed' }
  if ((row.merknad !== '') !== Object.hasOwn(REMARKS, number))
    refuse('import.remark', number, 'a remark and its text do not match')
  const [source, year] = REMARK_SOURCE[number] ?? ['rhf-catchments', 2026]
  told('remark', REMARKS[number], source, year)
  const names = Object.entries({ se: row.navn_sme, smj: row.navn_smj, sma: row.navn_sma, fkv: row.navn_fkv }).filter(
    ([, name]) => name !== '',
  )
  return { number, name: row.navn_no, names: Object.fromEntries(names), county: row.fylke, values, facts }
}

function readNumber(text, path) {
  if (text === '') return ''
  const number = Number(text)
  return Number.isFinite(number) ? number : refuse('import.not-a-number', path, text)
}

function readTruth(text, path) {
  const truth = { ja: true, nei: false }[text]
  return truth ?? refuse('import.not-yes-or-no', path, text)
}

function sitesOf(catchment, sites) {
  const found = SITES[catchment] ?? [...sites.keys()].filter((name) => name.includes(catchment))
  if (catchment !== 'Oslo' && (found.length === 0 || !found.every((name) => sites.has(name)))) {
    refuse('import.unknown-catchment', catchment, 'no hospital site has this name')
  }
  return found
}

const SMALL_WORDS = new Set(['i', 'på', 'og'])
const placeName = (shouted) =>
  shouted
    .toLocaleLowerCase('nb')
    .split(' ')
    .map((word) =>
      SMALL_WORDS.has(word) ? word : word.replace(/(^|-)(\p{L})/gu, (letter) => letter.toLocaleUpperCase('nb')),
    )
    .join(' ')

const OURS = new Set(SOURCES.map((source) => source.id).filter((id) => id !== 'local'))

/** Keeps what was confirmed, and what comes from a source that is not one of the tables. */
function keepLocal(made, path, say) {
  if (!existsSync(path)) return made
  const old = readJson(path)
  const kept = { ...made }
  for (const kind of ['values', 'facts']) {
    kept[kind] = { ...made[kind] }
    for (const key of Object.keys(old[kind] ?? {}).sort()) {
      const value = old[kind][key]
      if (typeof value?.source !== 'string')
        refuse('import.wrong-value', `${made.number}.${kind}.${key}`, 'has no source: mend it first')
      if (value.status !== 'confirmed' && OURS.has(value.source)) continue
      const offered = made[kind][key]
      if (offered && JSON.stringify(offered.value) !== JSON.stringify(value.value)) {
        say(
          `kept ${made.number} ${kind}.${key} ${JSON.stringify(value.value)} (${value.status}); the tables say ${JSON.stringify(offered.value)}`,
        )
      }
      kept[kind][key] = value
    }
  }
  return kept
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return refuse('import.not-json', path, 'mend or remove it first')
  }
}

function makeRetired(rows, current) {
  const numbers = {}
  for (const row of rows) {
    const old = row.gammelt_kommunenummer
    const split = readTruth(row.delt, `${old}.delt`)
    if (split !== Object.hasOwn(SPLIT, old))
      refuse('import.split', old, 'is divided in the table or in the script, not in both')
    const to = split ? SPLIT[old] : [row.kommunenummer_2024]
    const wrong =
      !to.includes(row.kommunenummer_2024) ||
      current.has(old) ||
      Object.hasOwn(numbers, old) ||
      !to.every((number) => current.has(number))
    if (wrong) refuse('import.retired', old, 'is in use, stands twice, or leads nowhere')
    numbers[old] = { name: row.gammelt_navn, lastYear: readNumber(row.siste_gyldige_aar, old), to }
  }
  const sorted = Object.keys(numbers)
    .sort()
    .map((number) => [number, numbers[number]])
  return { source: 'number-history', year: 2024, numbers: sorted }
}

/** One line a value, so that a change to a profile reads as one changed line; entries keep their order. */
function write(value, inlineFrom, depth = 0) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const isList = Array.isArray(value)
  const cells = Object.entries(value).map(
    ([key, one]) => (isList ? '' : `${JSON.stringify(key)}: `) + write(one, inlineFrom, depth + 1),
  )
  const [open, close] = isList ? '[]' : '{}'
  if (cells.length === 0) return open + close
  if (depth >= inlineFrom) return isList ? `[${cells.join(', ')}]` : `{ ${cells.join(', ')} }`
  const pad = '  '.repeat(depth + 1)
  return `${open}\n${cells.map((cell) => pad + cell).join(',\n')}\n${'  '.repeat(depth)}${close}`
}

/** Numbers without a leading zero would come first as keys of an object, so this table is written from a list. */
const writeRetired = ({ source, year, numbers }) =>
  `{\n  "source": "${source}",\n  "year": ${year},\n  "numbers": {\n${numbers.map(([number, one]) => `    "${number}": ${write(one, 0)}`).join(',\n')}\n  }\n}\n`

function importPlaces(tables, places, say) {
  const rows = readCsv(tables, 'kommuner.csv', [
    'kommunenummer',
    'navn_no',
    'fylke',
    'befolkning_2026',
    'lokalsykehus_opptak',
    'sykestue_2023',
    'merknad',
  ])
  const sites = new Map(
    readCsv(tables, 'lokalsykehus.csv', ['navn', 'merknad']).map((site) => [
      site.navn,
      { moved: /\bnytt\b/.test(site.merknad) },
    ]),
  )
  const history = readCsv(tables, 'kommunenummer_historikk.csv', [
    'gammelt_kommunenummer',
    'gammelt_navn',
    'siste_gyldige_aar',
    'kommunenummer_2024',
    'delt',
  ])
  const current = new Set(rows.map((row) => row.kommunenummer))
  if (current.size !== rows.length) refuse('import.twice', 'kommuner.csv', 'a number stands twice')
  const folder = join(places, 'no')
  const files = new Map()
  for (const row of rows) {
    if (!/^\d{4}$/.test(row.kommunenummer)) refuse('import.wrong-number', 'kommuner.csv', row.kommunenummer)
    const path = join(folder, `${row.kommunenummer}.json`)
    files.set(path, `${write(keepLocal(makeProfile(row, sites), path, say), 2)}\n`)
  }
  files.set(join(places, 'retired.json'), writeRetired(makeRetired(history, current)))
  files.set(join(places, 'sources.json'), `${write({ sources: keepSources(join(places, 'sources.json')) }, 3)}\n`)
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of files) writeFileSync(path, text)
  for (const name of readdirSync(folder).sort())
    if (!files.has(join(folder, name))) say(`left ${name}: not in the tables`)
  say(`${rows.length} profiles, ${history.length} retired numbers, ${SOURCES.length} sources`)
}

/** Sources that a municipality added of its own stand after ours. */
function keepSources(path) {
  const old = existsSync(path) ? readJson(path).sources : []
  return [...SOURCES, ...old.filter((source) => !SOURCES.some((one) => one.id === source.id))]
}

const [tables, places = fileURLToPath(new URL('../rules/places', import.meta.url))] = process.argv.slice(2)
try {
  if (!tables)
    refuse('import.usage', 'arguments', 'give the folder of the tables: import-places.mjs CSV_FOLDER [PLACES_FOLDER]')
  importPlaces(tables, places, (line) => process.stdout.write(`${line}\n`))
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = 2
}
