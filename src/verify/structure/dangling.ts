import { checkPack } from '../../pack/check-pack.ts'
import type { Pack } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'
import { findTooEarly } from './too-early.ts'

/** What keeps a pack from being judged at all: ids that nothing in it stands for, ids used twice, circles, and looking ahead. */
export function findDangling(pack: Pack): readonly Finding[] {
  const faults = checkPack(pack).map((one): Finding => ({
    check: one.code === 'pack.id-twice' ? 'id-twice' : one.code === 'pack.circle' ? 'circle' : 'dangling',
    path: one.path,
    issue: one,
  }))
  return faults.length > 0 ? faults : findTooEarly(pack)
}
