import { assertNever } from '../base/assert-never.ts'
import type { FactId } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import { atLeast, certainly, not, possibly, truthOf, type Truth } from '../truth/truth.ts'
import * as compared from './compare.ts'
import { isCompound, type Comparison, type Compound, type Node, type Program } from './program.ts'
import { isKnown, type Seen } from './seen.ts'

/** What conditions are judged against. */
export interface View {
  /** What is known of a fact; undefined while it is unknown. */
  readonly see: (fact: FactId, slot: number) => Seen
  /**
   * True when the question is what the answer could become once every fact is known: then being known is
   * certain to come, so the kinds that ask about knowledge itself say nothing of their own.
   */
  readonly completing: boolean
}

/** Facts and conditions as one case has them, each looked at once. */
export interface Judge {
  /**
   * The truth of a condition. All its parts are judged too, nothing short-circuits, and every truth is kept: asking for
   * the parts of a condition afterwards reads the whole tree that an explanation needs.
   */
  readonly judge: (condition: Condition) => Truth
  /** The same for a condition whose node is at hand. */
  readonly truthOf: (node: Node) => Truth
  readonly see: (fact: FactId) => Seen
  /** Sets what is known of a fact, before anything looks at it; in a judge that goes on from another, what hung on it is judged anew. */
  readonly put: (fact: FactId, seen: Seen) => void
  /** What it has found out so far: where another judge of the same case may go on from. */
  readonly state: State
}

/** What was judged and looked at so far. */
export interface State {
  readonly judged: Uint8Array
  readonly found: readonly (Seen | typeof NOT_LOOKED)[]
}

/** Stands where a fact was not looked at yet: unknown is an answer too. */
const NOT_LOOKED = Symbol('not looked')

// A truth while it is worked out, in two bits: "both" is then `&` and "either" is `|`. A third bit says that it is there.
const NO = 0
const UNKNOWN = 1
const YES = 3
const JUDGED = 4
const WORDS: readonly Truth[] = ['no', 'unknown', 'unknown', 'yes']
const wordOf = (bits: number): Truth => WORDS[bits] ?? 'unknown'
const bitsOf = (truth: Truth): number => (truth === 'yes' ? YES : truth === 'no' ? NO : UNKNOWN)

/**
 * Judges conditions against a view. This is the one place that walks conditions for their truth. `from` is the state of a judge of
 * the same case with the same view: it is gone on from, and what is put differently here, with all that hangs on it, is judged anew.
 */
export function judgeOf(program: Program, { see, completing }: View, from?: State): Judge {
  const { nodes, nodeOf, facts, slotOf } = program
  const judged = from?.judged.slice() ?? new Uint8Array(nodes.length)
  const found = from?.found.slice() ?? new Array<Seen | typeof NOT_LOOKED>(facts.length).fill(NOT_LOOKED)

  function judgeNode(node: Node): number {
    const known = judged[node.at] ?? 0
    if (known !== 0) return known & YES
    const truth = isCompound(node) ? combine(node) : compareNode(node)
    judged[node.at] = truth | JUDGED
    return truth
  }

  function combine(node: Compound): number {
    const { kind, parts } = node
    let inside = kind === 'any' ? NO : YES
    for (const part of parts) inside = kind === 'any' ? inside | judgeNode(part) : inside & judgeNode(part)
    switch (kind) {
      case 'all':
      case 'any':
        return inside
      case 'not':
        return bitsOf(not(wordOf(inside)))
      case 'certainly':
        return completing ? inside : bitsOf(certainly(wordOf(inside)))
      case 'possibly':
        return completing ? inside : bitsOf(possibly(wordOf(inside)))
      case 'known':
        return completing || inside !== UNKNOWN ? YES : NO
      case 'at-least':
        return bitsOf(atLeast(node.n, parts.map(judgeNode).map(wordOf)))
      default:
        return assertNever(kind)
    }
  }

  /** The comparisons that most rules are made of come first; the others are looked at in full. */
  function compareNode(node: Comparison): number {
    const seen = lookAt(node.slot)
    if (node.kind === 'is' && (typeof seen === 'boolean' || typeof seen === 'string'))
      return seen === node.value ? YES : NO
    if (seen === undefined && node.kind === 'is') return UNKNOWN
    if (typeof seen === 'number' && typeof node.limit === 'number')
      return compared.stands(node.kind, seen, node.limit) ? YES : NO
    return bitsOf(compare(node, seen))
  }

  function compare({ kind, value, codes, only, isOfSize, limit, limitSlot }: Comparison, seen: Seen): Truth {
    const bound = limitSlot < 0 ? limit : lookAt(limitSlot)
    switch (kind) {
      case 'given':
        return truthOf(completing || seen !== undefined)
      case 'is':
        return compared.is(seen, value)
      case 'in':
        return compared.isIn(seen, codes)
      case 'has-any':
        return compared.hasAny(seen, codes)
      case 'has-all':
        return compared.hasAll(seen, codes)
      case 'empty':
        return compared.isEmpty(seen)
      case 'within':
        return compared.isWithin(seen, only, bound)
      case 'at-least-number':
      case 'above':
      case 'at-most':
      case 'below':
        return compared.compare(kind, isOfSize ? compared.sizeOf(seen) : seen, bound)
      default:
        return assertNever(kind)
    }
  }

  function lookAt(slot: number): Seen {
    const known = slot < found.length ? found[slot] : NOT_LOOKED
    if (known !== NOT_LOOKED) return known
    return (found[slot] = see(facts[slot] ?? '', slot))
  }

  function put(fact: FactId, seen: Seen): void {
    const slot = slotOf(fact)
    const before = slot < found.length ? found[slot] : NOT_LOOKED
    if (from && before !== NOT_LOOKED && before !== seen) forget(slot, before)
    found[slot] = seen
  }

  /** When more comes to be known of what was open, only what was open may change; else everything that hangs on it. */
  function forget(slot: number, before: Seen): void {
    const hanging = program.dependents(slot)
    const isNarrowed = completing && !isKnown(before)
    for (const at of hanging.nodes) if (!isNarrowed || judged[at] === (UNKNOWN | JUDGED)) judged[at] = 0
    for (const at of hanging.slots) if (!isNarrowed || !isKnown(found[at] as Seen)) found[at] = NOT_LOOKED
  }

  return {
    judge: (condition) => wordOf(judgeNode(nodeOf(condition))),
    truthOf: (node) => wordOf(judgeNode(node)),
    see: (fact) => lookAt(slotOf(fact)),
    put,
    state: { judged, found },
  }
}
