import type { FactId, Reading } from '../facts/fact.ts'
import type { FactLine, QuestionCard } from '../present/cards.ts'
import { factLine } from '../present/fact-line.ts'
import { questionCard } from '../present/question-card.ts'
import type { ShownCase } from '../present/shown-case.ts'
import type { GivenFacts } from './flow.ts'

/** A fact that is known, or was given and cannot be used, with the question it answers. */
export interface KnownFact {
  readonly line: FactLine
  readonly card: QuestionCard
  /** Whether it was typed in here. */
  readonly isByUser: boolean
  /** Undefined while it is being changed and nothing stands there. */
  readonly kind: Reading['kind'] | undefined
}

/** Every fact of a case that was given, and the one that is being changed, in the order of the consultation. */
export function knownFacts(shown: ShownCase, entered: GivenFacts, changing: FactId | null): readonly KnownFact[] {
  const { read } = shown
  const facts = read.pack.facts.flatMap(({ id }): readonly KnownFact[] => {
    const [line] = factLine(id, shown)
    if (!line || !(read.readings.get(id) || id === changing)) return []
    const isByUser = Object.hasOwn(entered, id) && !read.fromPlace.includes(id)
    return [{ line, card: questionCard({ fact: id, decides: [] }, shown), isByUser, kind: read.readings.get(id)?.kind }]
  })
  return facts.sort((one, other) => one.card.step - other.card.step)
}

/** Whether somebody answered the question: with a value, or with «I do not know». */
export const isAnswer = (reading: Reading | undefined): boolean =>
  reading?.kind === 'known' || (reading?.kind === 'unknown' && reading.reason === 'asked-unknown')
