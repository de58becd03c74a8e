import type { Fact, FactId } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { anyTold, differs, type Held, type Patient, type Told } from './encode/facts.ts'
import type { Bit, Graph, Num } from './graph.ts'
import type { Change } from './theorem.ts'

/** A second patient who differs from the first in the named facts only, and what must hold between the two. */
export function otherPatient(
  graph: Graph,
  pack: Pack,
  one: Patient,
  changes: ReadonlyMap<FactId, Change>,
): { readonly patient: Patient; readonly laws: readonly Bit[] } {
  const laws: Bit[] = []
  const patient = new Map<FactId, Told>()
  for (const fact of pack.facts) {
    const told = one.get(fact.id)
    if (!told) continue
    const change = changes.get(fact.id)
    if (change === 'forgotten') patient.set(fact.id, forgotten(graph, fact, told))
    else if (change === 'stale') patient.set(fact.id, stale(graph, fact, told))
    else if (change === 'disputed') patient.set(fact.id, disputed(graph, fact, told))
    else if (change === undefined) patient.set(fact.id, told)
    else {
      const other = anyTold(graph, fact, 'other')
      patient.set(fact.id, other)
      const worse = (a: Told, b: Told) => graph.and(a.known, b.known, isWorse(graph, fact, a.held, b.held, pack))
      if (change === 'worse') laws.push(worse(told, other))
      if (change === 'better')
        laws.push(
          graph.or(worse(other, told), graph.and(graph.not(told.known), other.known, isBest(graph, fact, other.held))),
        )
    }
  }
  return { patient, laws }
}

/** As it was, or not known any more. */
function forgotten(graph: Graph, fact: Fact, { known, held, dispute }: Told): Told {
  const kept = graph.variable(`other.${fact.id} kept`)
  const holds = graph.and(kept, dispute?.holds ?? graph.no)
  return { known: graph.and(known, kept), held, dispute: dispute && { ...dispute, holds } }
}

/** As it was, or too old: then not known any more, or what the fact declares an old one to stand for. */
function stale(graph: Graph, fact: Fact, told: Told): Told {
  const { whenStale } = fact
  if (whenStale === undefined || told.held.kind !== 'code') return forgotten(graph, fact, told)
  const kept = graph.or(graph.variable(`other.${fact.id} kept`), graph.not(told.known))
  const codes = [...told.held.codes].map(([code, bit]) => {
    return [code, graph.ite(kept, bit, code === whenStale ? graph.yes : graph.no)] as const
  })
  return { ...told, held: { kind: 'code', codes: new Map(codes) } }
}

/** As it was, or, once known, in dispute with a second source. */
function disputed(graph: Graph, fact: Fact, { known, held, dispute }: Told): Told {
  if (!dispute) return { known, held, dispute }
  const doubted = graph.and(known, graph.variable(`other.${fact.id} doubted`), differs(graph, held, dispute.rival))
  return {
    known: graph.and(known, graph.not(doubted)),
    held,
    dispute: { ...dispute, holds: graph.or(dispute.holds, doubted) },
  }
}

/** Whether the second value is worse than the first, as the fact declares; never, where it declares nothing. */
function isWorse(graph: Graph, fact: Fact, a: Held, b: Held, pack: Pack): Bit {
  const { worse } = fact
  if (a.kind === 'truth' && b.kind === 'truth') {
    if (worse === 'true') return graph.and(graph.not(a.holds), b.holds)
    return worse === 'false' ? graph.and(a.holds, graph.not(b.holds)) : graph.no
  }
  if (a.kind === 'set' && b.kind === 'set') {
    if (worse === 'more') return isMore(graph, a.codes, b.codes)
    return worse === 'fewer' ? isMore(graph, b.codes, a.codes) : graph.no
  }
  if (a.kind === 'code' && b.kind === 'code') return isLater(graph, worse, a.codes, b.codes)
  if (a.kind === 'number' && b.kind === 'number') {
    const up = isLess(graph, a.num, b.num)
    const down = isLess(graph, b.num, a.num)
    if (worse === 'up') return up
    if (worse === 'down') return down
    return worse === 'both' ? isFarther(graph, a.num, normalOf(fact, pack), { up, down }) : graph.no
  }
  return graph.no
}

/** Whether a value is the best that its fact can be; never, where the fact declares nothing. */
function isBest(graph: Graph, { worse }: Fact, held: Held): Bit {
  switch (held.kind) {
    case 'truth':
      return worse === 'true' ? graph.not(held.holds) : worse === 'false' ? held.holds : graph.no
    case 'set': {
      const bits = [...held.codes.values()]
      if (worse === 'fewer') return graph.and(...bits)
      return worse === 'more' ? graph.not(graph.or(...bits)) : graph.no
    }
    case 'code':
      return typeof worse === 'string' ? graph.no : (held.codes.get(worse[0] ?? '') ?? graph.no)
    case 'number': {
      const { min, max } = held.num
      const isAt = (value: number) =>
        graph.and(
          graph.atMost(sumOf(graph, held.num), { parts: [], plus: value }),
          graph.atMost({ parts: [], plus: value }, sumOf(graph, held.num)),
        )
      return worse === 'up' ? isAt(min) : worse === 'down' ? isAt(max) : graph.no
    }
    case 'date':
      return graph.no
  }
}

type Codes = ReadonlyMap<string, Bit>

/** Everything that the first holds, and something else. */
const isMore = (graph: Graph, a: Codes, b: Codes): Bit =>
  graph.and(
    ...[...a].map(([code, bit]) => graph.or(graph.not(bit), b.get(code) ?? graph.no)),
    graph.or(...[...b].map(([code, bit]) => graph.and(bit, graph.not(a.get(code) ?? graph.no)))),
  )

function isLater(graph: Graph, worse: Fact['worse'], a: Codes, b: Codes): Bit {
  if (typeof worse === 'string') return graph.no
  const of = (codes: Codes, code: string) => codes.get(code) ?? graph.no
  return graph.or(
    ...worse.flatMap((better, at) => worse.slice(at + 1).map((later) => graph.and(of(a, better), of(b, later)))),
  )
}

const sumOf = (graph: Graph, num: Num, plus = 0) => ({ parts: [{ num, gate: graph.yes }], plus })
const isLess = (graph: Graph, a: Num, b: Num): Bit => graph.atMost(sumOf(graph, a, 1), sumOf(graph, b))

interface Range {
  readonly low: number
  readonly high: number
}

/** Farther from the normal range, on the side where the first is, or from within it to either side. */
function isFarther(
  graph: Graph,
  a: Num,
  normal: Range | undefined,
  { up, down }: { readonly up: Bit; readonly down: Bit },
): Bit {
  if (!normal) return graph.no
  const atLeast = graph.atMost({ parts: [], plus: normal.low }, sumOf(graph, a))
  const atMost = graph.atMost(sumOf(graph, a), { parts: [], plus: normal.high })
  return graph.or(graph.and(atLeast, up), graph.and(atMost, down))
}

/** The range in which every score that holds the fact gives no points, in steps of the fact; undefined when no score holds it. */
export function normalOf(fact: Fact, pack: Pack): Range | undefined {
  if (fact.type !== 'number') return undefined
  const steps = (value: number) => Math.round(value / fact.finest)
  const ranges = pack.scores.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'bands' && item.fact === fact.id
        ? item.tables.flatMap(({ bands }) =>
            bands.flatMap(({ to, points }, at) =>
              points === 0
                ? [{ low: steps(bands[at - 1]?.to ?? fact.min - fact.finest) + 1, high: steps(to ?? fact.max) }]
                : [],
            ),
          )
        : [],
    ),
  )
  if (ranges.length === 0) return undefined
  return { low: Math.max(...ranges.map(({ low }) => low)), high: Math.min(...ranges.map(({ high }) => high)) }
}
