import { indexOf } from './scene.ts'
import { slotsOf, type Node } from './program.ts'
import type { FactId } from '../facts/fact.ts'
import type { Pack, Rule } from '../pack/pack.ts'

/** Whether a rule can ever look at a fact, through derived facts, scores and other rules. */
export function reaches(rule: Rule, fact: FactId, pack: Pack): boolean {
  const { program, nodes } = indexOf(pack)
  const node = nodes.get(rule)
  return node !== undefined && program.reaches(node, program.slotOf(fact))
}

/** The codes that a rule looks for in a set. */
export function codesLookedFor(rule: Rule, fact: FactId, pack: Pack): ReadonlySet<string> {
  const { program, nodes } = indexOf(pack)
  const at = program.slotOf(fact)
  const codes = new Set<string>()
  const visit = (node: Node): void => {
    if (!program.reaches(node, at)) return
    node.parts.forEach(visit)
    for (const slot of slotsOf(node)) {
      if (slot === at) for (const code of [...node.codes, ...(node.only ?? [])]) codes.add(code)
      else visitFact(slot)
    }
  }
  const visitFact = (slot: number): void => {
    const { slots, nodes: from } = program.originAt(slot)
    slots.forEach(visitFact)
    from.forEach(visit)
  }
  const node = nodes.get(rule)
  if (node) visit(node)
  return codes
}
