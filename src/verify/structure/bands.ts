import { byId } from '../../base/group-by.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Band, Pack, ScoreItem } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'
import type { Says } from '../says.ts'

/** Score bands that leave a gap, overlap or stand out of order, and codes that a score does not know. */
export function findBandFaults(pack: Pack): readonly Finding[] {
  const facts = byId(pack.facts)
  return pack.scores.flatMap((score) =>
    score.items.flatMap((item) => {
      const path = `${score.id}.${item.fact}`
      const fact = facts.get(item.fact)
      const faults =
        item.kind === 'bands' ? item.tables.flatMap(({ bands }) => bandFaults(bands, fact)) : codeFaults(item, fact)
      return faults.map((says): Finding => ({ check: 'bands', path, ...says }))
    }),
  )
}

function bandFaults(bands: readonly Band[], fact: Fact | undefined): readonly Says[] {
  if (fact?.type !== 'number') return [{ key: 'verify.bands.no-number' }]
  const ends = bands.map(({ to }) => to)
  const inner = ends.slice(0, -1)
  const last = ends.at(-1)
  return [
    ...(bands.length === 0 ? [{ key: 'verify.bands.none' }] : []),
    ...(last === undefined ? [] : [{ key: 'verify.bands.no-last', params: { end: last } }]),
    ...(inner.includes(undefined) ? [{ key: 'verify.bands.endless' }] : []),
    ...inner.flatMap((end, at) => {
      const before = inner[at - 1]
      return end !== undefined && before !== undefined && end <= before
        ? [{ key: 'verify.bands.overlap', params: { end, before } }]
        : []
    }),
    ...inner.flatMap((end) =>
      end !== undefined && (end < fact.min || end >= fact.max)
        ? [{ key: 'verify.bands.outside', params: { end, min: fact.min, max: fact.max } }]
        : [],
    ),
    ...bands.flatMap(({ points }, at) =>
      points === bands[at - 1]?.points ? [{ key: 'verify.bands.same-points', params: { points } }] : [],
    ),
  ]
}

function codeFaults(item: Extract<ScoreItem, { kind: 'codes' }>, fact: Fact | undefined): readonly Says[] {
  const codes = fact?.type === 'boolean' ? ['true', 'false'] : fact?.type === 'code' ? fact.codes : []
  const given = Object.keys(item.points)
  return [
    ...codes
      .filter((code) => !given.includes(code))
      .map((code) => ({ key: 'verify.bands.no-points', params: { code } })),
    ...given
      .filter((code) => !codes.includes(code))
      .map((code) => ({ key: 'verify.bands.unknown-code', params: { code } })),
  ]
}
