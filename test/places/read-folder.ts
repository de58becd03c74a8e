import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Place, Places } from '../../src/places/place.ts'
import { readPlaces } from '../../src/places/read-places.ts'

/** The folder of the profiles. */
export const PLACES = fileURLToPath(new URL('../../rules/places/', import.meta.url))

/** The parsed JSON of a file below the folder of the profiles. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(`${PLACES}${path}`, 'utf8'))

/** Every profile as it was read; throws with the issues when a file is wrong. */
export function readFolder(): Places {
  const names = readdirSync(`${PLACES}no`)
  const read = readPlaces({
    profiles: Object.fromEntries(names.map((name) => [name, readJson(`no/${name}`)])),
    retired: readJson('retired.json'),
    sources: readJson('sources.json'),
  })
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 10)))
  return read.value
}

/** The profile of a number that must exist. */
export function profile(places: Places, number: string): Place {
  const place = places.profiles[number]
  if (!place) throw new Error(`no profile ${number}`)
  return place
}
