import { byId } from '../../base/group-by.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Band, Pack, ScoreItem } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'

/** Score bands that leave a gap, overlap or stand out of order, and codes that a score does not know. */
export function findBandFaults(pack: Pack): readonly Finding[] {
  const facts = byId(pack.facts)
  return pack.scores.flatMap((score) =>
    score.items.flatMap((item) => {
      const path = `${score.id}.${item.fact}`
      const fact = facts.get(item.fact)
      const faults =
        item.kind === 'bands' ? item.tables.flatMap(({ bands }) => bandFaults(bands, fact)) : codeFaults(item, fact)
      return faults.map((says): Finding => ({ check: 'bands', path, says }))
    }),
  )
}

function bandFaults(bands: readonly Band[], fact: Fact | undefined): readonly string[] {
  if (fact?.type !== 'number') return ['Only a number can lie in bands.']
  const ends = bands.map(({ to }) => to)
  const inner = ends.slice(0, -1)
  return [
    ...(bands.length === 0 ? ['There is no band.'] : []),
    ...(ends.at(-1) === undefined ? [] : [`Nothing is said about what is above ${ends.at(-1) ?? ''}.`]),
    ...(inner.includes(undefined) ? ['A band without an end stands before another, which is never reached.'] : []),
    ...inner.flatMap((end, at) => {
      const before = inner[at - 1]
      return end !== undefined && before !== undefined && end <= before
        ? [`The band up to ${end} overlaps the one up to ${before}.`]
        : []
    }),
    ...inner.flatMap((end) =>
      end !== undefined && (end < fact.min || end >= fact.max)
        ? [`The end ${end} lies outside of what the fact can be, ${fact.min} to ${fact.max}.`]
        : [],
    ),
    ...bands.flatMap(({ points }, at) =>
      points === bands[at - 1]?.points ? [`Two bands beside each other give ${points} points.`] : [],
    ),
  ]
}

function codeFaults(item: Extract<ScoreItem, { kind: 'codes' }>, fact: Fact | undefined): readonly string[] {
  const codes = fact?.type === 'boolean' ? ['true', 'false'] : fact?.type === 'code' ? fact.codes : []
  const given = Object.keys(item.points)
  return [
    ...codes.filter((code) => !given.includes(code)).map((code) => `No points for ${code}.`),
    ...given.filter((code) => !codes.includes(code)).map((code) => `Points for ${code}, which the fact does not know.`),
  ]
}
