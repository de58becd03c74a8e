import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { issue, shown, type Issue } from '../base/issue.ts'
import { keyTwiceIn } from '../base/json-fault.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { PackFiles } from '../pack/file-reader.ts'

/** A rule pack as it stands in a folder. */
export interface PackFolder {
  readonly files: PackFiles
  /** Files in which a key stands twice in one object: what is written first there is never read. */
  readonly twice: readonly Issue[]
}

/** The JSON files of a rule pack in a folder; issues where it is no such folder. */
export function readFolder(folder: string): Result<PackFolder> {
  const names = namesBelow(folder)
  if (!names?.includes('pack.json')) return refused([issue('verify.no-pack', 'pack', { folder: shown(folder) })])
  const issues: Issue[] = []
  const files: Record<string, unknown> = {}
  const twice: Issue[] = []
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    try {
      const text = readFileSync(join(folder, name), 'utf8')
      files[name] = JSON.parse(text) as unknown
      twice.push(...keyTwiceIn(text, name))
    } catch (error) {
      issues.push(issue('pack.not-json', name, { problem: error instanceof Error ? error.message : '' }))
    }
  }
  return issues.length > 0 ? refused(issues) : ok({ files, twice })
}

function namesBelow(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  } catch {
    return undefined
  }
}

/** The hash that names the content of a pack, however its files are laid out. */
export function hashOf(files: PackFiles): string {
  const sorted = Object.keys(files)
    .sort()
    .map((path) => [path, files[path]])
  return `sha256-${createHash('sha256').update(JSON.stringify(sorted)).digest('base64url')}`
}
