import { refused, type Result } from '../base/result.ts'
import { loadPack } from '../pack/load-pack.ts'
import type { Pack } from '../pack/pack.ts'
import { hashOf, readFolder } from '../verify/read-folder.ts'

/** Reads and checks the rule pack in a folder; its hash is that of the files' content, however they are laid out. */
export function readPackFolder(folder: string): Result<Pack> {
  const read = readFolder(folder)
  if (!read.ok) return read
  const { files, unheard } = read.value
  return unheard.length > 0 ? refused(unheard) : loadPack(files, hashOf(files))
}
