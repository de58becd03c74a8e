import type { QuestionCard } from './cards.ts'
import type { Translate } from './texts.ts'

/** A question in words for the one who is asked, where the pack has such (`patient.question.FACT`); else as clinicians read it. */
export function questionFor(card: QuestionCard, reader: 'patient' | 'relative', t: Translate): QuestionCard {
  const question = `${reader}.question.${card.fact}`
  const help = `${reader}.help.${card.fact}`
  if (!t.has(question)) return card
  return { ...card, question: t(question), help: t.has(help) ? t(help) : null }
}
