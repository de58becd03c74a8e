import type { Rule } from '../../pack/pack.ts'
import type { PartId, PartStatus } from '../logic.ts'
import type { Bit } from '../graph.ts'
import type { EncodedScene } from './scene.ts'

/** Where plan B, or what is laid on relatives, stands: `partOf` of the engine, written for the solver. */
export function encodePart(
  part: PartId,
  { graph, pack, judge, truth }: EncodedScene,
): Readonly<Record<PartStatus, Bit>> {
  const { planBNeeded, relativesNeeded } = pack.selection
  const isOf = (rule: Rule) => rule.part === part && rule.kind === 'requires'
  const truths = pack.rules.filter(isOf).map(truth)
  const idle = judge(part === 'planB' ? planBNeeded : relativesNeeded).no
  const gaps = graph.and(graph.not(idle), graph.or(...truths.map(({ no }) => no)))
  const ready = graph.and(graph.not(idle), ...truths.map(({ yes }) => yes))
  return { not_needed: idle, gaps, ready, unknown: graph.not(graph.or(idle, gaps, ready)) }
}
