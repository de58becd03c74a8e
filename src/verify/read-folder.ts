import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { issue, shown, type Issue } from '../base/issue.ts'
import { jsonFault, keyTwiceIn } from '../base/json-fault.ts'
import { ok, refused, type Result } from '../base/result.ts'
import { faultIssue } from '../cli/parse-json.ts'
import type { PackFiles } from '../pack/pack.ts'
import { LANGUAGES } from '../present/texts.ts'

/** A rule pack as it stands in a folder. */
export interface PackFolder {
  readonly files: PackFiles
  /** What is written there and never read: a key's first value where it stands twice in one object, and files that no part of a pack is read from. */
  readonly unheard: readonly Issue[]
}

/** The files below the folders of a pack that are read. */
const READ = new RegExp(`^(?:(?:facts|scores|rules|evidence)/.+|texts/(?:${LANGUAGES.join('|')})|[^/]+)\\.json$`)
/** A file that somebody meant to be read, also where an editor or a system gave its name another end. */
const MEANT = /\.json(?:\.txt)?$/i
/** What editors, systems and package managers keep for themselves. */
const HIDDEN = /(?:^|\/)(?:\.|node_modules\/)/

/** The JSON files of a rule pack in a folder; issues where it is no such folder. */
export function readFolder(folder: string): Result<PackFolder> {
  const names = namesBelow(folder)
  if (!names?.includes('pack.json')) return refused([issue('verify.no-pack', 'pack', { folder: shown(folder) })])
  const issues: Issue[] = []
  const files: Record<string, unknown> = {}
  const unheard: Issue[] = []
  const isMeant = (name: string) => !HIDDEN.test(name) && (MEANT.test(name) || isLinkedFolder(join(folder, name)))
  for (const name of names.filter(isMeant).sort()) {
    if (!READ.test(name)) {
      unheard.push(issue('pack.file-unread', name))
      continue
    }
    const read = readJson(join(folder, name), name)
    if (read.ok) {
      files[name] = read.value.json
      unheard.push(...read.value.twice)
    } else issues.push(...read.issues)
  }
  return issues.length > 0 ? refused(issues) : ok({ files, unheard })
}

/** A mark of the byte order at the start is left out; what is no UTF-8 would be read as other letters than were written. */
const decoder = new TextDecoder('utf-8', { fatal: true })

/** A file of JSON, and whether a key stands twice in it; what is wrong with it is told by line and character. */
export function readJson(
  file: string,
  path: string,
): Result<{ readonly json: unknown; readonly twice: readonly Issue[] }> {
  let text: string
  try {
    text = decoder.decode(readFileSync(file))
  } catch (error) {
    const problem = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined
    return refused([problem === undefined ? issue('json.not-utf8', path) : issue('file.failed', path, { problem })])
  }
  const at = jsonFault(text)
  if (at !== undefined) return refused([faultIssue(text, at, path)])
  return ok({ json: JSON.parse(text) as unknown, twice: keyTwiceIn(text, path) })
}

function namesBelow(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  } catch {
    return undefined
  }
}

/** Whether it is a link to a folder: what is in that folder is not among the names below this one. */
const isLinkedFolder = (path: string): boolean =>
  lstatSync(path).isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)

/** The hash that names the content of a pack, however its files are laid out. */
export function hashOf(files: PackFiles): string {
  const sorted = Object.keys(files)
    .sort()
    .map((path) => [path, files[path]])
  return `sha256-${createHash('sha256').update(JSON.stringify(sorted)).digest('base64url')}`
}
