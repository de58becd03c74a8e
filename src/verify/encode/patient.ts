import type { Pack } from '../../pack/pack.ts'
import type { Graph } from '../graph.ts'
import type { Patient } from './facts.ts'
import { encodeRecommendation, type EncodedRecommendation } from './recommendation.ts'
import { encodeScene, type EncodedScene } from './scene.ts'
import { encodeSelection, type EncodedOutcome } from './selection.ts'
import { encodeVerdicts, type EncodedVerdicts } from './verdicts.ts'

/** Everything that an assessment says, over every patient at once. */
export interface Encoded {
  readonly scene: EncodedScene
  readonly verdicts: EncodedVerdicts
  readonly outcome: EncodedOutcome
  readonly recommendation: EncodedRecommendation
}

/** Writes a patient under a pack for the solver, in the order in which the engine judges. */
export function encodePatient(graph: Graph, pack: Pack, patient: Patient): Encoded {
  const scene = encodeScene(graph, pack, patient)
  const verdicts = encodeVerdicts(scene)
  const outcome = encodeSelection(scene, verdicts)
  const recommendation = encodeRecommendation(scene, verdicts, outcome)
  return { scene, verdicts, outcome, recommendation }
}
