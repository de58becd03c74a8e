import { indexOf } from './scene.ts'
import { slotsOf, type Node } from './program.ts'
import type { FactId } from '../facts/fact.ts'
import type { Pack, Rule } from '../pack/pack.ts'

const made = new WeakMap<Rule, ReadonlySet<FactId>>()

/** The given facts that a rule can ever look at, through derived facts, scores and other rules; worked out once for each rule. */
export function reachOf(rule: Rule, pack: Pack): ReadonlySet<FactId> {
  const known = made.get(rule)
  if (known) return known
  const { facts: given, program, nodes } = indexOf(pack)
  const node = nodes.get(rule)
  const slots = node ? program.reachOf(node) : []
  const reach = new Set([...slots].map((slot) => program.facts[slot] ?? '').filter((id) => given.has(id)))
  made.set(rule, reach)
  return reach
}

/** The codes that a rule looks for in a set. */
export function codesLookedFor(rule: Rule, fact: FactId, pack: Pack): ReadonlySet<string> {
  const { program, nodes } = indexOf(pack)
  const at = program.slotOf(fact)
  const codes = new Set<string>()
  const visit = (node: Node): void => {
    if (!program.reachOf(node).has(at)) return
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
