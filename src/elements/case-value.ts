import type { Issue } from '../base/issue.ts'
import { isRecord } from '../base/is-record.ts'
import { copied } from './copied.ts'
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

/** The state of a case, as a copy. While the case cannot be used, it is what was given. */
export const caseValue = (given: Given, seen: Flow, registered: Registered | null): CaseValue =>
  copied(stateOf(given, seen, registered)) as CaseValue

function stateOf(given: Given, seen: Flow, registered: Registered | null): CaseValue {
  const chosen = registered === null ? {} : choiceValue(registered, seen)
  if (seen.kind === 'fault') {
    const { kept } = given
    const texts = { place: given.place ?? kept.place, at: given.at ?? kept.at }
    const isText = ([, text]: readonly [string, unknown]) => typeof text === 'string'
    return {
      facts: { ...kept.facts, ...factsIn(given) },
      ...Object.fromEntries(Object.entries(texts).filter(isText)),
      ...chosen,
    }
  }
  const { facts, place, at, assessment, record } = seen
  return {
    facts,
    ...(place === null ? {} : { place }),
    ...(at === null ? {} : { at }),
    ...chosen,
    ...(record.notices.length === 0 ? {} : { received: record.notices }),
    made: madeWith(assessment),
  }
}

/** The facts of the host and of the user together. */
export const factsIn = ({ facts, entered }: Given): GivenFacts => ({ ...(isRecord(facts) ? facts : {}), ...entered })

function choiceValue(registered: Registered, seen: Flow): Pick<CaseValue, 'choice' | 'choiceIsEarlier'> {
  return { choice: registered.choice, ...(isEarlier(registered, seen) ? { choiceIsEarlier: true } : {}) }
}
