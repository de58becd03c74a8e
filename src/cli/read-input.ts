import { issue, type Issue } from '../base/issue.ts'
import { maskIdentity } from '../base/mask-identity.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Terminal } from './io.ts'

const MIB = 1024 * 1024
/** The largest input that is read as one case, in MiB. */
const MOST_MIB = 64

/** All bytes of a file or of standard input, without a byte order mark; one that cannot be read is an issue at its name. */
export async function readInput(file: string, terminal: Terminal): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of terminal.read(file)) {
      length += chunk.length
      if (length > MOST_MIB * MIB) return refused([issue('file.too-large', pathOf(file), { limit: MOST_MIB })])
      chunks.push(chunk)
    }
  } catch (error) {
    return refused([fileIssue(error, file)])
  }
  const bytes = Buffer.concat(chunks)
  return ok(bytes.subarray(0, 3).equals(Buffer.from('\ufeff')) ? bytes.subarray(3) : bytes)
}

/** What kept a file from being read; throws what is no fault of a file. */
export function fileIssue(error: unknown, file: string): Issue {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) throw error
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'file.not-found',
    ENOTDIR: 'file.not-found',
    EISDIR: 'file.is-a-directory',
    EACCES: 'file.not-readable',
    EPERM: 'file.not-readable',
  }
  return issue(known[code] ?? 'file.failed', pathOf(file), { problem: code })
}

/** A file's name as the path of an issue; a number in it that could be an identity number is not shown. */
export const pathOf = (file: string): string => maskIdentity(file)
