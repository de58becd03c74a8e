import type { Places } from './place.ts'

/**
 * The municipality numbers that a search leads to, sorted: a number in use or retired leads to itself; else those with the
 * name in any of its languages, else with a part of it, else without accents, else retired names. Empty when nothing fits.
 */
export function searchPlaces(places: Places, query: string): readonly string[] {
  const asked = query.trim()
  if (/^\d+$/.test(asked))
    return [places.profiles, places.retired].some((numbers) => Object.hasOwn(numbers, asked)) ? [asked] : []
  if (asked === '') return []
  const today = Object.values(places.profiles).map(({ number, name, names }) => ({
    number,
    names: [name, ...Object.values(names)],
  }))
  const former = Object.entries(places.retired).map(([number, { name = '' }]) => ({
    number,
    names: [name, ...name.split(' - ')],
  }))
  for (const [named, alike] of [
    [today, (name: string) => plain(name) === plain(asked)],
    [today, (name: string) => bare(name) === bare(asked)],
    [today, (name: string) => plain(name).includes(plain(asked))],
    [today, (name: string) => bare(name).includes(bare(asked))],
    [former, (name: string) => bare(name) === bare(asked)],
    [former, (name: string) => bare(name).includes(bare(asked))],
  ] as const) {
    const hits = named.filter(({ names }) => names.some(alike)).map(({ number }) => number)
    if (hits.length > 0) return hits.sort()
  }
  return []
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase()

const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', đ: 'd', ŋ: 'n', ŧ: 't' }
const bare = (name: string): string =>
  plain(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæđŋŧ]/g, (letter) => LETTERS[letter] ?? letter)
