import type { FactId, FactValue } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import { atLeast, certainly, not, possibly, type Truth } from '../truth/truth.ts'
import { compareSeen, stands } from './compare.ts'
import { isCompound, type Comparison, type Compound, type Node, type Program } from './program.ts'
import { isKnown, type Seen } from './seen.ts'

// A truth while it is worked out, in two bits: "both" is then `&` and "either" is `|`. A third bit says that it is there.
const NO = 0
const UNKNOWN = 1
const YES = 3
const JUDGED = 4
const WORDS: readonly Truth[] = ['no', 'unknown', 'unknown', 'yes']
const wordOf = (bits: number): Truth => WORDS[bits] ?? 'unknown'
const bitsOf = (truth: Truth): number => (truth === 'yes' ? YES : truth === 'no' ? NO : UNKNOWN)

/**
 * Facts and conditions as one case has them, each looked at once. This is the one place that walks conditions for their truth. All parts
 * of a condition are judged, nothing short-circuits, and every truth is kept: asking for the parts afterwards reads the whole tree
 * that an explanation needs.
 */
export abstract class Judge {
  /**
   * True when the question is what the answer could become once every fact is known: then being known is
   * certain to come, so the kinds that ask about knowledge itself say nothing of their own.
   */
  readonly completing: boolean
  readonly #program: Program
  readonly #goesOn: boolean
  readonly #judged: Uint8Array
  /** By slot, what was seen of each fact: nothing while it was not looked at, null when it is unknown. */
  readonly #found: (Seen | null | undefined)[]

  /**
   * `known` is what is known of the first facts of the program. `from` is a judge of the same case that looks in the same way: it is gone
   * on from, and what is put differently here, with all that hangs on it, is judged anew.
   */
  constructor(program: Program, completing: boolean, known: readonly (FactValue | undefined)[] = [], from?: Judge) {
    this.#program = program
    this.completing = completing
    this.#goesOn = from !== undefined
    this.#judged = from ? from.#judged.slice() : new Uint8Array(program.nodes.length)
    this.#found = from ? from.#found.slice() : new Array<Seen | null | undefined>(program.facts.length)
    if (!from) for (let at = 0; at < known.length; at += 1) this.#found[at] = known[at]
  }

  /** What is known of a fact; undefined while it is unknown. */
  protected abstract lookUp(fact: FactId, slot: number): Seen

  judge(condition: Condition): Truth {
    return this.truthOf(this.#program.nodeOf(condition))
  }

  /** The truth of a condition whose node is at hand. */
  truthOf(node: Node): Truth {
    return wordOf(this.#judgeNode(node))
  }

  see(fact: FactId): Seen {
    return this.#lookAt(this.#program.slotOf(fact))
  }

  /** Sets what is known of a fact, before anything looks at it; in a judge that goes on from another, what hung on it is judged anew. */
  put(fact: FactId, seen: Seen): void {
    const slot = this.#program.slotOf(fact)
    const before = this.#found[slot]
    const found = seen ?? null
    if (this.#goesOn && before !== undefined && before !== found) this.#forget(slot, before)
    this.#found[slot] = found
  }

  #judgeNode(node: Node): number {
    const known = this.#judged[node.at] ?? 0
    if (known !== 0) return known & YES
    const truth = isCompound(node) ? this.#combine(node) : this.#compareNode(node)
    this.#judged[node.at] = truth | JUDGED
    return truth
  }

  #combine(node: Compound): number {
    const { kind, parts } = node
    let inside = kind === 'any' ? NO : YES
    for (const part of parts) inside = kind === 'any' ? inside | this.#judgeNode(part) : inside & this.#judgeNode(part)
    switch (kind) {
      case 'all':
      case 'any':
        return inside
      case 'not':
        return bitsOf(not(wordOf(inside)))
      case 'certainly':
        return this.completing ? inside : bitsOf(certainly(wordOf(inside)))
      case 'possibly':
        return this.completing ? inside : bitsOf(possibly(wordOf(inside)))
      case 'known':
        return this.completing || inside !== UNKNOWN ? YES : NO
      case 'at-least': {
        const truths = parts.map((part) => this.truthOf(part))
        return bitsOf(atLeast(node.n, truths))
      }
    }
  }

  /** The comparisons that most rules are made of come first; the others are looked at in full. */
  #compareNode(node: Comparison): number {
    const seen = this.#lookAt(node.slot)
    if (node.kind === 'is' && (typeof seen === 'boolean' || typeof seen === 'string'))
      return seen === node.value ? YES : NO
    if (seen === undefined && node.kind === 'is') return UNKNOWN
    if (typeof seen === 'number' && typeof node.limit === 'number')
      return stands(node.kind, seen, node.limit) ? YES : NO
    return bitsOf(this.#compare(node, seen))
  }

  #compare(node: Comparison, seen: Seen): Truth {
    if (node.kind === 'given' && this.completing) return 'yes'
    return compareSeen(node, seen, node.limitSlot < 0 ? node.limit : this.#lookAt(node.limitSlot))
  }

  #lookAt(slot: number): Seen {
    const known = this.#found[slot]
    if (known !== undefined) return known ?? undefined
    const seen = this.lookUp(this.#program.facts[slot] ?? '', slot)
    this.#found[slot] = seen ?? null
    return seen
  }

  /** When more comes to be known of what was open, only what was open may change; else everything that hangs on it. */
  #forget(slot: number, before: Seen | null): void {
    const isNarrowed = this.completing && !isKnown(before)
    for (const at of this.#program.dependents(slot)) {
      if (at < 0) {
        if (!isNarrowed || !isKnown(this.#found[~at])) this.#found[~at] = undefined
      } else if (!isNarrowed || this.#judged[at] === (UNKNOWN | JUDGED)) this.#judged[at] = 0
    }
  }
}
