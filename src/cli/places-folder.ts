import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord, own } from '../base/is-record.ts'
import { issue, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Places, Words } from '../places/place.ts'
import { readPlaces } from '../places/read-places.ts'

/** The profiles in a folder, with the fields that somebody local should fill in. */
export interface Folder {
  readonly places: Places
  readonly fields: readonly { readonly key: string; readonly label: Words; readonly fact?: string }[]
}

/** Says a text of the folder in a language; a key without a text stands for itself. */
export type Texts = (key: string, params?: Readonly<Record<string, string | number>>) => string
/** The languages that profiles are written in. */
export type Language = keyof Words

/** Reads and checks all profiles of a folder. */
export function readFolder(folder: string): Result<Folder> {
  const issues: Issue[] = []
  const readJson = (...path: readonly string[]): unknown => {
    try {
      return parsed(join(folder, ...path))
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

/** Editors on Windows may put a byte order mark first: a decoder leaves it out. */
const parsed = (file: string): unknown => JSON.parse(new TextDecoder().decode(readFileSync(file)))

function listJson(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}

/** The texts of the folder in a language. */
export function readTexts(folder: string, lang: Language): Texts {
  let all: unknown
  try {
    all = parsed(join(folder, 'texts', `${lang}.json`))
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
