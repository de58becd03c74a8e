import type { AnswerCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'

/** What is said aloud: the new answer, once, when the user's own answer changed it. */
export class Announcer {
  /** What is being said; empty: nothing. */
  said = ''
  /** Whether the user has changed something since the last drawing. */
  isByUser = false
  #answer = ''

  /** Hears the answer that is drawn; nothing of it where none is, as for patients and relatives: what was said of one before is then gone. */
  hear({ sentence = '', urgencyText = '' }: Partial<AnswerCard>, t: Translate): void {
    const answer = sentence.startsWith(urgencyText) ? sentence : `${sentence} ${urgencyText}`
    if (answer !== this.#answer) this.said = answer && this.isByUser ? t('page.announced', { answer }) : ''
    this.#answer = answer
    this.isByUser = false
  }
}
