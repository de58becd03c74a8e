import type { FactId, Reading } from '../facts/fact.ts'
import type { FactLine, QuestionCard } from '../present/cards.ts'
import { factLine } from '../present/fact-line.ts'
import { questionCard } from '../present/question-card.ts'
import type { ShownCase } from '../present/shown-case.ts'
import type { GivenFacts } from './flow.ts'

/** A fact that is known, or that somebody answered «I do not know» to, with the question it answers. */
export interface KnownFact {
  readonly line: FactLine
  readonly card: QuestionCard
  /** Typed in here, from the host, a record or a document, or from the municipality's profile. */
  readonly by: 'user' | 'record' | 'place'
}

/** Every fact of a case that was given, and the one that is being changed, in the order of the consultation. */
export function knownFacts(shown: ShownCase, entered: GivenFacts, changing: FactId | null): readonly KnownFact[] {
  const { read } = shown
  const fromPlace = new Set(read.fromPlace)
  const facts = read.pack.facts.flatMap(({ id }): readonly KnownFact[] => {
    const [line] = factLine(id, shown)
    if (!line || !(read.readings.has(id) || id === changing)) return []
    const by = fromPlace.has(id) ? 'place' : Object.hasOwn(entered, id) ? 'user' : 'record'
    return [{ line, card: questionCard({ fact: id, decides: [] }, shown), by }]
  })
  return facts.sort((one, other) => one.card.step - other.card.step)
}

/** Whether somebody answered the question: with a value, or with «I do not know». */
export const isAnswer = (reading: Reading | undefined): boolean =>
  reading?.kind === 'known' || (reading?.kind === 'unknown' && reading.reason === 'asked-unknown')
