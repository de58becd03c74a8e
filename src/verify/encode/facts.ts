import type { Fact, FactId } from '../../facts/fact.ts'
import type { Bit, Graph, Num } from '../graph.ts'
import type { KnownView, View } from './view.ts'

/** What a fact may hold, whether it is known or not. */
export type Held =
  | { readonly kind: 'truth'; readonly holds: Bit }
  | { readonly kind: 'code' | 'set'; readonly codes: ReadonlyMap<string, Bit> }
  | { readonly kind: 'number'; readonly num: Num; readonly finest: number }
  | { readonly kind: 'date' }

/** A fact of one patient: whether it is known, and what it holds. */
export interface Told {
  readonly known: Bit
  readonly held: Held
  /** Whether two sources disagree on it, and what the second holds; a fact in dispute is not known. */
  readonly dispute: { readonly holds: Bit; readonly rival: Held } | null
}

/** The facts of one patient. */
export type Patient = ReadonlyMap<FactId, Told>

/** A patient of whom every fact may be known, in dispute or neither, and may hold whatever its type allows. */
export const anyPatient = (graph: Graph, facts: readonly Fact[], name: string): Patient =>
  new Map(facts.map((fact) => [fact.id, anyTold(graph, fact, name)]))

/** A fact that may be anything, under a name of its own. */
export function anyTold(graph: Graph, fact: Fact, name: string): Told {
  const path = `${name}.${fact.id}`
  const known = graph.variable(knownName(path))
  const [held, rival] = [anyHeld(graph, fact, path), anyHeld(graph, fact, `${path} rival`)]
  const holds = graph.and(graph.not(known), graph.variable(`${path} disputed`), differs(graph, held, rival))
  return { known, held, dispute: { holds, rival } }
}

/** Whether two values are not the same: only such sources disagree. */
export function differs(graph: Graph, a: Held, b: Held): Bit {
  if (a.kind === 'truth' && b.kind === 'truth') return graph.not(graph.same(a.holds, b.holds))
  if (a.kind === 'number' && b.kind === 'number') {
    const [x, y] = [a, b].map(({ num }) => ({ parts: [{ num, gate: graph.yes }], plus: 0 }))
    return x && y ? graph.not(graph.and(graph.atMost(x, y), graph.atMost(y, x))) : graph.no
  }
  if (!('codes' in a) || !('codes' in b)) return graph.no
  return graph.or(...[...a.codes].map(([code, bit]) => graph.not(graph.same(bit, b.codes.get(code) ?? graph.no))))
}

/** The name of the variable that says whether a fact is known. */
export const knownName = (path: string): string => `${path} known`
/** The name of the variable behind one code of a fact. */
export const codeName = (path: string, code: string): string => `${path} ${code}`

function anyHeld(graph: Graph, fact: Fact, path: string): Held {
  switch (fact.type) {
    case 'boolean':
      return { kind: 'truth', holds: graph.variable(path) }
    case 'codes':
      return { kind: 'set', codes: new Map(fact.codes.map((code) => [code, graph.variable(codeName(path, code))])) }
    case 'code':
      return { kind: 'code', codes: oneOf(graph, fact.codes, path) }
    case 'number': {
      const { min, max, finest } = fact
      const [least, most] = [min, max].map((end) => Math.round(end / finest))
      return { kind: 'number', num: { name: path, min: least ?? 0, max: most ?? 0 }, finest }
    }
    case 'date':
      return { kind: 'date' }
  }
}

/** The first code whose variable holds, else the last: so that always exactly one holds, without a law that says so. */
function oneOf(graph: Graph, codes: readonly string[], path: string): ReadonlyMap<string, Bit> {
  const map = new Map<string, Bit>()
  let left = graph.yes
  codes.forEach((code, at) => {
    const chosen = at === codes.length - 1 ? graph.yes : graph.variable(codeName(path, code))
    map.set(code, graph.and(left, chosen))
    left = graph.and(left, graph.not(chosen))
  })
  return map
}

/** What conditions see of a fact. */
export function viewOf(graph: Graph, fact: Fact, { known, held, dispute }: Told, isAlarming: boolean): View {
  const view = valueView(graph, known, held)
  if (!dispute || dispute.holds === graph.no) return view
  const { holds, rival } = dispute
  const between = [held, rival].map((one) => valueView(graph, graph.yes, one))
  const seen = { ...view, dispute: { holds, between } }
  if (fact.worse === 'more' && held.kind === 'set' && rival.kind === 'set') {
    const either = [...held.codes].map(
      ([code, bit]) => [code, graph.or(bit, rival.codes.get(code) ?? graph.no)] as const,
    )
    return { ...seen, either: new Map(either) }
  }
  return isAlarming && typeof fact.worse === 'object' && held.kind === 'code' && rival.kind === 'code'
    ? { ...seen, either: worstOf(graph, fact.worse, [held.codes, rival.codes]) }
    : seen
}

/** For each code whether it is the worse of two: one of them holds it, and neither one that is worse. */
function worstOf(
  graph: Graph,
  worse: readonly string[],
  both: readonly ReadonlyMap<string, Bit>[],
): ReadonlyMap<string, Bit> {
  const eitherIs = (code: string) => graph.or(...both.map((codes) => codes.get(code) ?? graph.no))
  return new Map(
    worse.map((code, at) => [
      code,
      graph.and(eitherIs(code), ...worse.slice(at + 1).map((one) => graph.not(eitherIs(one)))),
    ]),
  )
}

function valueView(graph: Graph, known: Bit, held: Held): KnownView {
  switch (held.kind) {
    case 'truth':
      return {
        kind: 'truth',
        truth: { yes: graph.and(known, held.holds), no: graph.and(known, graph.not(held.holds)) },
      }
    case 'code':
    case 'set':
      return { kind: held.kind, known, codes: held.codes }
    case 'number': {
      const sum = { parts: [{ num: held.num, gate: graph.yes }], plus: 0 }
      const amount = { kind: 'sum', sum, finest: held.finest, endless: graph.no } as const
      return { kind: 'number', known, low: amount, high: amount }
    }
    case 'date':
      return { kind: 'date', known }
  }
}
