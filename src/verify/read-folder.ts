import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { PackFiles } from '../pack/file-reader.ts'

/** The JSON files of a rule pack as they stand in a folder; issues where it is no such folder. */
export function readFolder(folder: string): Result<PackFiles> {
  const names = namesBelow(folder)
  if (!names?.includes('pack.json')) return refused([issue('verify.no-pack', 'pack', { folder: shown(folder) })])
  const issues: Issue[] = []
  const files: Record<string, unknown> = {}
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    try {
      files[name] = JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown
    } catch (error) {
      issues.push(issue('pack.not-json', name, { problem: error instanceof Error ? error.message : '' }))
    }
  }
  return issues.length > 0 ? refused(issues) : ok(files)
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
