import { blankBytes } from '../base/blank-bytes.ts'
import type { FactId } from '../facts/fact.ts'
import type { Readings } from '../facts/readings.ts'
import type { Condition } from '../pack/condition.ts'
import { atLeast, certainly, known, not, possibly, type Truth } from '../truth/truth.ts'
import { compareSeen, holdsOf } from './compare.ts'
import { isCompound, type Comparison, type Compound, type Node, type Program } from './program.ts'
import { isKnown, type Seen } from './seen.ts'

// A truth while it is worked out, in two bits: "both" is then `&` and "either" is `|`. A third bit says that it is there.
const NO = 0
const UNKNOWN = 1
const YES = 3
const JUDGED = 4
const WORDS: readonly Truth[] = ['no', 'unknown', 'unknown', 'yes']
const bitsOf = (truth: Truth): number => (truth === 'yes' ? YES : truth === 'no' ? NO : UNKNOWN)

/** What becomes of what the parts of a condition say together: each of them, and any of them. */
type Turn = (each: Truth, any: Truth) => Truth
const ofEach: Turn = (each) => each
const ofAny: Turn = (_, any) => any
/** What each of `OPERATIONS` makes of its parts, by the bits of each and of any; and what it does where all comes to be known. */
const tableOf = (...turns: readonly Turn[]): readonly number[] =>
  turns.flatMap((turn) => WORDS.flatMap((each) => WORDS.map((any) => bitsOf(turn(each, any)))))
const TURNS = tableOf(ofEach, ofAny, not, certainly, possibly, known)
const TURNS_COMPLETING = tableOf(ofEach, ofAny, not, ofEach, ofEach, () => 'yes')

type Given = Pick<Readings, 'known' | 'told'>
const NOTHING: Given = { known: [], told: [] }

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
  readonly #judged: Uint8Array
  /** Whether what hangs on given facts alone is judged; a judge that goes on from another judges only what is asked for. */
  #isBegun: boolean
  /** By slot, what was seen of each fact: nothing while it was not looked at, null when it is unknown. */
  readonly #found: (Seen | null | undefined)[]

  /**
   * What is `known` is so of the first facts of the program; of the others among them only those that were `told` otherwise are looked
   * up. `from` is a judge of the same case that looks in the same way: it is gone on from, and what is put differently here, with all
   * that hangs on it, is judged anew.
   */
  constructor(program: Program, completing: boolean, { known, told }: Given = NOTHING, from?: Judge) {
    this.#program = program
    this.completing = completing
    this.#isBegun = from !== undefined
    this.#judged = blankBytes(program.nodes.length)
    if (from) this.#judged.set(from.#judged)
    this.#found = from ? from.#found.slice() : new Array<Seen | null | undefined>(program.facts.length)
    if (from) return
    for (let at = 0; at < known.length; at += 1) this.#found[at] = known[at] ?? (told[at] ? undefined : null)
  }

  /** What is known of a fact; undefined while it is unknown. */
  protected abstract lookUp(fact: FactId, slot: number): Seen

  judge(condition: Condition): Truth {
    return this.truthOf(this.#program.nodeOf(condition))
  }

  /** The truth of a condition whose node is at hand. */
  truthOf(node: Node): Truth {
    return WORDS[this.#judgeNode(node)] ?? 'unknown'
  }

  see(fact: FactId): Seen {
    return this.#lookAt(this.#program.slotOf(fact))
  }

  /** Sets what is known of a fact; where conditions were judged, what hung on it is judged anew. */
  put(fact: FactId, seen: Seen): void {
    const slot = this.#program.slotOf(fact)
    const before = this.#found[slot]
    const found = seen ?? null
    if (this.#isBegun && before !== undefined && before !== found) this.#forget(slot, before)
    this.#found[slot] = found
  }

  #judgeNode(node: Node): number {
    const settled = this.#judged[node.at] ?? 0
    if (settled !== 0) return settled & YES
    if (!this.#isBegun) {
      this.#begin()
      return this.#judgeNode(node)
    }
    const truth = isCompound(node) ? this.#combine(node) : this.#compareNode(node, this.#lookAt(node.slot))
    this.#judged[node.at] = truth | JUDGED
    return truth
  }

  /** What hangs on nothing but what is given is judged straight through: much quicker than from the top down, and most of it is asked for. */
  #begin(): void {
    this.#isBegun = true
    const judged = this.#judged
    const { comparisons, compounds } = this.#program.ofGiven
    for (let slot = 0; slot < comparisons.length; slot += 1) {
      const seen = this.#lookAt(slot)
      for (const node of comparisons[slot] ?? []) judged[node.at] = this.#compareNode(node, seen) | JUDGED
    }
    for (let next = 0; next < compounds.length;) {
      const at = compounds[next] ?? 0
      const operation = compounds[next + 1] ?? 0
      const first = next + 3
      next = first + (compounds[next + 2] ?? 0)
      let each = YES
      let any = NO
      for (let part = first; part < next; part += 1) {
        const truth = judged[compounds[part] ?? 0] ?? 0
        each &= truth
        any |= truth
      }
      judged[at] = this.#turn(operation, each & YES, any & YES) | JUDGED
    }
  }

  #combine({ operation, parts, n }: Compound): number {
    if (operation < 0)
      return bitsOf(
        atLeast(
          n,
          parts.map((part) => this.truthOf(part)),
        ),
      )
    let each = YES
    let any = NO
    for (const part of parts) {
      const truth = this.#judgeNode(part)
      each &= truth
      any |= truth
    }
    return this.#turn(operation, each, any)
  }

  #turn(operation: number, each: number, any: number): number {
    return (this.completing ? TURNS_COMPLETING : TURNS)[16 * operation + 4 * each + any] ?? UNKNOWN
  }

  /** Of most comparisons the value tells that is known; the others are looked at in full. */
  #compareNode(node: Comparison, seen: Seen): number {
    if (seen === undefined && node.kind !== 'given' && node.kind !== 'within') return UNKNOWN
    const holds = isKnown(seen) ? holdsOf(node, seen) : undefined
    return holds === undefined ? bitsOf(this.#compare(node, seen)) : holds ? YES : NO
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
