import type { FactId } from '../facts/fact.ts'
import { dependentsIn, type Dependents } from './dependents.ts'
import { factsOf, partsOf, type Condition } from '../pack/condition.ts'

/** A condition made ready to be judged over and over: what it looks at is found once, and all of them have one shape. */
interface Ready<Kind extends Condition['kind']> {
  /** Where its truth is kept while a case is judged. */
  readonly at: number
  readonly kind: Kind
  readonly parts: readonly Node[]
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

const NOWHERE: Origin = { facts: [], conditions: [] }

/** Conditions made ready, and the facts that they look at; it grows with what is asked of it. */
export interface Program {
  /** Every node, each at its place. */
  readonly nodes: readonly Node[]
  readonly nodeOf: (condition: Condition) => Node
  /** The facts, each at its slot. */
  readonly facts: readonly FactId[]
  readonly slotOf: (fact: FactId) => number
  /** What hangs on the fact at a slot. */
  readonly dependents: (slot: number) => Dependents
}

/** What a fact follows from. */
export interface Origin {
  readonly facts: readonly FactId[]
  readonly conditions: readonly Condition[]
}

/**
 * A program of no conditions yet; a parameter that is a limit is looked up when its condition is first asked for. A fact that is
 * the truth of a condition (`meaning`) is never looked up: a comparison with it is that condition, or its opposite. `originOf` tells
 * what a fact follows from that is looked up.
 */
export function programOf(
  parameter: (id: string) => number,
  meaning: (fact: FactId) => Condition | undefined = () => undefined,
  originOf: (fact: FactId) => Origin = () => NOWHERE,
): Program {
  const made = new Map<Condition, Node>()
  const nodes: Node[] = []
  const alike = new Map<string, Node>()
  const slots = new Map<FactId, number>()
  const facts: FactId[] = []
  let hanging: ((slot: number) => Dependents) | undefined

  function slotOf(fact: FactId): number {
    const known = slots.get(fact)
    if (known !== undefined) return known
    slots.set(fact, facts.length)
    hanging = undefined
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
    const key = JSON.stringify(first ? { ...condition, of: parts.map(({ at }) => at) } : condition)
    const known = alike.get(key)
    if (known) return known
    const [fact, limitFact] = factsOf(condition)
    const node = {
      at: nodes.length,
      kind,
      parts,
      slot: fact === undefined ? -1 : slotOf(fact),
      limitSlot: limitFact === undefined ? -1 : slotOf(limitFact),
      limit: limitOf(condition),
      value: kind === 'is' ? condition.value : '',
      codes: 'codes' in condition ? condition.codes : [],
      only: kind === 'within' ? condition.only : undefined,
      isOfSize: 'size' in condition && condition.size,
      n: kind === 'at-least' ? condition.n : 0,
    } as Node
    alike.set(key, node)
    nodes.push(node)
    hanging = undefined
    return node
  }

  function limitOf(condition: Condition): Node['limit'] {
    if (!('limit' in condition)) return []
    const { limit } = condition
    if (!('kind' in limit)) return 'fact' in limit ? [] : limit
    return limit.kind === 'number' ? limit.value : limit.kind === 'parameter' ? parameter(limit.id) : []
  }

  function dependents(slot: number): Dependents {
    return (hanging ??= hangingOn())(slot)
  }

  function hangingOn(): (slot: number) => Dependents {
    const origins: Dependents[] = []
    for (const fact of facts) {
      const { facts: from, conditions } = originOf(fact)
      origins.push({ slots: from.map(slotOf), nodes: conditions.map((condition) => nodeOf(condition).at) })
    }
    return dependentsIn(nodes, origins)
  }

  return { nodes, nodeOf, facts, slotOf, dependents }
}
