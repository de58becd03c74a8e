import { isRecord, own } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Place, Places, PlaceSource, RetiredNumber } from './place.ts'
import { readPlace } from './read-place.ts'

/** The parsed contents of `rules/places`: one profile for each file name, `retired.json` and `sources.json`. */
export interface PlaceFiles {
  readonly profiles: Readonly<Record<string, unknown>>
  readonly retired: unknown
  readonly sources: unknown
}

/** Reads all profiles together: each must be right by itself, stand in the file of its number, and point to sources that exist. */
export function readPlaces(files: PlaceFiles): Result<Places> {
  const issues: Issue[] = []
  const sources = readSources(files.sources, issues)
  const known = new Set(sources.map((source) => source.id))
  const profiles: Record<string, Place> = {}
  for (const file of Object.keys(files.profiles).sort()) {
    const read = readPlace(files.profiles[file], file)
    if (!read.ok) issues.push(...read.issues)
    else {
      issues.push(...checkTogether(read.value, file, known))
      profiles[read.value.number] = read.value
    }
  }
  const retired = readRetired(files.retired, profiles, issues)
  return issues.length > 0 ? refused(issues) : ok({ profiles, retired, sources })
}

function checkTogether(place: Place, file: string, sources: ReadonlySet<string>): readonly Issue[] {
  const kinds = { values: place.values, facts: place.facts }
  const every: readonly (readonly [string, Readonly<Record<string, { readonly source: string }>>])[] =
    Object.entries(kinds)
  return [
    ...(file === `${place.number}.json` ? [] : [issue('place.wrong-file', file, { number: place.number })]),
    ...every.flatMap(([kind, told]) =>
      Object.entries(told).flatMap(([key, { source }]) =>
        sources.has(source)
          ? []
          : [issue('place.unknown-source', `${file}.${kind}.${key}.source`, { source: shown(source) })],
      ),
    ),
  ]
}

function readSources(given: unknown, issues: Issue[]): readonly PlaceSource[] {
  const all = isRecord(given) ? own(given, 'sources') : undefined
  if (!Array.isArray(all)) {
    issues.push(issue('place.wrong-type', 'sources.json', { expected: 'list of sources', got: shown(given) }))
    return []
  }
  return all.filter((one, at): one is PlaceSource => {
    const right =
      isRecord(one) &&
      typeof one['id'] === 'string' &&
      typeof one['publisher'] === 'string' &&
      isWords(one['title']) &&
      (one['year'] === null || typeof one['year'] === 'number') &&
      (one['licence'] === null || typeof one['licence'] === 'string') &&
      (one['warning'] === null || isWords(one['warning'])) &&
      all.findIndex((other) => isRecord(other) && other['id'] === one['id']) === at
    if (!right) issues.push(issue('place.wrong-source', `sources.json.sources[${at}]`, { got: shown(one) }))
    return right
  })
}

function readRetired(
  given: unknown,
  profiles: Readonly<Record<string, Place>>,
  issues: Issue[],
): Readonly<Record<string, RetiredNumber>> {
  const numbers = isRecord(given) ? own(given, 'numbers') : undefined
  if (!isRecord(numbers)) {
    issues.push(issue('place.wrong-type', 'retired.json', { expected: 'numbers', got: shown(given) }))
    return {}
  }
  for (const [number, one] of Object.entries(numbers)) {
    const to = isRecord(one) ? own(one, 'to') : undefined
    const right =
      /^\d{4}$/.test(number) &&
      isRecord(one) &&
      (one['name'] === undefined || typeof one['name'] === 'string') &&
      !Object.hasOwn(profiles, number) &&
      Array.isArray(to) &&
      to.length > 0 &&
      to.every((target) => typeof target === 'string' && Object.hasOwn(profiles, target))
    if (!right)
      issues.push(issue('place.wrong-retired-number', `retired.json.numbers.${shown(number)}`, { got: shown(one) }))
  }
  return numbers as Readonly<Record<string, RetiredNumber>>
}

const isWords = (given: unknown): boolean =>
  isRecord(given) && typeof given['nb'] === 'string' && typeof given['en'] === 'string'
