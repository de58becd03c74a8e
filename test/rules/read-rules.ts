import { readPackFolder } from '../../src/cli/read-pack-folder.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { inProject } from '../helpers/source-files.ts'

let read: Pack | undefined

/** The pack as it stands in `rules/`, cases included; throws with the issues when it cannot be read. */
export function readRules(): Pack {
  if (read) return read
  const answer = readPackFolder(inProject('rules/no-beon'))
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues.slice(0, 20), null, 1))
  return (read = answer.value)
}
