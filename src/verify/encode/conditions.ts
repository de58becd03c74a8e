import type { FactId } from '../../facts/fact.ts'
import { partsOf, type Condition, type Limit } from '../../pack/condition.ts'
import type { Bit, Graph } from '../graph.ts'
import { countOf, countReaches, isAtLeast } from './amounts.ts'
import { NotEncoded, type Amount, type Pair, type View } from './view.ts'

/** What conditions are encoded against: the counterpart of `View` of the engine. */
export interface Sight {
  readonly graph: Graph
  readonly see: (fact: FactId) => View
  readonly parameter: (id: string) => number
}

type Compound = Extract<Condition, { of: unknown }>
type Leaf = Exclude<Condition, Compound>
interface Span {
  readonly known: Bit
  readonly low: Amount
  readonly high: Amount
}

/** The truth of a condition over every patient: `judge` of the engine, written for the solver. */
export function encodeCondition(condition: Condition, sight: Sight): Pair {
  if (!('of' in condition)) return encodeLeaf(condition, sight)
  return combine(
    condition,
    partsOf(condition).map((part) => encodeCondition(part, sight)),
    sight.graph,
  )
}

function combine(condition: Compound, truths: readonly Pair[], graph: Graph): Pair {
  const [first = unknown(graph)] = truths
  switch (condition.kind) {
    case 'all':
      return allOf(graph, truths)
    case 'any':
      return anyOf(graph, truths)
    case 'at-least':
      return atLeastOf(graph, condition.n, truths)
    case 'not':
      return turn(first)
    case 'certainly':
      return settled(graph, first.yes)
    case 'possibly':
      return settled(graph, graph.not(first.no))
    case 'known':
      return settled(graph, graph.or(first.yes, first.no))
  }
}

/** Strong Kleene: what is sure, and what can no longer be. */
function atLeastOf(graph: Graph, n: number, truths: readonly Pair[]): Pair {
  const sure = countOf(
    graph,
    truths.map(({ yes }) => yes),
  )
  const possible = countOf(
    graph,
    truths.map(({ no }) => graph.not(no)),
  )
  return { yes: countReaches(graph, sure, n), no: graph.not(countReaches(graph, possible, n)) }
}

/** Yes when every one is yes; no as soon as one is no. */
export const allOf = (graph: Graph, truths: readonly Pair[]): Pair => ({
  yes: graph.and(...truths.map(({ yes }) => yes)),
  no: graph.or(...truths.map(({ no }) => no)),
})

/** Yes as soon as one is yes; no when every one is no. */
export const anyOf = (graph: Graph, truths: readonly Pair[]): Pair => turn(allOf(graph, truths.map(turn)))

/** Yes and no turned about. */
export const turn = ({ yes, no }: Pair): Pair => ({ yes: no, no: yes })

/** A truth that is never unknown. */
export const settled = (graph: Graph, yes: Bit): Pair => ({ yes, no: graph.not(yes) })

const unknown = (graph: Graph): Pair => ({ yes: graph.no, no: graph.no })
const whenKnown = (graph: Graph, known: Bit, yes: Bit): Pair => ({
  yes: graph.and(known, yes),
  no: graph.and(known, graph.not(yes)),
})

/** Whether the value of a fact is known. */
export const isKnown = (graph: Graph, view: View): Bit =>
  view.kind === 'truth' ? graph.or(view.truth.yes, view.truth.no) : view.known

/** Whether anything was told of a fact, be it by two sources that disagree. */
export const isGiven = (graph: Graph, view: View): Bit =>
  view.dispute ? graph.or(isKnown(graph, view), view.dispute.holds) : isKnown(graph, view)

function encodeLeaf(condition: Leaf, sight: Sight): Pair {
  const { graph, see } = sight
  const view = see(condition.fact)
  switch (condition.kind) {
    case 'given':
      return settled(graph, isGiven(graph, view))
    case 'is':
      return isValue(graph, view, condition.value)
    case 'in':
      return isIn(graph, view, condition.codes)
    case 'has-any':
      return ofSet(graph, view, (codes) => graph.or(...condition.codes.map((code) => codes.get(code) ?? graph.no)))
    case 'has-all':
      return ofSet(graph, view, (codes) => graph.and(...condition.codes.map((code) => codes.get(code) ?? graph.no)))
    case 'empty':
      return turn(ofSet(graph, view, (codes) => graph.or(...codes.values())))
    case 'within':
      return isWithin(
        graph,
        view,
        condition.only,
        'fact' in condition.limit ? see(condition.limit.fact) : condition.limit,
      )
    case 'at-least-number':
    case 'above':
    case 'at-most':
    case 'below':
      return compare(
        graph,
        condition.kind,
        condition.size ? sizeOf(graph, view) : spanOf(view),
        limitOf(condition.limit, sight),
      )
  }
}

function isValue(graph: Graph, view: View, value: boolean | string): Pair {
  if (view.kind !== 'truth') return isIn(graph, view, [String(value)])
  if (typeof value === 'boolean') return value ? view.truth : turn(view.truth)
  return whenKnown(graph, isKnown(graph, view), graph.no)
}

function isIn(graph: Graph, view: View, codes: readonly string[]): Pair {
  if (view.kind !== 'code') return unknown(graph)
  const within = (one: ReadonlyMap<string, Bit>) => graph.or(...codes.map((code) => one.get(code) ?? graph.no))
  const { yes, no } = whenKnown(graph, view.known, within(view.codes))
  if (!view.dispute || !view.either) return { yes, no }
  return { yes: graph.or(yes, graph.and(view.dispute.holds, within(view.either))), no }
}

/** Whether something holds of a set that holds of every larger set too. */
function ofSet(graph: Graph, view: View, holds: (codes: ReadonlyMap<string, Bit>) => Bit): Pair {
  if (view.kind !== 'set') return unknown(graph)
  const { yes, no } = whenKnown(graph, view.known, holds(view.codes))
  if (!view.dispute || !view.either) return { yes, no }
  return { yes: graph.or(yes, graph.and(view.dispute.holds, holds(view.either))), no }
}

function isWithin(
  graph: Graph,
  view: View,
  only: readonly string[] | undefined,
  limit: View | readonly string[],
): Pair {
  const bound = 'kind' in limit ? (limit.kind === 'set' ? limit : undefined) : limit
  const boundKnown = bound === undefined ? graph.no : 'kind' in bound ? bound.known : graph.yes
  const bounds = (code: string): Bit => {
    if (bound === undefined) return graph.no
    if ('kind' in bound) return bound.codes.get(code) ?? graph.no
    return bound.includes(code) ? graph.yes : graph.no
  }
  if (bound && 'kind' in bound && bound.either) throw new NotEncoded('verify.not-encoded.within')
  const asked = only ?? (view.kind === 'set' ? [...view.codes.keys()] : [])
  const has = (code: string): Bit => (view.kind === 'set' ? (view.codes.get(code) ?? graph.no) : graph.no)
  const known = view.kind === 'set' ? view.known : graph.no
  const none = graph.not(graph.or(...asked.map(has)))
  const inside = graph.and(...asked.map((code) => graph.or(graph.not(has(code)), bounds(code))))
  // While the set is unknown it may still hold everything that is asked about.
  const whatever = only
    ? graph.or(only.length === 0 ? graph.yes : graph.no, graph.and(boundKnown, ...only.map(bounds)))
    : graph.no
  const exact = {
    yes: graph.ite(known, graph.or(none, graph.and(boundKnown, inside)), whatever),
    no: graph.and(known, boundKnown, graph.not(inside)),
  }
  if (!view.dispute || !view.either) return exact
  const { either, dispute } = view
  const outside = graph.or(...asked.map((code) => graph.and(either.get(code) ?? graph.no, graph.not(bounds(code)))))
  return {
    yes: graph.or(exact.yes, graph.and(dispute.holds, boundKnown, ...asked.map(bounds))),
    no: graph.or(exact.no, graph.and(dispute.holds, boundKnown, outside)),
  }
}

const spanOf = (view: View): Span | undefined => (view.kind === 'number' ? view : undefined)

function sizeOf(graph: Graph, view: View): Span | undefined {
  if (view.kind !== 'set') return undefined
  if (view.either) throw new NotEncoded('verify.not-encoded.size')
  const count: Amount = { kind: 'count', reaches: countOf(graph, [...view.codes.values()]) }
  return { known: view.known, low: count, high: count }
}

function limitOf(limit: Limit, { graph, see, parameter }: Sight): Span | undefined {
  if (limit.kind === 'fact') return spanOf(see(limit.id))
  const value: Amount = { kind: 'constant', value: limit.kind === 'number' ? limit.value : parameter(limit.id) }
  return { known: graph.yes, low: value, high: value }
}

function compare(
  graph: Graph,
  kind: 'at-least-number' | 'above' | 'at-most' | 'below',
  a: Span | undefined,
  b: Span | undefined,
): Pair {
  if (!a || !b) return unknown(graph)
  const known = graph.and(a.known, b.known)
  const reaches = (x: Amount, y: Amount): Bit => graph.and(known, isAtLeast(graph, x, y))
  const exceeds = (x: Amount, y: Amount): Bit => graph.and(known, graph.not(isAtLeast(graph, y, x)))
  switch (kind) {
    case 'at-least-number':
      return { yes: reaches(a.low, b.high), no: exceeds(b.low, a.high) }
    case 'above':
      return { yes: exceeds(a.low, b.high), no: reaches(b.low, a.high) }
    case 'at-most':
      return turn(compare(graph, 'above', a, b))
    case 'below':
      return turn(compare(graph, 'at-least-number', a, b))
  }
}
