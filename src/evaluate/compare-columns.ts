import type { Truth } from '../truth/truth.ts'
import type { ChoiceBlock, ColumnBlock, NumberBlock } from './column-block.ts'
import { compareSeen } from './compare.ts'
import { packAtLeast, packTruths } from './pack-bits.ts'
import { WORDS, type Planes } from './planes.ts'
import type { Comparison } from './program.ts'

/**
 * Makes ready what works out a comparison of a column, with the column of its limit if a fact is its limit, for the block at hand. A code
 * or a truth value is compared once for all cases that have it, a number with a limit for all cases at a time, all else case by case.
 */
export function comparing(
  node: Comparison,
  column: ColumnBlock,
  bound: ColumnBlock | undefined,
  to: Planes,
): () => void {
  const { kind, limit, isOfSize } = node
  if (bound) return () => packTruths((at) => compareSeen(node, column.seenAt(at), bound.seenAt(at)), to)
  if (column.kind === 'choice') return choosing(node, column, to)
  if (column.kind === 'number' && Number.isFinite(limit) && !isOfSize) return limiting(kind, column, Number(limit), to)
  return () => packTruths((at) => compareSeen(node, column.seenAt(at), limit), to)
}

function choosing(node: Comparison, { having }: ChoiceBlock, to: Planes): () => void {
  const told = [...having].map(([option, plane]) => ({ plane, truth: compareSeen(node, option, node.limit) }))
  const planesOf = (wanted: Truth) => told.flatMap(({ plane, truth }) => (truth === wanted ? [plane] : []))
  const [certain, open] = [planesOf('yes'), planesOf('unknown')]
  return () => {
    to.fill(0, 0, WORDS)
    for (const plane of certain) for (let at = 0; at < WORDS; at += 1) to[at] = (to[at] ?? 0) | (plane[at] ?? 0)
    to.copyWithin(WORDS, 0, WORDS)
    for (const plane of open)
      for (let at = 0; at < WORDS; at += 1) to[WORDS + at] = (to[WORDS + at] ?? 0) | (plane[at] ?? 0)
  }
}

/** At most the limit is at least it with the sign turned; below it, and above it, is what is not. */
function limiting(kind: Comparison['kind'], { values, known }: NumberBlock, limit: number, to: Planes): () => void {
  const sign = kind === 'at-least-number' || kind === 'below' ? 1 : -1
  const isTurned = kind === 'below' || kind === 'above'
  return () => {
    packAtLeast(values, sign, sign * limit, to)
    for (let at = 0; at < WORDS; at += 1) {
      const reached = to[at] ?? 0
      const isKnown = known[at] ?? 0
      to[at] = isTurned ? isKnown & ~reached : reached
      to[WORDS + at] = ~isKnown | (to[at] ?? 0)
    }
  }
}
