import type { Pack } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'

/** Rules, numbers, scores and derived facts that no source stands behind. */
export function findUnsourced(pack: Pack): readonly Finding[] {
  return [...pack.rules, ...pack.derived, ...pack.parameters, ...pack.scores].flatMap(({ id, sources }) =>
    sources.length > 0 ? [] : [{ check: 'unsourced', path: id }],
  )
}
