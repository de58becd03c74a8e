import type { Band, Score, ScoreItem } from '../../pack/pack.ts'
import type { Bit, Graph } from '../graph.ts'
import { addCounts, countReaches, isAtLeast } from './amounts.ts'
import { anyOf, encodeCondition, isKnown, turn, type Sight } from './conditions.ts'
import type { Amount, Pair, View } from './view.ts'

/** A score over every patient: the counterpart of `Scored` of the engine. */
export interface EncodedScore {
  readonly valid: Pair
  readonly total: View
  readonly single: Pair
}

interface Points {
  readonly low: readonly Bit[]
  readonly high: readonly Bit[]
}

/** A way to score: the test under which these points are possible. */
interface Way {
  readonly test: Bit
  readonly points: number
}

/** Scores what is known; a missing item adds its least to the low end and its most to the high end. */
export function encodeScore(score: Score, sight: Sight): EncodedScore {
  const { graph } = sight
  const valid = turn(encodeCondition(score.off, sight))
  const items = score.items.map((item) => pointsOf(item, sight))
  const widest = score.items.map((item) => spread(graph, widestOf(item, sight), mostOf(item)).high)
  const sum = (counts: readonly (readonly Bit[])[]) =>
    counts.reduce<readonly Bit[]>((total, count) => addCounts(graph, total, count), [])
  const low = sum(items.map((item) => item.low)).map((bit) => graph.and(valid.yes, bit))
  const high = sum(items.map((item) => item.high)).map((bit) => graph.and(valid.yes, bit))
  const open = graph.not(graph.or(valid.yes, valid.no))
  const most = sum(widest).map((bit) => graph.and(open, bit))
  const count = (reaches: readonly Bit[]): Amount => ({ kind: 'count', reaches })
  return {
    valid,
    total: {
      kind: 'number',
      known: graph.yes,
      low: count(low),
      high: count(
        Array.from({ length: Math.max(high.length, most.length) }, (_, at) =>
          graph.or(high[at] ?? graph.no, most[at] ?? graph.no),
        ),
      ),
    },
    single: singleOf(score, items, valid, sight),
  }
}

function singleOf(score: Score, items: readonly Points[], valid: Pair, { graph, parameter }: Sight): Pair {
  if (score.single === null) return { yes: graph.no, no: graph.or(valid.yes, valid.no) }
  const limit = Math.ceil(parameter(score.single))
  const reached = anyOf(
    graph,
    items.map(({ low, high }) => ({
      yes: countReaches(graph, low, limit),
      no: graph.not(countReaches(graph, high, limit)),
    })),
  )
  return { yes: graph.and(valid.yes, reached.yes), no: graph.or(valid.no, graph.and(valid.yes, reached.no)) }
}

function pointsOf(item: ScoreItem, sight: Sight): Points {
  const { graph } = sight
  const view = sight.see(item.fact)
  const known = isKnown(graph, view)
  const most = mostOf(item)
  const ways = [
    ...hitsOf(item, view, sight).map(({ test, points }) => ({ test: graph.and(known, test), points })),
    ...widestOf(item, sight).map(({ test, points }) => ({ test: graph.and(graph.not(known), test), points })),
  ]
  const exact = spread(graph, ways, most)
  if (!view.dispute) return exact
  // The worse value counts for an alarm, and neither for clearing one.
  const { holds, between } = view.dispute
  const worst = between.map((value) => spread(graph, hitsOf(item, value, sight), most).high)
  const widest = spread(graph, widestOf(item, sight), most).high
  return {
    low: exact.low.map((bit, n) => graph.ite(holds, graph.or(...worst.map((high) => high[n] ?? graph.no)), bit)),
    high: exact.high.map((bit, n) => graph.ite(holds, widest[n] ?? graph.no, bit)),
  }
}

/** The least and the most of the ways that are possible. */
function spread(graph: Graph, ways: readonly Way[], most: number): Points {
  const from = (n: number, reaches: boolean) =>
    graph.or(...ways.flatMap(({ test, points }) => (points >= n === reaches ? [test] : [])))
  const counts = Array.from({ length: most }, (_, at) => at + 1)
  return { low: counts.map((n) => graph.not(from(n, false))), high: counts.map((n) => from(n, true)) }
}

/** The points that the value of the fact may give. */
function hitsOf(item: ScoreItem, view: View, sight: Sight): readonly Way[] {
  const { graph } = sight
  if (item.kind === 'codes') {
    const entries = Object.entries(item.points)
    const most = Math.max(...entries.map(([, points]) => points))
    const tests =
      view.kind === 'truth'
        ? [['true', view.truth.yes] as const, ['false', view.truth.no] as const]
        : view.kind === 'code'
          ? [...view.codes]
          : []
    return tests.map(([code, test]) => ({ test, points: entries.find(([one]) => one === code)?.[1] ?? most }))
  }
  if (view.kind !== 'number') return widestOf(item, sight)
  return item.tables.flatMap(({ when, bands }) =>
    bands.map((band, at) => ({
      test: graph.and(isPossible(when, sight), inBand(graph, view, band, bands[at - 1])),
      points: band.points,
    })),
  )
}

/** Whether the number may lie in the band: above the one before, and not above its own end. */
function inBand(graph: Graph, view: Extract<View, { kind: 'number' }>, { to }: Band, before: Band | undefined): Bit {
  const constant = (value: number): Amount => ({ kind: 'constant', value })
  return graph.and(
    to === undefined ? graph.yes : isAtLeast(graph, constant(to), view.low),
    before?.to === undefined ? graph.yes : graph.not(isAtLeast(graph, constant(before.to), view.high)),
  )
}

/** Every way that a fact of which nothing is known may score. */
function widestOf(item: ScoreItem, sight: Sight): readonly Way[] {
  if (item.kind === 'codes') return Object.values(item.points).map((points) => ({ test: sight.graph.yes, points }))
  return item.tables.flatMap(({ when, bands }) =>
    bands.map(({ points }) => ({ test: isPossible(when, sight), points })),
  )
}

const isPossible = (when: Parameters<typeof encodeCondition>[0] | undefined, sight: Sight): Bit =>
  when ? sight.graph.not(encodeCondition(when, sight).no) : sight.graph.yes

const mostOf = (item: ScoreItem): number =>
  Math.max(
    ...(item.kind === 'codes'
      ? Object.values(item.points)
      : item.tables.flatMap(({ bands }) => bands.map(({ points }) => points))),
  )
