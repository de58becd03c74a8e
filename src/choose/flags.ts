import type { Issue } from '../base/issue.ts'
import { issue } from '../base/issue.ts'
import { ruledAbout, type Scene } from '../evaluate/scene.ts'
import type { Rule, RuleAbout } from '../pack/pack.ts'
import type { Truth } from '../truth/truth.ts'

/** A rural-proofing flag; not certain: it cannot be judged, since a fact is unknown. */
export interface RuralFlag {
  readonly id: string
  readonly certain: boolean
}

/** The rural-proofing flags of the plan, RP01–RP17; to be asked after the recommendation is made. */
export function ruralOf(scene: Scene): readonly RuralFlag[] {
  const flags: RuralFlag[] = []
  for (const { rule, node } of ruledAbout('rural', scene.pack)) {
    const truth = rule.holds === null ? 'no' : scene.truthOf(node)
    if (truth !== 'no') flags.push({ id: rule.id, certain: truth === 'yes' })
  }
  return flags
}

/** The consistency checks that speak. */
export const checksOf = (scene: Scene): readonly Issue[] =>
  rulesThat(scene, 'check').map(({ id, path }) => issue(id, path ?? ''))

/**
 * The rules of a part that speak, or those that are not settled: why it is as urgent as it is; reminders, which are never gates; what is
 * to be said when hospital is recommended to somebody who refuses it, or across a closed route.
 */
export const speaking = (
  scene: Scene,
  about: 'prompt' | 'urgency' | 'refusal' | 'route',
  truth?: Truth,
): readonly string[] => rulesThat(scene, about, truth).map(({ id }) => id)

/** The rules of a part that come to a truth: those that speak, where no other is asked for. */
export function rulesThat(scene: Scene, about: RuleAbout, truth: Truth = 'yes'): readonly Rule[] {
  const rules: Rule[] = []
  for (const { rule, node } of ruledAbout(about, scene.pack)) {
    // A check without a condition is made while facts are read, and what decides is a step's.
    const isJudged = about === 'check' ? rule.holds !== null : rule.kind !== 'decides'
    if (isJudged && scene.truthOf(node) === truth) rules.push(rule)
  }
  return rules
}
