import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord, own } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import { findPlace } from '../places/find-place.ts'
import { searchPlaces } from '../places/search-places.ts'
import type { Place, PlaceContent, PlaceFact, Places, PlaceSource, PlaceValue, Words } from '../places/place.ts'
import { readPlaces } from '../places/read-places.ts'
import type { Io } from './io.ts'

interface Asked {
  readonly query: string
  readonly json: boolean
  readonly lang: string
}

interface Folder {
  readonly places: Places
  readonly fields: readonly { readonly key: string; readonly label: Words; readonly fact?: string }[]
}

type Texts = (key: string, params?: Readonly<Record<string, string | number>>) => string
type Language = keyof Words

/**
 * `beon places [QUERY] [--json] [--lang nb]` on the profiles in a folder (`rules/places`): lists municipalities, or shows
 * one with the source, year and status of every value. Gives the exit code: 0 done, 2 bad input, usage or folder.
 */
export function runPlaces(args: readonly string[], io: Io, folder: string): 0 | 2 {
  const asked = readArgs(args)
  const lang: Language = asked.ok && asked.value.lang === 'en' ? 'en' : 'nb'
  const texts = readTexts(folder, lang)
  const fail = (issues: readonly Issue[]): 2 => {
    for (const one of issues) io.err(`${`${one.code} ${one.path} ${sentence(one, texts)}`.replace(/\p{Cc}+/gu, ' ')}\n`)
    return 2
  }
  if (!asked.ok) return fail(asked.issues)
  const read = readFolder(folder)
  if (!read.ok) return fail(read.issues)
  const { query, json } = asked.value
  const { places } = read.value
  const found = query === '' ? Object.keys(places.profiles).sort() : searchPlaces(places, query)
  const [first] = found
  if (first === undefined) return fail([issue('place.not-found', 'query', { query: shown(query) })])
  if (!json && ['nn', 'se'].includes(asked.value.lang)) io.out(`${texts('fallback')}\n`)
  if (found.length === 1)
    io.out(json ? toJson(oneAsJson(first, read.value, lang, texts)) : oneAsText(first, read.value, lang, texts))
  else io.out(json ? toJson(found.flatMap((number) => listed(number, places))) : listAsText(found, places, texts))
  return 0
}

function readArgs(args: readonly string[]): Result<Asked> {
  const words: string[] = []
  let [json, lang] = [false, 'nb']
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--json') json = true
    else if (arg === '--lang') lang = args[++at] ?? ''
    else if (arg.startsWith('-')) return refused([issue('usage.unknown-option', 'args', { option: shown(arg) })])
    else words.push(arg)
  }
  if (!['nb', 'nn', 'se', 'en'].includes(lang))
    return refused([issue('usage.unknown-language', 'args', { lang: shown(lang) })])
  return ok({ query: words.join(' ').trim(), json, lang })
}

function readFolder(folder: string): Result<Folder> {
  const issues: Issue[] = []
  const readJson = (...path: readonly string[]): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, ...path), 'utf8'))
    } catch {
      issues.push(issue('places.unreadable', path.join('/')))
      return undefined
    }
  }
  const names = listJson(join(folder, 'no'))
  if (names.length === 0) issues.push(issue('places.unreadable', 'no'))
  const files = {
    profiles: Object.fromEntries(names.map((name) => [name, readJson('no', name)])),
    retired: readJson('retired.json'),
    sources: readJson('sources.json'),
  }
  const fields = readJson('import-fields.json')
  if (issues.length > 0) return refused(issues)
  const places = readPlaces(files)
  if (!places.ok) return places
  const list = isRecord(fields) ? own(fields, 'fields') : undefined
  return ok({ places: places.value, fields: Array.isArray(list) ? (list as Folder['fields']) : [] })
}

function listJson(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}

function readTexts(folder: string, lang: Language): Texts {
  let all: unknown
  try {
    all = JSON.parse(readFileSync(join(folder, 'texts', `${lang}.json`), 'utf8'))
  } catch {
    all = {}
  }
  return (key, params = {}) => {
    const text = isRecord(all) ? own(all, key) : undefined
    return (typeof text === 'string' ? text : key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(own(params, name) ?? whole),
    )
  }
}

function sentence({ code, params }: Issue, texts: Texts): string {
  const key = `problem.${code}`
  const plain = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  const text = texts(key, plain)
  return text === key ? texts('problem.places.invalid', { code }) : text
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function listed(number: string, places: Places) {
  const place = own(places.profiles, number)
  if (!place) return []
  const { name, names, county, values } = place
  return [
    {
      number,
      name,
      names,
      county,
      population: values['population']?.value ?? null,
      centrality_class: values['centrality_class']?.value ?? null,
    },
  ]
}

function listAsText(numbers: readonly string[], places: Places, texts: Texts): string {
  const head = ['number', 'name', 'county', 'population', 'centrality'].map((column) => texts(`column.${column}`))
  const rows = numbers
    .flatMap((number) => listed(number, places))
    .map((row) => [
      row.number,
      allNames(row),
      row.county,
      String(row.population ?? '–'),
      String(row.centrality_class ?? '–'),
    ])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return [head, ...rows].map((row) => `${line(row).trimEnd()}\n`).join('')
}

const allNames = ({ name, names }: Pick<Place, 'name' | 'names'>): string => [name, ...Object.values(names)].join(' – ')

function oneAsJson(number: string, folder: Folder, lang: Language, texts: Texts): unknown {
  const found = findPlace(folder.places, number)
  if (found?.kind === 'split')
    return { number, split: found.candidates.flatMap((place) => listed(place.number, folder.places)) }
  if (!found) return null
  return {
    ...(found.kind === 'retired' ? { retired: number } : {}),
    ...found.place,
    missing: missing(found.place, folder).map(({ key }) => key),
    warnings: warnings(found.place, folder.places, lang, texts),
    sources: usedSources(found.place, folder.places),
  }
}

function oneAsText(number: string, folder: Folder, lang: Language, texts: Texts): string {
  const found = findPlace(folder.places, number)
  if (!found) return ''
  if (found.kind === 'split') {
    const numbers = found.candidates.map((place) => place.number)
    return `${texts('split', { number })}\n${listAsText(numbers, folder.places, texts)}`
  }
  const { place } = found
  const publisher = (id: string) => folder.places.sources.find((source) => source.id === id)?.publisher ?? id
  const labels = new Map(folder.fields.map((field) => [`value.${field.key}`, field.label[lang]]))
  const line = (key: string, told: PlaceValue | PlaceFact) =>
    texts('line', {
      label: labels.get(key) ?? texts(key),
      value:
        'unit' in told
          ? `${contentAsText(told.value, lang, texts)} ${told.unit?.replace(/2$/, '²')}`
          : contentAsText(told.value, lang, texts),
      publisher: publisher(told.source),
      year: told.year,
      status: texts(`status.${told.status}`, { by: told.confirmedBy ?? '' }),
    }) + ('note' in told ? `\n${texts('item', { text: told.note?.[lang] ?? '' }).replace(/^/, '  ')}` : '')
  const section = (key: string, lines: readonly string[]) => [
    '',
    texts(`section.${key}`),
    ...(lines.length > 0 ? lines : [texts('none')]),
  ]
  const items = (list: readonly string[]) => list.map((text) => texts('item', { text }))
  return [
    ...(found.kind === 'retired' ? [texts('retired', { number, name: place.name, to: place.number })] : []),
    texts('head', { number: place.number, names: allNames(place), county: place.county }),
    ...Object.entries(place.values).map(([key, told]) => line(`value.${key}`, told)),
    ...section(
      'facts',
      Object.entries(place.facts).map(([id, told]) => line(id, told)),
    ),
    ...section(
      'missing',
      items(missing(place, folder).map(({ key, label }) => label?.[lang] ?? texts(`value.${key}`))),
    ),
    ...section('warnings', items(warnings(place, folder.places, lang, texts))),
    ...section(
      'sources',
      usedSources(place, folder.places).map((source) => sourceAsText(source, lang, texts)),
    ),
  ]
    .map((text) => `${text}\n`)
    .join('')
}

function contentAsText(content: PlaceContent, lang: Language, texts: Texts): string {
  if (typeof content === 'boolean') return texts(content ? 'yes' : 'no')
  if (typeof content === 'number') return String(content)
  if (typeof content === 'string') return ['yes', 'no_only_kad'].includes(content) ? texts(`code.${content}`) : content
  if (Array.isArray(content)) return content.join(', ')
  const record = content as Readonly<Record<string, string | number>>
  return String(record[lang] ?? texts('service', record))
}

const sourceAsText = ({ publisher, title, licence }: PlaceSource, lang: Language, texts: Texts): string =>
  texts('source', { publisher, title: title[lang], licence: licence ?? texts('noLicence') })

function usedSources({ values, facts }: Place, { sources }: Places): readonly PlaceSource[] {
  const used = new Set([...Object.values(values), ...Object.values(facts)].map((told) => told.source))
  return sources.filter((source) => used.has(source.id))
}

/** What every profile should tell: without it the profile says that it is missing. */
const EXPECTED = [
  'population',
  'population_2016',
  'centrality_class',
  'seat',
  'local_hospital',
  'straight_line_km_to_local_hospital',
  'out_of_hours_service',
]

function missing(
  { values, facts }: Place,
  { fields }: Folder,
): readonly { readonly key: string; readonly label?: Words }[] {
  const open = fields.filter(
    ({ key, fact }) => !Object.hasOwn(values, key) && (fact === undefined || !Object.hasOwn(facts, fact)),
  )
  return [...EXPECTED.filter((key) => !Object.hasOwn(values, key)).map((key) => ({ key })), ...open]
}

function warnings(place: Place, places: Places, lang: Language, texts: Texts): readonly string[] {
  const { values, facts } = place
  const told = [...Object.values(values), ...Object.values(facts)]
  const text = (key: string) => contentAsText(values[key]?.value ?? '', lang, texts)
  const when = (holds: boolean, key: string, params = {}) => (holds ? [texts(`warning.${key}`, params)] : [])
  return [
    ...when(
      told.some(({ status }) => status === 'proposed'),
      'proposed',
    ),
    ...when(values['catchment_split_by_district']?.value === true, 'by_district'),
    ...when(values['nearest_hospital_is_local']?.value === false, 'other_hospital', {
      local: text('local_hospital'),
      nearest: text('nearest_hospital'),
    }),
    ...usedSources(place, places).flatMap(({ warning }) => (warning ? [warning[lang]] : [])),
  ]
}
