import { own } from '../base/is-record.ts'
import { findPlace } from '../places/find-place.ts'
import type { Place, PlaceContent, PlaceFact, Places, PlaceSource, PlaceValue, Words } from '../places/place.ts'
import type { Folder, Language, Texts } from './places-folder.ts'

/** What a list of municipalities tells of each. */
export function listed(number: string, places: Places) {
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

/** Municipalities as a table. */
export function listAsText(numbers: readonly string[], places: Places, texts: Texts): string {
  const head = ['number', 'name', 'county', 'population', 'centrality'].map((column) => texts(`column.${column}`))
  const rows = numbers
    .flatMap((number) => listed(number, places))
    .map((row) => [row.number, allNames(row), row.county, plainText(row.population), plainText(row.centrality_class)])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return [head, ...rows].map((row) => `${line(row)}\n`).join('')
}

const plainText = (content: PlaceContent | null): string => (typeof content === 'number' ? String(content) : '–')

const allNames = ({ name, names }: Pick<Place, 'name' | 'names'>): string => [name, ...Object.values(names)].join(' – ')

/** One municipality as data, with what is missing, warnings and sources. */
export function oneAsJson(number: string, folder: Folder, lang: Language, texts: Texts): unknown {
  const found = findPlace(folder.places, number)
  if (found?.kind === 'split')
    return { number, split: found.candidates.flatMap((place) => listed(place.number, folder.places)) }
  if (!found || found.kind === 'no-profiles') return null
  return {
    ...(found.kind === 'retired' ? { retired: number } : {}),
    ...found.place,
    missing: missing(found.place, folder).map(({ key }) => key),
    warnings: warnings(found.place, folder.places, lang, texts),
    sources: usedSources(found.place, folder.places),
  }
}

/** One municipality in words: every value with source, year and status. */
export function oneAsText(number: string, folder: Folder, lang: Language, texts: Texts): string {
  const found = findPlace(folder.places, number)
  if (!found || found.kind === 'no-profiles') return ''
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
          ? `${contentAsText(told.value, lang, texts)} ${told.unit.replace(/2$/, '²')}`
          : contentAsText(told.value, lang, texts),
      publisher: publisher(told.source),
      year: told.year,
      status: texts(`status.${told.status}`, { by: told.confirmedBy ?? '' }),
    }) + ('note' in told ? `\n${texts('item', { text: told.note[lang] }).replace(/^/, '  ')}` : '')
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
