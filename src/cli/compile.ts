import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { issue, type Issue } from '../base/issue.ts'
import { refused, type Result } from '../base/result.ts'
import { loadPack } from '../pack/load-pack.ts'
import type { Pack } from '../pack/pack.ts'
import type { PackFiles } from '../pack/file-reader.ts'
import { packPlaces } from '../places/pack-places.ts'
import { readPlaces } from '../places/read-places.ts'

/**
 * Compiles `rules/` for the library: the rule pack with its Norwegian texts, the texts of each language, and the municipality
 * profiles, each a module of checked JSON in `out`. Gives the issues that kept it from being written; nothing is half done.
 */
export function compileRules(rules: string, out: string): readonly Issue[] {
  const pack = readPackFolder(join(rules, 'no-beon'))
  const places = readPlacesFolder(join(rules, 'places'))
  const issues = [pack, places].flatMap((read) => (read.ok ? [] : read.issues))
  if (!pack.ok || !places.ok) return issues
  const { nb = {} } = pack.value.texts
  const withoutCases = pack.value.rules.map((rule) => ({ ...rule, cases: [] }))
  writeModule(join(out, 'pack', 'no-beon'), { ...pack.value, rules: withoutCases, texts: { nb } }, 'Pack', './pack.ts')
  writeModule(join(out, 'pack', 'places'), packPlaces(places.value), 'PackedPlaces', '../places/pack-places.ts')
  for (const [language, texts] of Object.entries(pack.value.texts)) {
    writeModule(join(out, 'texts', language), texts, 'Texts', '../pack/pack.ts')
  }
  return []
}

/** Reads and checks the rule pack in a folder; its hash is that of the files' content, however they are laid out. */
export function readPackFolder(folder: string): Result<Pack> {
  const issues: Issue[] = []
  const files: Record<string, unknown> = {}
  for (const path of jsonBelow(folder)) files[path] = readJson(join(folder, path), path, issues)
  return issues.length > 0 ? refused(issues) : loadPack(files, hashOf(files))
}

function readPlacesFolder(folder: string) {
  const issues: Issue[] = []
  const read = (path: string) => readJson(join(folder, path), `places/${path}`, issues)
  const profiles = Object.fromEntries(jsonBelow(join(folder, 'no')).map((path) => [basename(path), read(`no/${path}`)]))
  const files = { profiles, retired: read('retired.json'), sources: read('sources.json') }
  return issues.length > 0 ? refused(issues) : readPlaces(files)
}

function jsonBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .sort()
}

function readJson(file: string, path: string, issues: Issue[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch (error) {
    issues.push(issue('pack.not-json', path, { problem: error instanceof Error ? error.message : '' }))
    return undefined
  }
}

function hashOf(files: PackFiles): string {
  const sorted = Object.keys(files)
    .sort()
    .map((path) => [path, files[path]])
  return `sha256-${createHash('sha256').update(JSON.stringify(sorted)).digest('base64url')}`
}

/** A string that is parsed when it is needed loads faster than the same object written as code. */
function writeModule(file: string, value: unknown, type: string, from: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  const text = JSON.stringify(JSON.stringify(value)).replace(
    /[\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16)}`,
  )
  writeFileSync(`${file}.js`, `export default JSON.parse(${text})\n`)
  writeFileSync(
    `${file}.d.ts`,
    `import type { ${type} } from '${from}'\ndeclare const value: ${type}\nexport default value\n`,
  )
}
