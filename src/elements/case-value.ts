import type { Issue } from '../base/issue.ts'
import { isRecord } from '../base/is-record.ts'
import { copied } from './copied.ts'
import { isEarlier, type Registered } from './decision.ts'
import { isGiven, type Flow, type Given, type GivenFacts } from './flow.ts'
import { NOBODY } from './patient-id.ts'
import type { Choice } from './record.ts'
import { madeWith, type MadeWith } from './resume.ts'
import { textsAmong } from './texts-among.ts'

/** The whole state as plain JSON, to be kept by the host and set again. */
export interface CaseValue {
  readonly facts: GivenFacts
  /** Whose it is, where a record told: it is not used with the record of another. */
  readonly patient?: string
  readonly place?: string
  readonly at?: string
  readonly choice?: Choice
  /** The case has changed since the choice. */
  readonly choiceIsEarlier?: true
  /** What was noticed while the record was read; it is told until the record is there again. */
  readonly received?: readonly Issue[]
  /** The pack that it was made with, and what it said: a draft that is taken up with another pack tells what changed. */
  readonly made?: MadeWith
}

/** The state of a case, as a copy. While the case cannot be used, it is what was given. */
export const caseValue = (given: Given, seen: Flow, registered: Registered | null): CaseValue =>
  copied(stateOf(given, seen, registered)) as CaseValue

function stateOf(given: Given, seen: Flow, registered: Registered | null): CaseValue {
  const chosen = registered === null ? {} : choiceValue(registered, seen)
  if (seen.kind === 'fault') {
    const { bundle, kept } = given
    const patient = seen.patient ?? (isGiven(bundle) ? NOBODY : kept.patient)
    const place = given.place ?? kept.place
    const at = given.at ?? kept.at
    return {
      facts: { ...kept.facts, ...factsIn(given) },
      ...textsAmong({ patient, place, at }),
      ...chosen,
    }
  }
  const { facts, place, at, assessment, record, received } = seen
  return {
    facts,
    ...textsAmong({ patient: record.patient, place, at }),
    ...chosen,
    ...(received.length === 0 ? {} : { received }),
    made: madeWith(assessment),
  }
}

/** The facts of the host and of the user together. */
export const factsIn = ({ facts, entered }: Pick<Given, 'facts' | 'entered'>): GivenFacts => ({
  ...(isRecord(facts) ? facts : {}),
  ...entered,
})

function choiceValue(registered: Registered, seen: Flow): Pick<CaseValue, 'choice' | 'choiceIsEarlier'> {
  return { choice: registered.choice, ...(isEarlier(registered, seen) ? { choiceIsEarlier: true } : {}) }
}
