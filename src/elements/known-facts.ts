import { isRecord, own } from '../base/is-record.ts'
import type { FactId, Reading } from '../facts/fact.ts'
import type { FactLine, QuestionCard } from '../present/cards.ts'
import { factLine } from '../present/fact-line.ts'
import { questionCard } from '../present/question-card.ts'
import type { ShownCase } from '../present/shown-case.ts'

/** A fact that is known, or that somebody answered «I do not know» to, with the question it answers. */
export interface KnownFact {
  readonly line: FactLine
  readonly card: QuestionCard
  /** Typed in here or by the host, from a record or a document, or from the municipality's profile. */
  readonly by: 'user' | 'record' | 'place'
}

/** Every fact of a case that was given, and the one that is being changed, in the order of the consultation. */
export function knownFacts(shown: ShownCase, entered: unknown, changing: FactId | null): readonly KnownFact[] {
  const { read } = shown
  const fromPlace = new Set(read.fromPlace)
  const facts = read.pack.facts.flatMap(({ id }): readonly KnownFact[] => {
    const [line] = factLine(id, shown)
    if (!line || !(read.readings.has(id) || id === changing)) return []
    const by = fromPlace.has(id) ? 'place' : isTyped(id, entered) ? 'user' : 'record'
    return [{ line, card: questionCard({ fact: id, decides: [] }, shown), by }]
  })
  return facts.sort((one, other) => one.card.step - other.card.step)
}

/** What was entered without saying where it comes from was typed in. */
function isTyped(id: FactId, entered: unknown): boolean {
  const given = isRecord(entered) ? own(entered, id) : undefined
  return given !== undefined && given !== null && !(isRecord(given) && typeof given['from'] === 'string')
}

/** Whether somebody answered the question: with a value, or with «I do not know». */
export const isAnswer = (reading: Reading | undefined): boolean =>
  reading?.kind === 'known' || (reading?.kind === 'unknown' && reading.reason === 'asked-unknown')
