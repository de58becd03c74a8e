import { isKnown } from '../evaluate/seen.ts'
import { judge } from '../evaluate/judge.ts'
import { indexOf, type Scene } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import { factsOf, partsOf, type Condition } from '../pack/condition.ts'
import type { Rule } from '../pack/pack.ts'

/** The unknown facts that keep a rule from being settled; a settled branch of it asks for nothing. */
export function openFactsOfRule(rule: Rule, scene: Scene): ReadonlySet<FactId> {
  const open = new Set<FactId>()
  collectRule(rule, scene, open)
  return open
}

/** The unknown facts that keep a condition from being settled. */
export function openFacts(condition: Condition, scene: Scene): ReadonlySet<FactId> {
  const open = new Set<FactId>()
  collect(condition, scene, open)
  return open
}

function collectRule(rule: Rule, scene: Scene, open: Set<FactId>): void {
  if (scene.truth(rule) !== 'unknown') return
  if (rule.when) collect(rule.when, scene, open)
  if (rule.holds) collect(rule.holds, scene, open)
}

function collect(condition: Condition, scene: Scene, open: Set<FactId>): void {
  if (judge(condition, scene) !== 'unknown') return
  for (const part of partsOf(condition)) collect(part, scene, open)
  for (const fact of factsOf(condition)) collectFact(fact, scene, open)
}

function collectFact(id: FactId, scene: Scene, open: Set<FactId>): void {
  if (isKnown(scene.see(id))) return
  const { facts, derived, rules, scores } = indexOf(scene.pack)
  const follows = derived.get(id)
  const score = scores.get(/^score\.(\w+)/.exec(id)?.[1] ?? '')
  if (facts.has(id)) open.add(id)
  if (follows?.kind === 'truth') collect(follows.when, scene, open)
  if (follows?.kind === 'sum') for (const part of follows.of) collectFact(part, scene, open)
  if (score) {
    collect(score.off, scene, open)
    for (const fact of scene.score(score.id).missing) open.add(fact)
  }
  for (const behind of [rules.get(id) ?? [], rulesBehind(id, scene)].flat()) collectRule(behind, scene, open)
  if (id === 'home.critical') for (const { when } of scene.pack.selection.critical) if (when) collect(when, scene, open)
}

/** The rules that a list of verdicts is made of. */
function rulesBehind(id: FactId, scene: Scene): readonly Rule[] {
  const { rules, selection } = scene.pack
  if (id === 'indications') return rules.filter((rule) => rule.kind === 'indicates')
  if (id === 'home.critical') return rules.filter((rule) => selection.critical.some((entry) => entry.rule === rule.id))
  const [, setting] = /^(\w+)\.(?:excluded|gaps|open)$/.exec(id) ?? []
  return rules.filter((rule) => rule.about === setting && (rule.kind === 'excludes' || rule.kind === 'requires'))
}
