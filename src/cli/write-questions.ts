import type { QuestionCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'
import { countedText } from './counted-text.ts'
import type { Page } from './page.ts'

/** So many questions are asked at a time, and so many reasons are named for each. */
const QUESTIONS = 8
const NAMED = 2

/** The first questions with what they decide, how many more there are, and whether they matter for the answer. */
export function writeQuestions(questions: readonly QuestionCard[], decided: boolean, page: Page, t: Translate): void {
  questions.slice(0, QUESTIONS).forEach(({ question, fact, decides }, at) => {
    page.add(`${question} [${fact}]`, { level: 1, mark: `${String(at + 1)}.` })
    if (decides.length > 0) page.add(countedText('line.decides', decides, NAMED, t), { level: 2, look: 'quiet' })
  })
  const more = questions.length - QUESTIONS
  if (more === 1) page.add(t('line.one-more-question'), { level: 1 })
  if (more > 1) page.add(t('line.more-questions', { count: more }), { level: 1 })
  page.add(t(decided ? 'line.decided' : 'line.not-decided'), { level: 1 })
}
