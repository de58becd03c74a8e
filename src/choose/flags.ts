import type { Issue } from '../base/issue.ts'
import { issue } from '../base/issue.ts'
import { indexOf, type Ruled, type Scene } from '../evaluate/scene.ts'
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
  for (const { rule, node } of ruledIn(scene, 'rural')) {
    const truth = rule.holds === null ? 'no' : scene.truthOf(node)
    if (truth !== 'no') flags.push({ id: rule.id, certain: truth === 'yes' })
  }
  return flags
}

/** The consistency checks that speak. */
export const checksOf = (scene: Scene): readonly Issue[] =>
  rulesThat(scene, 'check', ({ holds }) => holds !== null).map(({ id, path }) => issue(id, path ?? ''))

/** The reminders that fit the case; never gates. */
export const promptsOf = (scene: Scene): readonly string[] => speaking(scene, 'prompt')

/** The rules of urgency that hold: why it is as urgent as it is; or those that are not settled. */
export const urgencyRulesOf = (scene: Scene, truth?: Truth): readonly string[] => speaking(scene, 'urgency', truth)

/** What is to be said when hospital is recommended to somebody who refuses it, or across a closed route. */
export const speaking = (
  scene: Scene,
  about: 'prompt' | 'urgency' | 'refusal' | 'route',
  truth?: Truth,
): readonly string[] => rulesThat(scene, about, ({ kind }) => kind !== 'decides', truth).map(({ id }) => id)

function rulesThat(
  scene: Scene,
  about: RuleAbout,
  mayHold: (rule: Rule) => boolean,
  truth: Truth = 'yes',
): readonly Rule[] {
  const rules: Rule[] = []
  for (const { rule, node } of ruledIn(scene, about))
    if (mayHold(rule) && scene.truthOf(node) === truth) rules.push(rule)
  return rules
}

const ruledIn = ({ pack }: Scene, about: RuleAbout): readonly Ruled[] => indexOf(pack).ruled.get(about) ?? []
