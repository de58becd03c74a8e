import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import { searchPlaces } from '../places/search-places.ts'
import type { Io } from './io.ts'
import { readFolder, readTexts, type Language, type Texts } from './places-folder.ts'
import { listAsText, listed, oneAsJson, oneAsText } from './write-places.ts'

interface Asked {
  readonly query: string
  readonly json: boolean
  readonly lang: string
}

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

function sentence({ code, params }: Issue, texts: Texts): string {
  const key = `problem.${code}`
  const plain = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  const text = texts(key, plain)
  return text === key ? texts('problem.places.invalid', { code }) : text
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
