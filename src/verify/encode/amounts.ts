import type { Bit, Graph, Sum } from '../graph.ts'
import { NotEncoded, type Amount } from './view.ts'

const LEAST = 1e-6

/** Whether `a` is at least `b`, whatever the patient is. */
export function isAtLeast(graph: Graph, a: Amount, b: Amount): Bit {
  if (a.kind === 'constant' && b.kind === 'constant') return a.value >= b.value ? graph.yes : graph.no
  if (a.kind === 'sum' && b.kind === 'sum') {
    if (a.finest !== b.finest) throw new NotEncoded('verify.not-encoded.fineness')
    return graph.or(a.endless, graph.and(graph.not(b.endless), graph.atMost(b.sum, a.sum)))
  }
  if (a.kind === 'sum' && b.kind === 'constant')
    return graph.or(a.endless, graph.atMost(constant(Math.ceil(b.value / a.finest - LEAST)), a.sum))
  if (a.kind === 'constant' && b.kind === 'sum')
    return graph.and(graph.not(b.endless), graph.atMost(b.sum, constant(Math.floor(a.value / b.finest + LEAST))))
  if (a.kind === 'count')
    return byCount(graph, a.reaches, (n) => isAtLeast(graph, { kind: 'constant', value: n }, b), b)
  if (b.kind === 'count')
    return graph.not(
      byCount(graph, b.reaches, (n) => graph.not(isAtLeast(graph, a, { kind: 'constant', value: n })), undefined),
    )
  throw new NotEncoded('verify.not-encoded.amounts')
}

/** A truth that can only become true as a count grows: true from the first n for which it holds. */
function byCount(graph: Graph, reaches: readonly Bit[], holdsFrom: (n: number) => Bit, limit: Amount | undefined): Bit {
  if (limit?.kind === 'constant') return countReaches(graph, reaches, Math.ceil(limit.value - LEAST))
  return graph.or(...[graph.yes, ...reaches].map((reached, n) => graph.and(reached, holdsFrom(n))))
}

/** Whether a count is at least n. */
export const countReaches = (graph: Graph, reaches: readonly Bit[], n: number): Bit =>
  n <= 0 ? graph.yes : (reaches[n - 1] ?? graph.no)

/** How many of these hold. */
export const countOf = (graph: Graph, bits: readonly Bit[]): readonly Bit[] =>
  bits.reduce<readonly Bit[]>((count, bit) => addCounts(graph, count, [bit]), [])

/** The sum of two counts. */
export function addCounts(graph: Graph, a: readonly Bit[], b: readonly Bit[]): readonly Bit[] {
  return Array.from({ length: a.length + b.length }, (_, at) => {
    const ways: Bit[] = []
    for (let fromB = 0; fromB <= Math.min(b.length, at + 1); fromB++)
      ways.push(graph.and(countReaches(graph, a, at + 1 - fromB), countReaches(graph, b, fromB)))
    return graph.or(...ways)
  })
}

const constant = (plus: number): Sum => ({ parts: [], plus })
