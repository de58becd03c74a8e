import type { Issue } from '../base/issue.ts'
import { issue } from '../base/issue.ts'
import { indexOf, type Scene } from '../evaluate/scene.ts'
import type { Rule, RuleAbout } from '../pack/pack.ts'

/** A rural-proofing flag; not certain: it cannot be judged, since a fact is unknown. */
export interface RuralFlag {
  readonly id: string
  readonly certain: boolean
}

/** The rural-proofing flags of the plan, RP01–RP17; to be asked after the recommendation is made. */
export function ruralOf(scene: Scene): readonly RuralFlag[] {
  return rulesAbout('rural', scene)
    .filter((rule) => rule.holds !== null && scene.truth(rule) !== 'no')
    .map((rule) => ({ id: rule.id, certain: scene.truth(rule) === 'yes' }))
}

/** The consistency checks that speak. */
export const checksOf = (scene: Scene): readonly Issue[] =>
  rulesAbout('check', scene)
    .filter((rule) => rule.holds !== null && scene.truth(rule) === 'yes')
    .map((rule) => issue(rule.id, rule.path ?? ''))

/** The reminders that fit the case; never gates. */
export const promptsOf = (scene: Scene): readonly string[] => speaking(scene, 'prompt')

/** The rules of urgency that hold: why it is as urgent as it is. */
export const urgencyRulesOf = (scene: Scene): readonly string[] => speaking(scene, 'urgency')

/** What is to be said when hospital is recommended to somebody who refuses it, or across a closed route. */
export const speaking = (scene: Scene, about: 'prompt' | 'urgency' | 'refusal' | 'route'): readonly string[] =>
  rulesAbout(about, scene)
    .filter((rule) => rule.kind !== 'decides' && scene.truth(rule) === 'yes')
    .map((rule) => rule.id)

const rulesAbout = (about: RuleAbout, { pack }: Scene): readonly Rule[] => indexOf(pack).about.get(about) ?? []
