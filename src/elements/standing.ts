import type { Pack } from '../pack/pack.ts'
import { isAskedOf, type Audience } from './audience.ts'
import type { Flow } from './flow.ts'
import { isAnswer } from './known-facts.ts'
import type { Standing } from './question-queue.ts'

/** How the questions of a case stand, for those who are asked. */
export function standingOf(seen: Flow, audience: Audience, pack: Pack): Standing {
  if (seen.kind === 'fault') return { open: [], isAnswered: () => false }
  const ask = seen.assessment.ask.map(({ fact }) => fact)
  return {
    open: ask.filter((fact) => isAskedOf(fact, audience, pack)),
    isAnswered: (fact) => isAnswer(seen.read.readings.get(fact)),
  }
}
