import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A source file as the checks see it: its path from the root of the project, with slashes, and its text. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

/** The absolute path of something in the project, named from its root. */
export const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Every TypeScript file below src/, declarations included, sorted by path. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => ({ file, text: readFileSync(inProject(file), 'utf8') }))
}
