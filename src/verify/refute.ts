import type { Pack } from '../pack/pack.ts'
import { BOOLEANS } from './logic.ts'
import { realPerson, type CaseFacts } from './real-person.ts'
import { refutes, type Theorem } from './theorem.ts'

/** The people of a counterexample, as the facts of their cases. */
export interface People {
  readonly one: CaseFacts
  readonly other?: CaseFacts
}

/** Whether these people refute the theorem, judged by the engine itself. */
export function isRefutedBy(theorem: Theorem, pack: Pack, people: People): boolean {
  const one = realPerson(pack, people.one)
  const other = people.other ? realPerson(pack, people.other) : one
  return Boolean(one && other && refutes(theorem, { logic: BOOLEANS, pack, one, other }))
}
