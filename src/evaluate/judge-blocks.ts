import { must } from '../base/must.ts'
import { VERDICT_FACTS } from '../pack/check-pack.ts'
import type { Condition } from '../pack/condition.ts'
import { checkCohort, type Cohort } from './cohort.ts'
import { columnBlock, type ColumnBlock } from './column-block.ts'
import { comparing } from './compare-columns.ts'
import { BLOCK, combine, leaveOpen, newPlanes, type Planes } from './planes.ts'
import { isCompound, type Node, type Program } from './program.ts'

/**
 * Judges conditions over the cases of a cohort, block by block. For every condition something is kept: `begin` makes it, and `take` is given it
 * with the planes of each block, which the next one overwrites, and the first case of the block; cases beyond the last one are unknown.
 */
export function judgeBlocks<Kept>(
  conditions: readonly Condition[],
  program: Program,
  cohort: Cohort,
  begin: () => Kept,
  take: (kept: Kept, planes: Planes, first: number) => void,
): readonly Kept[] {
  checkCohort(cohort)
  const nodes = conditions.map(program.nodeOf)
  const planes = new Map(withParts(nodes).map((node) => [node, newPlanes()]))
  const steps = stepsOf(planes, program, cohort)
  const wanted = nodes.map((node) => ({ planes: must(planes.get(node), node.kind), kept: begin() }))
  for (let first = 0; first < cohort.size; first += BLOCK) {
    for (const step of steps) step(first)
    for (const one of wanted) {
      if (first + BLOCK > cohort.size) leaveOpen(one.planes, cohort.size - first)
      take(one.kept, one.planes, first)
    }
  }
  return wanted.map(({ kept }) => kept)
}

/** The nodes and all their parts, parts first. */
function withParts(nodes: readonly Node[]): readonly Node[] {
  // What is added to a set while it is gone through is gone through too.
  const all = new Set(nodes)
  for (const { parts } of all) for (const part of parts) all.add(part)
  return [...all].sort((one, other) => one.at - other.at)
}

type Step = (first: number) => void

/** What is done for each block: a column is loaded and all that compares it worked out, one column after the other; then the rest, parts first. */
function stepsOf(planes: ReadonlyMap<Node, Planes>, program: Program, cohort: Cohort): readonly Step[] {
  const steps: Step[] = []
  const blocks = new Map<number, ColumnBlock>()
  const planesOf = (node: Node) => must(planes.get(node), node.kind)
  function blockOf(slot: number): ColumnBlock {
    const known = blocks.get(slot)
    if (known) return known
    const block = columnBlock(columnAt(slot, program, cohort))
    blocks.set(slot, block)
    steps.push(block.load)
    return block
  }
  const nodes = [...planes.keys()]
  for (const node of nodes.filter((node) => !isCompound(node)).sort((one, other) => one.slot - other.slot))
    steps.push(
      comparing(node, blockOf(node.slot), node.limitSlot < 0 ? undefined : blockOf(node.limitSlot), planesOf(node)),
    )
  for (const node of nodes.filter(isCompound)) {
    const [parts, to] = [node.parts.map(planesOf), planesOf(node)]
    steps.push(() => combine(node, parts, to))
  }
  return steps
}

/** The column of a fact, or nothing where nobody gave it. A fact that follows from others is not worked out here. */
function columnAt(slot: number, { facts, originAt }: Program, { columns }: Cohort) {
  const fact = must(facts[slot], 'fact')
  const column = columns.get(fact)
  if (column) return column
  const { slots, nodes } = originAt(slot)
  if (slots.length + nodes.length > 0 || VERDICT_FACTS.includes(fact))
    throw new RangeError(`${fact} follows from other facts: it needs a column`)
  return undefined
}
