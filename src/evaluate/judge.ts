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
  /** Sets what is known of a fact, before anything looks at it. */
  readonly put: (fact: FactId, seen: Seen) => void
  /** What stands for certain, whatever more comes to be known. */
  readonly certain: () => Certain
}

/** The truths that are settled and the facts that are known: where a judge of the same case that knows more may go on from. */
export interface Certain {
  readonly judged: Uint8Array
  readonly found: (Seen | typeof NOT_LOOKED)[]
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

/** Judges conditions against a view. This is the one place that walks conditions for their truth. */
export function judgeOf({ size, nodeOf, facts, slotOf }: Program, { see, completing }: View, from?: Certain): Judge {
  const judged = from?.judged.slice() ?? new Uint8Array(size())
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
    if (kind === 'any') for (const part of parts) inside |= judgeNode(part)
    else for (const part of parts) inside &= judgeNode(part)
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
        return bitsOf(
          atLeast(
            node.n,
            parts.map((part) => wordOf(judgeNode(part))),
          ),
        )
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

  return {
    judge: (condition) => wordOf(judgeNode(nodeOf(condition))),
    truthOf: (node) => wordOf(judgeNode(node)),
    see: (fact) => lookAt(slotOf(fact)),
    put: (fact, seen) => {
      found[slotOf(fact)] = seen
    },
    certain: () => ({
      judged: judged.map((truth) => ((truth & YES) === UNKNOWN ? 0 : truth)),
      found: found.map((seen) => (seen === NOT_LOOKED || isKnown(seen) ? seen : NOT_LOOKED)),
    }),
  }
}
