import { firstWhen } from '../choose/first-that.ts'
import { indexOf, scoreBehind, type Scene } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import { factsOf, partsOf, type Condition } from '../pack/condition.ts'
import { tablesOf, type Rule, type Score } from '../pack/pack.ts'

/** A rule, or conditions alone. */
type Judged = Partial<Pick<Rule, 'id' | 'when' | 'holds'>>

/** The given facts that made a rule come out as it did, in the order of the pack; parts that did not matter are left out. */
export function usedFacts(rule: Judged, scene: Scene): readonly FactId[] {
  const { facts } = decisiveOf(rule, scene)
  return [...scene.readings].flatMap(([id]) => (facts.has(id) ? id : []))
}

/**
 * What decided a rule: the innermost conditions that carried its truth, those of derived facts included, and the facts in them. A rule
 * that says why a step of selection was taken stands on the conditions of that step.
 */
export function decisiveOf(
  rule: Judged,
  scene: Scene,
): { readonly conditions: readonly Condition[]; readonly facts: ReadonlySet<FactId> } {
  const conditions: Condition[] = []
  const seen = new Set<string>()
  const add = (id: FactId): void => {
    if (seen.has(id)) return
    seen.add(id)
    const { derived, rules } = indexOf(scene.pack)
    const follows = derived.get(id)
    if (follows?.kind === 'truth') walk(follows.when, conditions)
    if (follows?.kind === 'sum') follows.of.forEach(add)
    const behind = rules.get(id)
    if (behind) visit(behind)
    const score = scoreBehind(id, scene.pack)
    if (score) visitScore(score)
  }
  /** Goes through what carried a condition, and tells of it in `told`. */
  const walk = (condition: Condition | null | undefined, told: Condition[]): void => {
    for (const part of condition ? decisive(condition, scene) : []) {
      told.push(part)
      factsOf(part).forEach(add)
    }
  }
  const visit = ({ when, holds }: Judged): void => {
    walk(when, conditions)
    walk(holds, conditions)
  }
  /** That a score is off is all there is to it; else it stands on its items, on what chose their tables, and on what left it on. */
  const visitScore = ({ id, off, items }: Score): void => {
    const isOff = scene.score(id).valid === 'no'
    for (const item of isOff ? [] : items) {
      add(item.fact)
      for (const { when } of tablesOf(item)) walk(when, [])
    }
    walk(off, isOff ? conditions : [])
  }
  visit(rule)
  for (const step of firstWhen(scene.pack.selection.steps, scene)) if (step.because.includes(rule.id ?? '')) visit(step)
  return { conditions, facts: seen }
}

/** The innermost conditions that carry the truth of the whole: of an `any` that holds only those that hold, and so on. */
function decisive(condition: Condition, scene: Scene): readonly Condition[] {
  const parts = partsOf(condition)
  if (parts.length === 0) return [condition]
  const truth = scene.judge(condition)
  const carrying =
    truth !== 'unknown' && (condition.kind === 'any' || condition.kind === 'all')
      ? parts.filter((part) => scene.judge(part) === truth)
      : parts
  return carrying.flatMap((part) => decisive(part, scene))
}
