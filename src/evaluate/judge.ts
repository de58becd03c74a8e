import { assertNever } from '../base/assert-never.ts'
import type { FactId } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import { atLeast, truthOf, type Truth } from '../truth/truth.ts'
import * as compared from './compare.ts'
import type { Node, Program } from './program.ts'
import type { Seen } from './seen.ts'

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
}

type Compound = Extract<Condition, { of: unknown }>
type Comparison = Exclude<Condition, Compound>

/** Stands where a fact was not looked at yet: unknown is an answer too. */
const NOT_LOOKED = Symbol('not looked')

// A truth while it is worked out, in two bits: "both" is then `&` and "either" is `|`. A third bit says that it is there.
const NO = 0
const UNKNOWN = 1
const YES = 3
const JUDGED = 4
const NOT: readonly number[] = [YES, UNKNOWN, UNKNOWN, NO]
const WORDS: readonly Truth[] = ['no', 'unknown', 'unknown', 'yes']
const wordOf = (bits: number): Truth => WORDS[bits] ?? 'unknown'
const bitsOf = (truth: Truth): number => (truth === 'yes' ? YES : truth === 'no' ? NO : UNKNOWN)

/** Judges conditions against a view. This is the one place that walks conditions for their truth. */
export function judgeOf({ size, nodeOf, facts, slotOf }: Program, { see, completing }: View): Judge {
  const judged = new Uint8Array(size())
  const found = new Array<Seen | typeof NOT_LOOKED>(facts.length).fill(NOT_LOOKED)

  function judgeNode(node: Node): number {
    const known = judged[node.at] ?? 0
    if (known !== 0) return known & YES
    const truth = node.slot < 0 ? combine(node) : compareNode(node)
    judged[node.at] = truth | JUDGED
    return truth
  }

  function combine({ parts, condition }: Node): number {
    let truth = condition.kind === 'all' ? YES : NO
    switch (condition.kind) {
      case 'all':
        for (const part of parts) truth &= judgeNode(part)
        return truth
      case 'any':
        for (const part of parts) truth |= judgeNode(part)
        return truth
      case 'at-least':
        return bitsOf(
          atLeast(
            condition.n,
            parts.map((part) => wordOf(judgeNode(part))),
          ),
        )
      default:
        for (const part of parts) truth = about(condition.kind, judgeNode(part))
        return truth
    }
  }

  /** What a condition says of the truth of the one in it. */
  function about(kind: Node['kind'], truth: number): number {
    if (kind === 'not') return NOT[truth] ?? UNKNOWN
    if (kind === 'known') return completing || truth !== UNKNOWN ? YES : NO
    if (completing || truth !== UNKNOWN) return truth
    return kind === 'possibly' ? YES : NO
  }

  /** The comparisons that most rules are made of come first; the others are looked at in full. */
  function compareNode(node: Node): number {
    const seen = lookAt(node.slot)
    if (node.kind === 'is' && (typeof seen === 'boolean' || typeof seen === 'string'))
      return seen === node.value ? YES : NO
    if (seen === undefined && node.kind === 'is') return UNKNOWN
    if (typeof seen === 'number' && typeof node.limit === 'number')
      return compared.stands(node.kind, seen, node.limit) ? YES : NO
    return 'of' in node.condition ? UNKNOWN : bitsOf(compare(node.condition, node, seen))
  }

  function compare(condition: Comparison, { limit, limitSlot }: Node, seen: Seen): Truth {
    const bound = limitSlot < 0 ? limit : lookAt(limitSlot)
    switch (condition.kind) {
      case 'given':
        return truthOf(completing || seen !== undefined)
      case 'is':
        return compared.is(seen, condition.value)
      case 'in':
        return compared.isIn(seen, condition.codes)
      case 'has-any':
        return compared.hasAny(seen, condition.codes)
      case 'has-all':
        return compared.hasAll(seen, condition.codes)
      case 'empty':
        return compared.isEmpty(seen)
      case 'within':
        return compared.isWithin(seen, condition.only, bound)
      case 'at-least-number':
      case 'above':
      case 'at-most':
      case 'below':
        return compared.compare(condition.kind, condition.size ? compared.sizeOf(seen) : seen, bound)
      default:
        return assertNever(condition)
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
  }
}
