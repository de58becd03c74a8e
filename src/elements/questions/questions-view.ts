import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { FactId } from '../../facts/fact.ts'
import type { QuestionCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { Audience } from '../audience.ts'
import type { AssessedBoard } from '../board.ts'
import { shownQuestions, type Shown } from '../parts/asked.ts'
import { byStep } from '../parts/by-step.ts'
import { control } from '../parts/control.ts'
import { icon } from '../parts/icon.ts'
import { shortList } from '../parts/reason.ts'
import { waitingBehind } from '../question-queue.ts'

/** The page of questions, and the way to the others. */
interface Questions {
  readonly audience: Audience
  readonly shown: readonly Shown[]
  /** How many still matter and have no answer, and how many of them wait behind this page. */
  readonly open: number
  readonly waiting: number
  /** How many were asked in vain, and still matter. */
  readonly inVain: number
  /** How many others see to. */
  readonly others: number
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  /** No answer can change the recommendation any more. */
  readonly decided: boolean
  readonly readonly: boolean
  readonly next: () => void
  readonly previous: () => void
  readonly goTo: (fact: FactId) => void
}

/** At most eight questions, danger first; answered ones stay where they are until the next page. */
export function questionsView(board: AssessedBoard): TemplateResult {
  const { state, seen } = board
  const { standing, queue } = state
  const waiting = waitingBehind(queue, standing)
  return questionsPage(
    {
      audience: board.audience,
      shown: shownQuestions(board),
      open: standing.open.filter((fact) => !standing.isAnswered(fact)).length,
      waiting,
      inVain: standing.open.filter((fact) => standing.isAnswered(fact)).length,
      others: seen.assessment.ask.length - standing.open.length,
      hasPrevious: queue.page > 0,
      hasNext: waiting > 0 || queue.page + 1 < queue.pages.length,
      decided: seen.assessment.decided,
      readonly: board.readonly,
      next: () => state.next(),
      previous: () => state.previous(),
      goTo: board.goTo,
    },
    board.t,
  )
}

const questionsPage = (questions: Questions, t: Translate): TemplateResult =>
  html`<section class="questions" aria-labelledby="questions-title" part="questions">
    <h2 id="questions-title" tabindex="-1">${t('page.questions')}</h2>
    <p class="minor count">${countText(questions, t)}</p>
    ${questions.decided && questions.open > 0 && isClinician(questions) ? html`<p class="minor">${t('page.questions.decided')}</p>` : nothing}
    ${questions.others > 0 ? html`<p class="minor">${t('page.patient.others', { count: questions.others })}</p>` : nothing}
    ${repeat(
      byStep(questions.shown),
      ([first]) => first.card.fact,
      (step) =>
        html`<div class="step">
          ${isClinician(questions) ? html`<h3>${step[0].card.stepTitle}</h3>` : nothing}
          ${repeat(
            step,
            ({ card }) => card.fact,
            (one) =>
              questions.readonly ? html`<p class="question">${one.card.question}</p>` : question(one, questions, t),
          )}
        </div>`,
    )}
    ${questions.readonly || !(questions.hasPrevious || questions.hasNext) ? nothing : turning(questions, t)}
  </section>`

const isClinician = ({ audience }: Questions): boolean => audience === 'clinician'

function countText(questions: Questions, t: Translate): string {
  const { open, inVain } = questions
  if (!isClinician(questions)) return open === 0 ? t('page.patient.none-open') : t('page.patient.why-asked')
  if (open === 0) return inVain > 0 ? t('page.questions.in-vain', { count: inVain }) : t('page.questions.none')
  return open === 1 ? t('page.questions.one') : t('page.questions.open', { count: open })
}

function question(shown: Shown, questions: Questions, t: Translate): TemplateResult {
  const { card, answered, isKnown, matters, before, reply } = shown
  const severity = isKnown ? 'good' : 'neutral'
  return html`<div class="question ${answered && isKnown ? 'answered' : ''}" data-fact=${card.fact}>
    ${control(shown, t)}
    ${before === null ? nothing : html`<p class="minor">${t('page.before', { value: before })}</p>`}
    ${matters && isClinician(questions) ? decides(card, t) : matters || answered ? nothing : html`<p class="minor">${t('page.not-needed')}</p>`}
    ${
      answered
        ? html`<p class="answered-line">
            <span class="status ${severity}"
              >${icon(severity)}<span>${t(isKnown ? 'page.answered' : 'page.answered.unknown')}</span></span
            >
            <button
              type="button"
              class="link"
              aria-label=${t('page.remove-of', { question: card.question })}
              @click=${() => {
                reply({ kind: 'back' })
                questions.goTo(card.fact)
              }}
            >
              ${t('page.remove')}
            </button>
          </p>`
        : nothing
    }
  </div>`
}

/** What the answer decides: the first in words, the others one click away. */
function decides({ decides: [first, ...others] }: QuestionCard, t: Translate): unknown {
  if (first === undefined) return nothing
  if (others.length === 0) return html`<p class="decides">${t('page.decides', { what: first })}</p>`
  return html`<details class="decides">
    <summary>${t('page.decides.more', { what: first, count: others.length })}</summary>
    ${shortList(others, (what) => what, t)}
  </details>`
}

const turning = ({ waiting, hasPrevious, hasNext, shown, next, previous }: Questions, t: Translate): TemplateResult =>
  html`<div class="turning">
    ${hasPrevious ? html`<button type="button" class="previous" @click=${previous}>${t('page.previous')}</button>` : nothing}
    ${
      hasNext
        ? html`<button
            type="button"
            class="next ${shown.every(({ answered }) => answered) ? 'primary' : ''}"
            @click=${next}
          >
            ${t('page.next', { count: waiting })}
          </button>`
        : nothing
    }
  </div>`
