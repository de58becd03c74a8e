import type { Condition } from '../pack/condition.ts'
import type { Scene } from '../evaluate/scene.ts'
import type { Answer, SettingId, Step } from '../pack/pack.ts'
import { orderOf, type Outcome } from './select.ts'
import { indicationsOf, type Verdicts } from './verdicts.ts'

/** The recommendation of the public contract, §4. */
export interface Recommendation {
  readonly setting: Answer
  readonly package: string | null
  readonly provisional: boolean
  readonly target: SettingId | null
  readonly bridge: string | null
  readonly alternative: SettingId | null
  readonly because: readonly string[]
}

/** Everything that goes with the chosen setting: package, target, bridge, alternative; tells the scene the target. */
export function recommend({ setting, step }: Outcome, verdicts: Verdicts, scene: Scene): Recommendation {
  const holds = (when: Condition | null) => when === null || scene.judge(when) === 'yes'
  const { selection } = scene.pack
  const target = targetOf(step, setting, verdicts, scene)
  scene.put('recommendation.target', target ?? 'none')
  const indications = indicationsOf(scene)
  return {
    setting,
    package: setting === 'home' ? (selection.packages.find(({ when }) => holds(when))?.id ?? null) : null,
    provisional: typeof step.provisional === 'boolean' ? step.provisional : holds(step.provisional),
    target,
    bridge: holds(selection.bridgeWhen)
      ? (selection.bridges.find(({ when }) => holds(when))?.setting ?? selection.bridgeElse)
      : null,
    alternative: holds(selection.alternativeWhen)
      ? (selection.alternatives.find(
          ({ setting: other, when }) =>
            verdicts[other].excludedBy.every((rule) => selection.medical.includes(rule)) && holds(when),
        )?.setting ?? null)
      : null,
    because: [...step.because, ...(step.namesIndications ? indications : [])],
  }
}

function targetOf(step: Step, setting: Answer, verdicts: Verdicts, scene: Scene): SettingId | null {
  switch (step.target.kind) {
    case 'none':
      return null
    case 'home':
      return setting !== 'home' && scene.judge(step.target.when) === 'yes' ? 'home' : null
    case 'nearest': {
      const home = step.target.homeWhen === null || scene.judge(step.target.homeWhen) === 'yes'
      return nearestOf(verdicts, home, scene)
    }
  }
}

/** The lower level that lacks the least: fewest gaps and questions; then gaps before questions; then the order of the pack. */
function nearestOf(verdicts: Verdicts, withHome: boolean, scene: Scene): SettingId | null {
  const candidates = orderOf('lower', scene)
    .filter(({ when }) => when === null || scene.judge(when) === 'yes')
    .map(({ setting }) => setting)
    .filter((setting, at, list) => list.indexOf(setting) === at && (withHome || setting !== 'home'))
    .filter((setting) => ['needs_action', 'needs_info'].includes(verdicts[setting].status))
  const lack = (setting: SettingId) => {
    const { toFix, toAsk, status } = verdicts[setting]
    return 2 * (toFix.length + toAsk.length) + (status === 'needs_action' ? 0 : 1)
  }
  return candidates.reduce<SettingId | null>(
    (best, one) => (best === null || lack(one) < lack(best) ? one : best),
    null,
  )
}
