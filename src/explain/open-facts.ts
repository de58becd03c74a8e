import { gatesOf } from '../choose/verdicts.ts'
import { isKnown } from '../evaluate/seen.ts'
import { indexOf, type Scene } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import { factsOf, partsOf, type Condition } from '../pack/condition.ts'
import { VERDICT_LISTS } from '../pack/check-pack.ts'
import { SETTINGS, type Rule } from '../pack/pack.ts'

type Facts = ReadonlySet<FactId>

const NONE: Facts = new Set()

/** What was found in a scene already: many rules stand on the same derived facts. */
interface Found {
  readonly rules: Map<Rule, Facts>
  readonly facts: Map<FactId, Facts>
}
const found = new WeakMap<Scene, Found>()

function foundIn(scene: Scene): Found {
  const known = found.get(scene)
  if (known) return known
  const made = { rules: new Map<Rule, Facts>(), facts: new Map<FactId, Facts>() }
  found.set(scene, made)
  return made
}

/** The unknown facts that keep a rule from being settled; a settled branch of it asks for nothing. */
export function openFactsOfRule(rule: Rule, scene: Scene): Facts {
  if (scene.truth(rule) !== 'unknown') return NONE
  const { rules } = foundIn(scene)
  const known = rules.get(rule)
  if (known) return known
  const open = union([rule.when, rule.holds].map((condition) => (condition ? openFacts(condition, scene) : NONE)))
  rules.set(rule, open)
  return open
}

/** The unknown facts that keep a condition from being settled. */
export function openFacts(condition: Condition, scene: Scene): Facts {
  const open = new Set<FactId>()
  collect(condition, scene, open)
  return open
}

function collect(condition: Condition, scene: Scene, open: Set<FactId>): void {
  if (scene.judge(condition) !== 'unknown') return
  for (const part of partsOf(condition)) collect(part, scene, open)
  for (const fact of factsOf(condition)) for (const behind of openBehind(fact, scene)) open.add(behind)
}

/** The unknown facts behind a fact: itself, or those that it follows from. */
function openBehind(id: FactId, scene: Scene): Facts {
  if (isKnown(scene.see(id))) return NONE
  const { facts } = foundIn(scene)
  const known = facts.get(id)
  if (known) return known
  const open = union(sourcesOf(id, scene))
  facts.set(id, open)
  return open
}

function sourcesOf(id: FactId, scene: Scene): readonly Facts[] {
  const { facts, derived, rules, scores } = indexOf(scene.pack)
  if (facts.has(id)) return [new Set([id])]
  const follows = derived.get(id)
  if (follows?.kind === 'truth') return [openFacts(follows.when, scene)]
  if (follows) return follows.of.map((part) => openBehind(part, scene))
  const rule = rules.get(id)
  if (rule) return [openFactsOfRule(rule, scene)]
  const score = scores.get(/^score\.(\w+)/.exec(id)?.[1] ?? '')
  if (score) {
    const tables = score.items.flatMap((item) => (item.kind === 'bands' ? item.tables : []))
    const conditions = [score.off, ...tables.flatMap(({ when }) => when ?? [])]
    return [new Set(scene.score(score.id).missing), ...conditions.map((condition) => openFacts(condition, scene))]
  }
  const critical = id === 'home.critical' ? scene.pack.selection.critical : []
  return [
    ...rulesBehind(id, scene).map((behind) => openFactsOfRule(behind, scene)),
    ...critical.map(({ when }) => (when ? openFacts(when, scene) : NONE)),
  ]
}

/** The rules that a list of verdicts is made of. */
function rulesBehind(id: FactId, scene: Scene): readonly Rule[] {
  const { pack } = scene
  const { rules, indicating } = indexOf(pack)
  if (id === 'indications') return indicating
  if (id === 'home.critical') return pack.selection.critical.flatMap(({ rule }) => rules.get(rule) ?? [])
  const setting = SETTINGS.find((one) => Object.values(VERDICT_LISTS[one]).includes(id))
  return setting ? gatesOf(setting, pack) : []
}

function union(sets: readonly Facts[]): Facts {
  const [first = NONE, ...others] = sets.filter((set) => set.size > 0)
  return others.length === 0 ? first : new Set([first, ...others].flatMap((set) => [...set]))
}
