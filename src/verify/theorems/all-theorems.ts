import type { Pack } from '../../pack/pack.ts'
import type { Evidence } from '../evidence.ts'
import type { Theorem } from '../theorem.ts'
import { alarmTheorems } from './alarms.ts'
import { answerTheorems } from './answers.ts'
import { changeTheorems } from './changes.ts'
import { evidenceTheorems } from './evidence.ts'
import { guardTheorems, indicationTheorems, needTheorems, suitTheorems } from './guards.ts'
import { invariantTheorems } from './invariants.ts'
import { knowledgeTheorems } from './knowledge.ts'
import { placeTheorems } from './places.ts'
import { planTheorems } from './plans.ts'
import { routeTheorems } from './routes.ts'
import { stepTheorems } from './steps.ts'
import { urgencyTheorems } from './urgencies.ts'

/** Every theorem about a pack, and about what the evidence holds it to, in the order of the report. */
export const allTheorems = (pack: Pack, evidence: Evidence): readonly Theorem[] => [
  ...answerTheorems(),
  ...invariantTheorems(),
  ...alarmTheorems(),
  ...routeTheorems(),
  ...knowledgeTheorems(pack),
  ...changeTheorems(pack),
  ...(evidence.rules.length > 0 ? heldTo(evidence) : []),
  ...stepTheorems(),
  ...urgencyTheorems(),
  ...placeTheorems(),
  ...planTheorems(),
]

const heldTo = (evidence: Evidence): readonly Theorem[] => [
  ...guardTheorems(evidence),
  ...needTheorems(evidence),
  ...suitTheorems(evidence),
  ...indicationTheorems(evidence),
  ...evidenceTheorems(evidence),
]
