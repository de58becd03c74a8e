/** A truth that depends on the patient: a node of a graph, or the opposite of one. Equal bits are equal truths. */
export type Bit = number & { readonly bit: true }

/** A number that depends on the patient, in whole steps of what it is measured in. */
export interface Num {
  readonly name: string
  readonly min: number
  readonly max: number
}

/** A sum of numbers, each of which counts only while its gate holds, and a constant. */
export interface Sum {
  readonly parts: readonly { readonly num: Num; readonly gate: Bit }[]
  readonly plus: number
}

/** What a node is made of. */
export type Node =
  | { readonly kind: 'true' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'and'; readonly of: readonly Bit[] }
  /** Whether the first sum is at most the second. */
  | { readonly kind: 'at-most'; readonly a: Sum; readonly b: Sum }

/** Truths over variables, each written once: whoever makes the same truth twice gets the same bit. */
export interface Graph {
  readonly yes: Bit
  readonly no: Bit
  readonly variable: (name: string) => Bit
  readonly and: (...bits: readonly Bit[]) => Bit
  readonly or: (...bits: readonly Bit[]) => Bit
  readonly not: (bit: Bit) => Bit
  readonly ite: (test: Bit, then: Bit, other: Bit) => Bit
  readonly same: (a: Bit, b: Bit) => Bit
  readonly atMost: (a: Sum, b: Sum) => Bit
  readonly node: (bit: Bit) => Node
  /** Every node so far, parts first. */
  readonly nodes: () => readonly Node[]
}

/** Whether a bit is the opposite of its node. */
export const isTurned = (bit: Bit): boolean => (bit & 1) === 1
/** The number of the node of a bit: a node comes after all that it is made of. */
export const indexOfBit = (bit: Bit): number => bit >> 1

const YES = 0 as Bit
const NO = 1 as Bit
const turned = (bit: Bit): Bit => (bit ^ 1) as Bit

/** An empty graph. */
export function createGraph(): Graph {
  const nodes: Node[] = [{ kind: 'true' }]
  const made = new Map<string, Bit>()
  const make = (key: string, node: () => Node): Bit => {
    const known = made.get(key)
    if (known !== undefined) return known
    const bit = (nodes.push(node()) * 2 - 2) as Bit
    made.set(key, bit)
    return bit
  }

  function and(...bits: readonly Bit[]): Bit {
    const set = new Set(bits)
    set.delete(YES)
    if (set.has(NO)) return NO
    for (const bit of set) if (set.has(turned(bit))) return NO
    if (set.size === 0) return YES
    const of = [...set].sort((a, b) => a - b)
    return of.length === 1 && of[0] !== undefined ? of[0] : make(`&${of.join()}`, () => ({ kind: 'and', of }))
  }

  const or = (...bits: readonly Bit[]): Bit => turned(and(...bits.map(turned)))
  const ite = (test: Bit, then: Bit, other: Bit): Bit =>
    then === other ? then : or(and(test, then), and(turned(test), other))

  function atMost(a: Sum, b: Sum): Bit {
    const [x, y] = [trim(a), trim(b)]
    if (highestOf(x) <= lowestOf(y)) return YES
    if (lowestOf(x) > highestOf(y)) return NO
    return make(`<${keyOf(x)}<${keyOf(y)}`, () => ({ kind: 'at-most', a: x, b: y }))
  }

  return {
    yes: YES,
    no: NO,
    variable: (name) => make(`v${name}`, () => ({ kind: 'variable', name })),
    and,
    or,
    not: turned,
    ite,
    same: (a, b) => ite(a, b, turned(b)),
    atMost,
    node(bit) {
      const node = nodes[indexOfBit(bit)]
      if (!node) throw new Error('a bit of another graph')
      return node
    },
    nodes: () => nodes,
  }
}

const trim = ({ parts, plus }: Sum): Sum => ({ parts: parts.filter(({ gate }) => gate !== NO), plus })
const lowestOf = ({ parts, plus }: Sum): number =>
  parts.reduce((sum, { num, gate }) => sum + (gate === YES ? num.min : Math.min(0, num.min)), plus)
const highestOf = ({ parts, plus }: Sum): number =>
  parts.reduce((sum, { num, gate }) => sum + (gate === YES ? num.max : Math.max(0, num.max)), plus)
const keyOf = ({ parts, plus }: Sum): string =>
  `${parts.map(({ num, gate }) => `${num.name}?${gate}`).join('+')}+${plus}`
