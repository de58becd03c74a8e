import { recommend, type Recommendation } from '../choose/recommend.ts'
import { select, type Outcome } from '../choose/select.ts'
import type { Verdicts } from '../choose/verdicts.ts'
import { sceneOf, type Scene } from '../evaluate/scene.ts'
import type { Readings } from '../facts/readings.ts'
import type { Pack } from '../pack/pack.ts'

/** One patient as the engine judges, with all that conditions can look at. */
export interface Judged {
  readonly scene: Scene
  readonly verdicts: Verdicts
  /** Undefined where the pack gives no answer, which only a broken one does. */
  readonly answer: { readonly outcome: Outcome; readonly recommendation: Recommendation } | undefined
}

/** Judges a patient, in a pack that may be broken. */
export function judged(pack: Pack, readings: Readings): Judged {
  const scene = sceneOf(pack, readings)
  const { verdicts, outcomes } = select(scene)
  const [outcome] = outcomes
  if (!outcome) scene.put('recommendation.target', undefined)
  return { scene, verdicts, answer: outcome && { outcome, recommendation: recommend(outcome, verdicts, scene) } }
}
