import type { Theorem, Theorems } from '../theorem.ts'
import { answerTheorems } from './answers.ts'
import { changeTheorems } from './changes.ts'
import { guardTheorems, suitTheorems } from './guards.ts'
import { invariantTheorems } from './invariants.ts'
import { knowledgeTheorems } from './knowledge.ts'
import { needTheorems } from './needs.ts'
import { placeTheorems } from './places.ts'
import { planTheorems } from './plans.ts'
import { stepTheorems } from './steps.ts'
import { urgencyTheorems } from './urgencies.ts'

/** Every theorem about a pack, in the order of the report. */
export const allTheorems: Theorems = (pack): readonly Theorem[] => [
  ...answerTheorems(),
  ...invariantTheorems(),
  ...knowledgeTheorems(pack),
  ...changeTheorems(pack),
  ...guardTheorems(),
  ...needTheorems(),
  ...suitTheorems(),
  ...stepTheorems(),
  ...urgencyTheorems(),
  ...placeTheorems(),
  ...planTheorems(),
]
