import type { Issue } from '../../base/issue.ts'
import { checkPack } from '../../pack/check-pack.ts'
import type { Pack } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'
import { findTooEarly } from './too-early.ts'

/** What an issue says where nobody has words for it. */
export const inData = ({ params }: Issue): string => JSON.stringify(params)

/** What keeps a pack from being judged at all: ids that nothing in it stands for, ids used twice, circles, and looking ahead. */
export function findDangling(pack: Pack, say: (issue: Issue) => string = inData): readonly Finding[] {
  const faults = checkPack(pack).map((one): Finding => ({
    check: one.code === 'pack.id-twice' ? 'id-twice' : one.code === 'pack.circle' ? 'circle' : 'dangling',
    path: one.path,
    says: `${one.code}: ${say(one)}`,
  }))
  return faults.length > 0 ? faults : findTooEarly(pack)
}
