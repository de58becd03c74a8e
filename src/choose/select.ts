import { must } from '../base/must.ts'
import type { Scene } from '../evaluate/scene.ts'
import { oneOf } from '../evaluate/seen.ts'
import { isEmpty } from '../evaluate/compare.ts'
import { VERDICT_LISTS } from '../pack/check-pack.ts'
import type { Answer, Ranked, Step } from '../pack/pack.ts'
import { both, type Truth } from '../truth/truth.ts'
import { firstThat, firstWhen } from './first-that.ts'
import { afterSelection, urgenciesOf } from './urgency.ts'
import { verdictsOf, type Verdicts } from './verdicts.ts'

/** What a step can end in. */
export interface Outcome {
  readonly setting: Answer
  readonly urgency: string
  readonly step: Step
}

/** The verdicts, and every outcome of selection: exactly one, but for a completing scene. */
export interface Selected {
  readonly verdicts: Verdicts
  readonly outcomes: readonly Outcome[]
}

/** Runs verdicts, urgency and the selection steps of the pack over a scene; the first step that is proven decides. */
export function select(scene: Scene): Selected {
  const verdicts = verdictsOf(scene)
  const urgencies = urgenciesOf(scene)
  const steps = firstWhen(scene.pack.selection.steps, scene)
  const chosen: { readonly setting: Answer; readonly step: Step }[] = []
  for (const step of steps) for (const setting of answersOf(step, scene)) chosen.push({ setting, step })
  scene.put('recommendation.setting', oneOf([...new Set(chosen.map(({ setting }) => setting))]))
  const outcomes: Outcome[] = []
  for (const { setting, step } of chosen)
    for (const before of urgencies)
      for (const urgency of afterSelection(step.urgency?.from.includes(before) ? step.urgency.to : before, scene))
        outcomes.push({ setting, urgency, step })
  return { verdicts, outcomes }
}

function answersOf(step: Step, scene: Scene): readonly Answer[] {
  if (step.choose.kind === 'answer') return [step.choose.answer]
  return firstThat(orderOf(step.choose.order, scene), scene, (ranked) => suitable(ranked, scene)).map(
    ({ setting }) => setting,
  )
}

/** An order of settings of the pack. */
export function orderOf(id: string, scene: Scene): readonly Ranked[] {
  return must(scene.pack.selection.orders[id], id)
}

function suitable({ setting, when }: Ranked, scene: Scene): Truth {
  const { excluded, gaps, open } = VERDICT_LISTS[setting]
  const lists = [excluded, gaps, open].map((list) => isEmpty(scene.see(list)))
  return lists.reduce(both, when ? scene.judge(when) : 'yes')
}
