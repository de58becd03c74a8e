import type { AnswerCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'

/** What is said aloud: the new answer, once, when the user's own answer changed it. */
export class Announcer {
  /** What is being said; empty: nothing. */
  said = ''
  /** Whether the user has changed something since the last drawing. */
  isByUser = false
  #answer: string | null = null

  /** Hears the answer that is drawn; patients and relatives are told no answer. */
  hear({ sentence, urgencyText }: AnswerCard, isForClinician: boolean, t: Translate): void {
    const answer = sentence.startsWith(urgencyText) ? sentence : `${sentence} ${urgencyText}`
    if (answer !== this.#answer) this.said = this.isByUser && isForClinician ? t('page.announced', { answer }) : ''
    this.#answer = answer
    this.isByUser = false
  }
}
