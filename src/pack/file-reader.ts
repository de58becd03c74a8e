import type * as z from 'zod/mini'
import { issue, type Issue } from '../base/issue.ts'
import type { Condition } from './condition.ts'
import type { PackFiles } from './pack.ts'
import { readCondition } from './read-condition.ts'
import { shapeIssues } from './shape-issues.ts'

/** Reads the files of a pack one by one, and gathers every issue and every text on the way. */
export interface FileReader {
  readonly issues: Issue[]
  /** The Norwegian texts that stand with the facts and rules, by key. */
  readonly texts: Record<string, string>
  readonly say: (key: string, value: string | undefined) => void
  /** The paths of the files in a folder, sorted. */
  readonly under: (folder: string) => readonly string[]
  /** A file in its shape; undefined, with issues, when it is missing or misshapen. */
  readonly parse: <T>(path: string, shape: z.ZodMiniType<T>) => T | undefined
  /** A condition; one that cannot be read is an issue, and an empty one stands in its place. */
  readonly condition: (input: unknown, path: string) => Condition
  readonly maybe: (input: unknown, path: string) => Condition | null
}

/** Opens the files of a pack for reading. */
export function readerOf(files: PackFiles): FileReader {
  const issues: Issue[] = []
  const texts: Record<string, string> = {}
  const condition = (input: unknown, path: string): Condition => {
    const read = readCondition(input, path)
    if (read.ok) return read.value
    issues.push(...read.issues)
    return { kind: 'all', of: [] }
  }
  return {
    issues,
    texts,
    condition,
    maybe: (input, path) => (input === undefined ? null : condition(input, path)),
    say: (key, value) => {
      if (value !== undefined) texts[key] = value
    },
    under: (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(folder))
        .sort(),
    parse: (path, shape) => {
      if (!Object.hasOwn(files, path)) {
        issues.push(issue('pack.file-missing', path))
        return undefined
      }
      const parsed = shape.safeParse(files[path])
      if (parsed.success) return parsed.data
      issues.push(...shapeIssues(path, files[path], parsed.error.issues))
      return undefined
    },
  }
}
