import { checkPack } from '../../pack/check-pack.ts'
import type { Pack } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'

/** Ids that nothing in the pack stands for, ids used twice, and circles. */
export const findDangling = (pack: Pack): readonly Finding[] =>
  checkPack(pack).map(({ code, path, params }) => ({
    check: code === 'pack.id-twice' ? 'id-twice' : code === 'pack.circle' ? 'circle' : 'dangling',
    path,
    says: `${code.replace('pack.', '').replaceAll('-', ' ')}: ${JSON.stringify(params)}`,
  }))
