import { must } from '../base/must.ts'
import { holds, type Scene } from '../evaluate/scene.ts'
import type { Answer, SettingId, Step } from '../pack/pack.ts'
import { orderOf, select, type Outcome } from './select.ts'
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

/** What a case comes to. */
export interface Chosen {
  readonly verdicts: Verdicts
  readonly outcome: Outcome
  readonly recommendation: Recommendation
}

/** Verdicts, outcome and recommendation of a case; after this, every condition of the pack can be looked at in its scene. */
export function choose(scene: Scene): Chosen {
  const { verdicts, outcomes } = select(scene)
  const outcome = must(outcomes[0], 'step')
  return { verdicts, outcome, recommendation: recommend(outcome, verdicts, scene) }
}

/** Everything that goes with the chosen setting: package, target, bridge, alternative; tells the scene the target. */
export function recommend({ setting, step }: Outcome, verdicts: Verdicts, scene: Scene): Recommendation {
  const { selection } = scene.pack
  const target = targetOf(step, setting, verdicts, scene)
  scene.put('recommendation.target', target ?? 'none')
  return {
    setting,
    package: setting === 'home' ? (selection.packages.find(({ when }) => holds(when, scene))?.id ?? null) : null,
    provisional: typeof step.provisional === 'boolean' ? step.provisional : holds(step.provisional, scene),
    target,
    bridge: holds(selection.bridgeWhen, scene)
      ? (selection.bridges.find(({ when }) => holds(when, scene))?.setting ?? selection.bridgeElse)
      : null,
    alternative: holds(selection.alternativeWhen, scene)
      ? (selection.alternatives.find(
          ({ setting: other, when }) =>
            verdicts[other].excludedBy.every((rule) => selection.medical.includes(rule)) && holds(when, scene),
        )?.setting ?? null)
      : null,
    because: [...step.because, ...(step.namesIndications ? indicationsOf(scene) : [])],
  }
}

function targetOf(step: Step, setting: Answer, verdicts: Verdicts, scene: Scene): SettingId | null {
  switch (step.target.kind) {
    case 'none':
      return null
    case 'home':
      return setting !== 'home' && holds(step.target.when, scene) ? 'home' : null
    case 'nearest':
      return nearestOf(verdicts, holds(step.target.homeWhen, scene), scene)
  }
}

/** The lower level that lacks the least: fewest gaps and questions; then gaps before questions; then the order of the pack. */
function nearestOf(verdicts: Verdicts, withHome: boolean, scene: Scene): SettingId | null {
  const candidates = orderOf('lower', scene)
    .filter(
      ({ setting, when }) =>
        holds(when, scene) &&
        (withHome || setting !== 'home') &&
        ['needs_action', 'needs_info'].includes(verdicts[setting].status),
    )
    .map(({ setting }) => setting)
  const lack = (setting: SettingId) => {
    const { toFix, toAsk, status } = verdicts[setting]
    return 2 * (toFix.length + toAsk.length) + (status === 'needs_action' ? 0 : 1)
  }
  return candidates.reduce<SettingId | null>(
    (best, one) => (best === null || lack(one) < lack(best) ? one : best),
    null,
  )
}
