import type { Fact, FactId, FactValue } from '../facts/fact.ts'
import { factsWhere } from './facts-where.ts'
import { readGiven, stamped, type Flow, type Given } from './flow.ts'
import { readAnswer } from './read-answer.ts'
import type { Reply } from './reply.ts'

/** What stands in a field and is not used: it is being written, or it was refused. */
export interface Draft {
  readonly text: string
  readonly refused: boolean
}

/** What a reply comes to: a value, that nobody knows, nothing, or nothing but what the host and the record say. */
export type Answer =
  { readonly value: FactValue } | { readonly unknown: 'asked-unknown' | 'not-asked' } | 'nothing' | 'as-recorded'

/** Everything that was given, with an answer in it, stamped with the reference time of what is seen. */
export function answered(given: Given, fact: FactId, answer: Answer, seen: Flow): Given {
  const { entered } = given
  if (typeof answer === 'object') {
    const at = seen.kind === 'assessed' ? seen.at : null
    return { ...given, entered: { ...entered, [fact]: stamped(answer, at) } }
  }
  const cleared = { ...given, entered: factsWhere(entered, (id) => id !== fact) }
  if (answer === 'as-recorded') return cleared
  // What the host or a record knows comes back only when that is what was asked for.
  const now = readGiven(cleared)
  const isKnown = now.kind === 'read' && now.read.readings.get(fact)?.kind === 'known'
  return isKnown ? answered(cleared, fact, { unknown: 'not-asked' }, seen) : cleared
}

/** What a reply comes to, and what was written when it cannot be used. */
export function answerOf(
  reply: Reply,
  fact: Fact,
  at: string | null,
): { readonly answer: Answer; readonly refused: string | null } {
  switch (reply.kind) {
    case 'unknown':
      return { answer: { unknown: 'asked-unknown' }, refused: null }
    case 'back':
      return { answer: 'as-recorded', refused: null }
    case 'raw': {
      const read = readAnswer(reply.raw, fact, at)
      if (!read.ok) return { answer: 'nothing', refused: String(reply.raw) }
      return { answer: read.value === null ? 'nothing' : { value: read.value }, refused: null }
    }
  }
}
