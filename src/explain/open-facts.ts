import { keptFor, keptIn } from '../base/kept-for.ts'
import { criticalIn, gatesOf } from '../choose/verdicts.ts'
import { slotsOf, type Node } from '../evaluate/program.ts'
import { isKnown } from '../evaluate/seen.ts'
import { indexOf, type Ruled, type Scene } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import { VERDICT_LISTS } from '../pack/check-pack.ts'
import type { Condition } from '../pack/condition.ts'
import { SETTINGS, type Rule } from '../pack/pack.ts'

type Facts = ReadonlySet<FactId>

const NONE: Facts = new Set()

/** What was found in a scene already: many rules stand on the same derived facts. */
interface Found {
  readonly rules: Map<Rule, Facts>
  /** By slot. */
  readonly facts: Map<number, Facts>
}
const foundIn = keptFor<Scene, Found>(() => ({ rules: new Map(), facts: new Map() }))

/** The unknown facts that keep a rule from being settled; a settled branch of it asks for nothing. */
export const openFactsOfRule = (rule: Rule, scene: Scene): Facts =>
  keptIn(foundIn(scene).rules, rule, () => {
    const node = indexOf(scene.pack).nodes.get(rule)
    return node ? openIn(node, scene) : NONE
  })

/** The unknown facts that keep a condition from being settled. */
export const openFacts = (condition: Condition, scene: Scene): Facts =>
  openIn(indexOf(scene.pack).program.nodeOf(condition), scene)

function openIn(node: Node, scene: Scene): Facts {
  if (scene.truthOf(node) !== 'unknown') return NONE
  const open = new Set<FactId>()
  collect(node, scene, open)
  return open
}

function collect(node: Node, scene: Scene, open: Set<FactId>): void {
  if (scene.truthOf(node) !== 'unknown') return
  for (const part of node.parts) collect(part, scene, open)
  for (const slot of slotsOf(node)) for (const behind of openBehind(slot, scene)) open.add(behind)
}

/** The unknown facts behind a fact: itself, or those that it follows from. */
function openBehind(slot: number, scene: Scene): Facts {
  const { facts, program } = indexOf(scene.pack)
  const id = program.facts[slot] ?? ''
  if (isKnown(scene.see(id))) return NONE
  return keptIn(foundIn(scene).facts, slot, () => {
    const { slots, nodes } = program.originAt(slot)
    const open = new Set<FactId>(facts.has(id) ? [id] : [])
    for (const from of slots) for (const one of openBehind(from, scene)) open.add(one)
    for (const node of [...nodes, ...listedIn(id, scene)]) collect(node, scene, open)
    return open
  })
}

/** The setting of each list of verdicts. */
const LISTING = new Map(SETTINGS.flatMap((one) => Object.values(VERDICT_LISTS[one]).map((list) => [list, one])))

/** What a list of verdicts is made of. */
function listedIn(id: FactId, { pack }: Scene): readonly Node[] {
  const { indicating, program } = indexOf(pack)
  const nodesOf = (ruled: readonly Ruled[]) => ruled.map(({ node }) => node)
  if (id === 'indications') return nodesOf(indicating)
  if (id === 'home.critical')
    return criticalIn(pack).flatMap(({ gate, when }) => [gate.node, ...(when ? [program.nodeOf(when)] : [])])
  const setting = LISTING.get(id)
  return setting ? nodesOf(gatesOf(setting, pack)) : []
}
