import { indexOf } from '../../evaluate/scene.ts'
import type { QuestionCard } from '../../present/cards.ts'
import { factLine } from '../../present/fact-line.ts'
import { numberText } from '../../present/number-text.ts'
import { cardAmong } from '../../present/question-card.ts'
import { questionFor } from '../../present/question-for.ts'
import type { ShownCase } from '../../present/shown-case.ts'
import type { AssessedBoard } from '../board.ts'
import { isAnswer } from '../known-facts.ts'
import { pageOf } from '../question-queue.ts'
import { readAnswer } from '../read-answer.ts'
import type { Asked } from './control.ts'

/** A question on the page. */
export interface Shown extends Asked {
  readonly answered: boolean
  /** Whether the answer says something: not «I do not know». */
  readonly isKnown: boolean
  /** False once other answers have made it needless. */
  readonly matters: boolean
  /** What was known before and cannot be used: too old, or two sources that disagree; with where it comes from. */
  readonly before: string | null
}

/** A question with what its control shows and tells; `where` tells two controls of the same fact apart. */
export function askedOf(card: QuestionCard, where: string, board: AssessedBoard): Asked {
  const { audience, state, reply, t } = board
  const { shown } = board.seen
  const { drafts, era } = state
  const draft = drafts.get(card.fact)
  return {
    card: audience === 'clinician' ? card : questionFor(card, audience, t),
    id: `${where}-${card.fact}`,
    reading: shown.read.readings.get(card.fact),
    draft: draft?.text,
    problem: draft?.refused ? problemOf(draft.text, card, board) : null,
    reply: (given) => reply(card.fact, given),
    write: (text) => state.write(card.fact, text),
    // Chromium tells of a change also in a field that goes, as with another patient: what is written was forgotten by then.
    done: (raw) => era === state.era && reply(card.fact, { kind: 'raw', raw }),
  }
}

/** The questions of the page that is on the screen. */
export function shownQuestions(board: AssessedBoard): readonly Shown[] {
  const { state, seen } = board
  const { assessment, shown } = seen
  const cardOf = cardAmong(assessment.ask, shown)
  return pageOf(state.queue).map((fact) => {
    const open = assessment.ask.find((one) => one.fact === fact)
    const reading = shown.read.readings.get(fact)
    const answered = isAnswer(reading)
    return {
      ...askedOf(cardOf(open ?? { fact, decides: [] }), 'q', board),
      answered,
      isKnown: reading?.kind === 'known',
      matters: open !== undefined,
      before: answered || reading === undefined ? null : beforeText(fact, shown),
    }
  })
}

function beforeText(fact: string, shown: ShownCase): string | null {
  const [line] = factLine(fact, shown)
  if (!line) return null
  return line.origin === null ? line.value : shown.t('origin', { from: line.value, at: line.origin })
}

/** Why what was written cannot be used, and what can. */
function problemOf(text: string, card: QuestionCard, { state, t }: AssessedBoard): string | null {
  const fact = indexOf(state.pack).facts.get(card.fact)
  const answer = fact && readAnswer(text, fact, state.flow.at)
  if (!answer || answer.ok) return null
  if (fact.type !== 'number') return t('page.problem.date')
  if (answer.issues.some(({ code }) => code === 'fact.too-fine')) {
    return t(fact.finest < 1 ? 'page.problem.one-decimal' : 'page.problem.whole')
  }
  return t('page.problem.number', { min: numberText(fact.min, t), max: numberText(fact.max, t) })
}
