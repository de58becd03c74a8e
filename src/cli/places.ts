import { issue, shown, type Issue } from '../base/issue.ts'
import { searchPlaces } from '../places/search-places.ts'
import type { Language } from '../present/texts.ts'
import type { Io } from './io.ts'
import { readFolder, readTexts, type Texts } from './places-folder.ts'
import type { Args } from './read-args.ts'
import { listAsText, listed, oneAsJson, oneAsText } from './write-places.ts'

/** The flags and options of `beon places`. */
export const PLACES = { flags: ['--json'], options: [] } as const

/**
 * `beon places [QUERY] [--json] [--lang nb]` on the profiles in a folder (`rules/places`): lists municipalities, or shows
 * one with the source, year and status of every value. Gives the exit code: 0 done, 2 bad input or folder.
 */
export function runPlaces({ words, flags }: Args, io: Io, folder: string, language: Language): 0 | 2 {
  // Profiles are written in these two.
  const lang = language === 'en' ? 'en' : 'nb'
  const texts = readTexts(folder, lang)
  const fail = (issues: readonly Issue[]): 2 => {
    for (const one of issues) io.err(`${`${one.code} ${one.path} ${sentence(one, texts)}`.replace(/\p{Cc}+/gu, ' ')}\n`)
    return 2
  }
  const read = readFolder(folder)
  if (!read.ok) return fail(read.issues)
  const query = words.join(' ').trim()
  const json = flags.has('--json')
  const { places } = read.value
  const found = query === '' ? Object.keys(places.profiles).sort() : searchPlaces(places, query)
  const [first] = found
  if (first === undefined) return fail([issue('place.not-found', 'query', { query: shown(query) })])
  if (!json && language !== lang) io.out(`${texts('fallback')}\n`)
  if (found.length === 1)
    io.out(json ? toJson(oneAsJson(first, read.value, lang, texts)) : oneAsText(first, read.value, lang, texts))
  else io.out(json ? toJson(found.flatMap((number) => listed(number, places))) : listAsText(found, places, texts))
  return 0
}

function sentence({ code, params }: Issue, texts: Texts): string {
  const key = `problem.${code}`
  const plain = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  const text = texts(key, plain)
  return text === key ? texts('problem.places.invalid', { code }) : text
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
