import { isRecord } from '../base/is-record.ts'
import { issue } from '../base/issue.ts'
import { refused, type Result } from '../base/result.ts'
import { safely } from '../base/safely.ts'
import { checkPack } from './check-pack.ts'
import type { Pack, PackFiles } from './pack.ts'
import { readPack } from './read-pack.ts'

/** Reads a rule pack of the host's own with the checks of the built-in one: its files, and the hash that names it. No files: all are missing. */
export function loadPack(files: PackFiles, hash: string): Result<Pack> {
  if (typeof hash !== 'string') return refused([issue('pack.shape', 'hash', { got: typeof hash, expected: 'text' })])
  return safely(() => {
    const read = readPack(isRecord(files) ? files : {}, hash)
    if (!read.ok) return read
    const issues = checkPack(read.value)
    return issues.length > 0 ? refused(issues) : read
  })
}
