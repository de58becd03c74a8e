import { addTo } from '../base/group-by.ts'
import { keptIn } from '../base/kept-for.ts'
import type { FactId } from '../facts/fact.ts'
import { factsOf, partsOf, type Condition } from '../pack/condition.ts'

/** A condition made ready to be judged over and over: what it looks at is found once, and all of them have one shape. */
interface Ready<Kind extends Condition['kind']> {
  /** Where its truth is kept while a case is judged. */
  readonly at: number
  readonly kind: Kind
  readonly parts: readonly Node[]
  /** Which of `OPERATIONS` it is; -1 for `at-least` and comparisons. */
  readonly operation: number
  /** Where the fact that it compares is kept; -1 when it compares none. */
  readonly slot: number
  /** Where the fact that is its limit is kept; -1 when none is. */
  readonly limitSlot: number
  /** Its limit, when no fact is: a number, or the codes of a set. */
  readonly limit: number | readonly string[]
  /** What `is` compares with. */
  readonly value: boolean | string
  readonly codes: readonly string[]
  readonly only: readonly string[] | undefined
  /** Whether it is the size of a set that is compared. */
  readonly isOfSize: boolean
  /** How many of its parts must hold. */
  readonly n: number
}

/** A condition of conditions. */
export type Compound = Ready<Extract<Condition, { of: unknown }>['kind']>
/** A condition of a fact. */
export type Comparison = Ready<Exclude<Condition, { of: unknown }>['kind']>
/** A condition made ready. */
export type Node = Compound | Comparison

/** Whether it is made of conditions. */
export const isCompound = (node: Node): node is Compound => node.slot < 0

/** The slots of the facts that it looks at itself, not those of its parts. */
export const slotsOf = ({ slot, limitSlot }: Node): readonly number[] => [slot, limitSlot].filter((one) => one >= 0)

/** What makes a condition of the truth of its parts: `any` of that of any, the others of that of each. */
export const OPERATIONS = ['all', 'any', 'not', 'certainly', 'possibly', 'known'] as const

/** What looks at nothing but facts that are given, itself or through its parts. */
export interface OfGiven {
  /** The comparisons of each of these facts, by its slot. */
  readonly comparisons: readonly (readonly Comparison[])[]
  /** The conditions of conditions, parts before wholes: of each its place, its operation, how many parts it has, and their places. */
  readonly compounds: readonly number[]
}

/** Conditions made ready, and the facts that they look at; it grows with what is asked of it. */
export interface Program {
  /** Every node, each at its place. */
  readonly nodes: readonly Node[]
  readonly nodeOf: (condition: Condition) => Node
  readonly ofGiven: OfGiven
  /** The facts, each at its slot; those that are given come first. */
  readonly facts: readonly FactId[]
  readonly slotOf: (fact: FactId) => number
  /** What the fact at a slot follows from; nothing for one that is given or put. */
  readonly originAt: (slot: number) => OriginAt
  /** Whether a node can ever look at the fact at a slot, through what it follows from included. */
  readonly reaches: (node: Node, slot: number) => boolean
  /** The fact at a slot and all that hangs on it: nodes by their places, and facts that follow from it by their slots, turned (`~`). */
  readonly dependents: (slot: number) => ReadonlySet<number>
}

/** What a fact follows from. */
export interface Origin {
  readonly facts: readonly FactId[]
  readonly conditions: readonly Condition[]
}

/** The same, made ready. */
export interface OriginAt {
  readonly slots: readonly number[]
  readonly nodes: readonly Node[]
}

const NOWHERE: Origin = { facts: [], conditions: [] }

/**
 * A program of no conditions yet; a parameter that is a limit is looked up when its condition is first asked for. A fact that is
 * the truth of a condition (`meaning`) is never looked up: a comparison with it is that condition, or its opposite. `originOf` tells
 * what a fact follows from that is looked up. Facts that are `given` follow from nothing.
 */
export function programOf(
  parameter: (id: string) => number,
  meaning: (fact: FactId) => Condition | undefined = () => undefined,
  originOf: (fact: FactId) => Origin = () => NOWHERE,
  given: readonly FactId[] = [],
): Program {
  const made = new Map<Condition, Node>()
  const nodes: Node[] = []
  const alike = new Map<string, Node>()
  const slots = new Map<FactId, number>()
  const facts: FactId[] = []
  const origins: OriginAt[] = []
  /** What looks at a node, by its place, or at a fact itself, by its slot turned (`~`); facts that follow from others up to `linked`. */
  const users = new Map<number, number[]>()
  let linked = 0
  const hanging = new Map<number, ReadonlySet<number>>()
  const comparisons = given.map((): Comparison[] => [])
  const compounds: number[] = []
  const isOfGiven: boolean[] = []
  given.forEach(slotOf)

  function slotOf(fact: FactId): number {
    const known = slots.get(fact)
    if (known !== undefined) return known
    slots.set(fact, facts.length)
    return facts.push(fact) - 1
  }

  function nodeOf(condition: Condition): Node {
    const known = made.get(condition)
    if (known) return known
    const meant = condition.kind === 'is' && typeof condition.value === 'boolean' ? meaning(condition.fact) : undefined
    const isMeant = condition.kind === 'is' && condition.value === true
    const node = meant ? nodeOf(isMeant ? meant : { kind: 'not', of: meant }) : makeNode(condition)
    made.set(condition, node)
    return node
  }

  /** Conditions that say the same are one node, and a list of one is the node of that one. */
  function makeNode(condition: Condition): Node {
    const { kind } = condition
    const parts = partsOf(condition).map(nodeOf)
    const [first] = parts
    if (first && parts.length === 1 && (kind === 'all' || kind === 'any')) return first
    const n = kind === 'at-least' ? condition.n : 0
    const key = first ? `${kind} ${n} ${parts.map(({ at }) => at).join()}` : JSON.stringify(condition)
    const known = alike.get(key)
    if (known) return known
    const [fact, limitFact] = factsOf(condition)
    const slot = fact === undefined ? -1 : slotOf(fact)
    const operation = OPERATIONS.indexOf(kind as never)
    const node = {
      at: nodes.length,
      kind,
      parts,
      operation,
      slot,
      limitSlot: limitFact === undefined ? -1 : slotOf(limitFact),
      limit: limitOf(condition),
      value: kind === 'is' ? condition.value : '',
      codes: 'codes' in condition ? condition.codes : [],
      only: kind === 'within' ? condition.only : undefined,
      isOfSize: 'size' in condition && condition.size,
      n,
    } as Node
    alike.set(key, node)
    nodes.push(node)
    const from = parts.map(({ at }) => at)
    for (const at of from) use(at, node.at)
    for (const slot of slotsOf(node)) use(~slot, node.at)
    const isSimple = operation >= 0 || slot >= 0
    isOfGiven.push(isSimple && from.every((at) => isOfGiven[at]) && slotsOf(node).every((one) => one < given.length))
    if (isOfGiven[node.at]) {
      if (isCompound(node)) compounds.push(node.at, operation, from.length, ...from)
      else comparisons[slot]?.push(node)
    }
    return node
  }

  function limitOf(condition: Condition): Node['limit'] {
    if (!('limit' in condition)) return []
    const { limit } = condition
    if (!('kind' in limit)) return 'fact' in limit ? [] : limit
    return limit.kind === 'number' ? limit.value : limit.kind === 'parameter' ? parameter(limit.id) : []
  }

  function originAt(slot: number): OriginAt {
    const known = origins[slot]
    if (known) return known
    const { facts: from, conditions } = originOf(facts[slot] ?? '')
    return (origins[slot] = { slots: from.map(slotOf), nodes: conditions.map(nodeOf) })
  }

  function use(used: number, user: number): void {
    addTo(users, used, user)
    hanging.clear()
  }

  function dependents(slot: number): ReadonlySet<number> {
    // Looking where facts come from may bring further facts and nodes.
    for (; linked < facts.length; linked += 1) {
      const origin = originAt(linked)
      for (const from of origin.slots) use(~from, ~linked)
      for (const { at } of origin.nodes) use(at, ~linked)
    }
    return keptIn(hanging, slot, () => {
      // What is added to a set while it is gone through is gone through too.
      const hang = new Set([~slot])
      for (const one of hang) for (const user of users.get(one) ?? []) hang.add(user)
      return hang
    })
  }

  const reaches = ({ at }: Node, slot: number): boolean => dependents(slot).has(at)

  return { nodes, nodeOf, ofGiven: { comparisons, compounds }, facts, slotOf, originAt, reaches, dependents }
}
