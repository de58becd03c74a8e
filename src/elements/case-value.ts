import type { Issue } from '../base/issue.ts'
import { isRecord } from '../base/is-record.ts'
import { isEarlier, type Registered } from './decision.ts'
import type { Flow, Given, GivenFacts } from './flow.ts'
import type { Choice } from './record.ts'
import { madeWith, type MadeWith } from './resume.ts'

/** The whole state as plain JSON, to be kept by the host and set again. */
export interface CaseValue {
  readonly facts: GivenFacts
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

/** The state of a case. While the case cannot be used, it is what was entered. */
export function caseValue(given: Given, seen: Flow, registered: Registered | null): CaseValue {
  const chosen = registered === null ? {} : choiceValue(registered, seen)
  if (seen.kind === 'fault') {
    const { kept, entered, place, at } = given
    const texts = Object.entries({ place, at }).filter(([, text]) => typeof text === 'string')
    return { facts: { ...kept, ...(isRecord(entered) ? entered : {}) }, ...Object.fromEntries(texts), ...chosen }
  }
  const { facts, place, at, assessment, received } = seen
  return {
    facts: { ...facts },
    ...(place === null ? {} : { place }),
    ...(at === null ? {} : { at }),
    ...chosen,
    ...(received.length === 0 ? {} : { received }),
    made: madeWith(assessment),
  }
}

function choiceValue(registered: Registered, seen: Flow): Pick<CaseValue, 'choice' | 'choiceIsEarlier'> {
  return { choice: registered.choice, ...(isEarlier(registered, seen) ? { choiceIsEarlier: true } : {}) }
}
