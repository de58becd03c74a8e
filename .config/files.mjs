import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the project, absolute. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** An absolute path inside the project. */
export const at = (...parts) => join(ROOT, ...parts)

/** A path as it is written in messages: relative to the root, with slashes. */
export const shown = (path) => relative(ROOT, path).split(sep).join('/')

/** Whether a module, by its address, is the program that was started; also behind a link, by which a path on Windows keeps its name. */
export const isProgram = (address, [, started = ''] = process.argv) =>
  existsSync(started) && realpathSync(started) === fileURLToPath(address)

/** Every file below a folder, absolute and sorted; none when the folder does not exist. */
export function filesBelow(folder) {
  const entries = entriesOf(folder)
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name))
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  const deeper = folders.flatMap(({ name }) => filesBelow(join(folder, name)))
  return [...files, ...deeper].sort()
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}
