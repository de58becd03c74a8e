import { indexOfBit, isTurned, type Bit, type Graph, type Num, type Sum } from './graph.ts'

/** Many random patients at once, thirty-two to a word: most of what can happen, happens to one of them. */
export interface Sample {
  /** Whether somebody is among them for whom all of these hold. False says nothing. */
  readonly has: (bits: readonly Bit[]) => boolean
}

const WORDS = 64
const LANES = 32

/** Draws the patients; the same seed draws the same ones. */
export function drawSample(graph: Graph, seed: number): Sample {
  const random = randomFrom(seed)
  const drawn = new Map<number, Uint32Array>()
  const numbers = new Map<string, Int32Array>()
  const cuts = cutsOf(graph)

  function number({ name, min, max }: Num): Int32Array {
    const known = numbers.get(name)
    if (known) return known
    const edges = [...(cuts.get(name) ?? [])].filter((cut) => cut >= min && cut <= max)
    const one = () =>
      edges.length > 0 && random() < 0.8
        ? (edges[Math.floor(random() * edges.length)] ?? min)
        : min + Math.floor(random() * (max - min + 1))
    const values = Int32Array.from({ length: WORDS * LANES }, one)
    numbers.set(name, values)
    return values
  }

  function words(bit: Bit): Uint32Array {
    const index = indexOfBit(bit)
    const known = drawn.get(index) ?? draw(bit)
    drawn.set(index, known)
    return isTurned(bit) ? known.map((word) => ~word) : known
  }

  function draw(bit: Bit): Uint32Array {
    const node = graph.node(bit)
    switch (node.kind) {
      case 'true':
        return new Uint32Array(WORDS).fill(0xffffffff)
      case 'variable':
        return Uint32Array.from({ length: WORDS }, (_, at) => randomWord(random, LIKELY[at % LIKELY.length] ?? 0.5))
      case 'and':
        return node.of.map(words).reduce((all, one) => all.map((word, at) => word & (one[at] ?? 0)))
      case 'at-most':
        return compare(node.a, node.b)
    }
  }

  function compare(a: Sum, b: Sum): Uint32Array {
    const value = ({ parts, plus }: Sum, lane: number) =>
      parts.reduce((sum, { num, gate }) => sum + (isLaneSet(words(gate), lane) ? (number(num)[lane] ?? 0) : 0), plus)
    const result = new Uint32Array(WORDS)
    for (let lane = 0; lane < WORDS * LANES; lane++) {
      if (value(a, lane) <= value(b, lane)) result[lane >> 5] = (result[lane >> 5] ?? 0) | (1 << (lane & 31))
    }
    return result
  }

  return {
    has: (bits) =>
      bits
        .map(words)
        .reduce((all, one) => all.map((word, at) => word & (one[at] ?? 0)), new Uint32Array(WORDS).fill(0xffffffff))
        .some((word) => word !== 0),
  }
}

/** How likely a truth is, word by word: patients of whom much is known, and little. */
const LIKELY = [0.9, 0.5, 0.8, 0.2, 0.97, 0.5, 0.7, 0.9]

const isLaneSet = (words: Uint32Array, lane: number): boolean => ((words[lane >> 5] ?? 0) & (1 << (lane & 31))) !== 0

function randomWord(random: () => number, likely: number): number {
  let word = 0
  for (let bit = 0; bit < LANES; bit++) if (random() < likely) word |= 1 << bit
  return word >>> 0
}

/** The numbers that a number is held against, and those beside them. */
function cutsOf(graph: Graph): ReadonlyMap<string, ReadonlySet<number>> {
  const cuts = new Map<string, Set<number>>()
  for (const node of graph.nodes()) {
    if (node.kind !== 'at-most') continue
    const [part, more] = [...node.a.parts, ...node.b.parts]
    if (!part || more) continue
    const limit = node.a.plus + node.b.plus
    const set = cuts.get(part.num.name) ?? new Set()
    for (const near of [limit - 1, limit, limit + 1]) set.add(near)
    cuts.set(part.num.name, set)
  }
  return cuts
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
