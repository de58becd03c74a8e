/** All that hangs on a fact: the conditions that look at it and those made of them, and the slots of the facts that follow. */
export interface Dependents {
  readonly nodes: readonly number[]
  readonly slots: readonly number[]
}

/** Where a condition is kept, and what it looks at: other conditions, and slots of facts, -1 for none. */
interface Looking {
  readonly at: number
  readonly parts: readonly { readonly at: number }[]
  readonly slot: number
  readonly limitSlot: number
}

interface Direct {
  readonly nodes: number[]
  readonly slots: number[]
}

/** What hangs on each slot, given all conditions, and for each slot the slots and conditions that its fact follows from. */
export function dependentsIn(
  conditions: readonly Looking[],
  origins: readonly Dependents[],
): (slot: number) => Dependents {
  const onSlot = origins.map((): Direct => ({ nodes: [], slots: [] }))
  const onNode = conditions.map((): Direct => ({ nodes: [], slots: [] }))
  for (const { at, parts, slot, limitSlot } of conditions) {
    for (const part of parts) onNode[part.at]?.nodes.push(at)
    onSlot[slot]?.nodes.push(at)
    onSlot[limitSlot]?.nodes.push(at)
  }
  origins.forEach(({ nodes, slots }, slot) => {
    for (const at of nodes) onNode[at]?.slots.push(slot)
    for (const at of slots) onSlot[at]?.slots.push(slot)
  })
  const found = new Map<number, Dependents>()

  function gather(slot: number): Dependents {
    const [nodes, slots] = [new Set<number>(), new Set<number>()]
    const visit = (direct: Direct | undefined): void => {
      for (const at of direct?.nodes ?? []) {
        if (nodes.has(at)) continue
        nodes.add(at)
        visit(onNode[at])
      }
      for (const at of direct?.slots ?? []) {
        if (slots.has(at)) continue
        slots.add(at)
        visit(onSlot[at])
      }
    }
    visit(onSlot[slot])
    return { nodes: [...nodes], slots: [...slots] }
  }

  return (slot) => {
    const known = found.get(slot) ?? gather(slot)
    found.set(slot, known)
    return known
  }
}
