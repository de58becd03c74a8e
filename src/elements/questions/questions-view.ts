import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { QuestionCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import { shownQuestions, type Shown } from '../parts/asked.ts'
import { byStep } from '../parts/by-step.ts'
import { control } from '../parts/control.ts'
import { icon } from '../parts/icon.ts'
import { paragraph, shortList } from '../parts/lines.ts'
import { removeButton } from '../parts/link-button.ts'
import { waitingBehind } from '../question-queue.ts'

/** At most eight questions, danger first; answered ones stay where they are until the next page. */
export function questionsView(board: AssessedBoard): TemplateResult {
  const { readonly, seen, state, t } = board
  const { assessment } = seen
  const { queue, standing } = state
  const shown = shownQuestions(board)
  const open = standing.open.filter((fact) => !standing.isAnswered(fact)).length
  const others = assessment.ask.length - standing.open.length
  return html`<section class="questions" aria-labelledby="questions-title" part="questions">
    <h2 id="questions-title" tabindex="-1">${t('page.questions')}</h2>
    ${paragraph(countText(open, board), 'minor count')}
    ${paragraph(assessment.decided && open > 0 && isForClinician(board) && t('page.questions.decided'), 'minor')}
    ${paragraph(others > 0 && t('page.patient.others', { count: others }), 'minor')}
    ${repeat(
      byStep(shown),
      ([first]) => first.card.fact,
      (step) =>
        html`<div class="step">
          ${isForClinician(board) ? html`<h3>${step[0].card.stepTitle}</h3>` : nothing}
          ${repeat(
            step,
            ({ card }) => card.fact + String(state.era),
            (one) => (readonly ? html`<p class="question">${one.card.question}</p>` : question(one, board)),
          )}
        </div>`,
    )}
    ${turning(shown, queue.page, waitingBehind(queue, standing), board)}
  </section>`
}

const isForClinician = ({ audience }: AssessedBoard): boolean => audience === 'clinician'

/**
 * How many questions still matter and have no answer; when there is none, how many were asked in vain and still matter. To patients
 * and relatives why they are asked, where they can answer.
 */
function countText(open: number, board: AssessedBoard): string | false {
  const { readonly, state, t } = board
  if (!isForClinician(board)) return open === 0 ? t('page.patient.none-open') : !readonly && t('page.patient.why-asked')
  const inVain = state.standing.open.length
  if (open === 0) return inVain > 0 ? t('page.questions.in-vain', { count: inVain }) : t('page.questions.none')
  return open === 1 ? t('page.questions.one') : t('page.questions.open', { count: open })
}

function question(shown: Shown, board: AssessedBoard): TemplateResult {
  const { t } = board
  const { card, answered, isKnown, matters, before, draft, reply } = shown
  const severity = isKnown ? 'good' : 'neutral'
  const remove = () => {
    reply({ kind: 'back' })
    board.state.goTo(card.fact)
  }
  return html`<div class="question ${isKnown && draft === undefined ? 'answered' : ''}" data-fact=${card.fact}>
    ${control(shown, t)} ${paragraph(before && t('page.before', { value: before }), 'minor')}
    ${matters && isForClinician(board) ? decides(card, t) : paragraph(!matters && !answered && t('page.not-needed'), 'minor')}
    ${
      answered
        ? html`<p class="answered-line">
            <span class="status ${severity}"
              >${icon(severity)}<span>${t(isKnown ? 'page.answered' : 'page.answered.unknown')}</span></span
            >
            ${removeButton(card, remove, t)}
          </p>`
        : nothing
    }
  </div>`
}

/** What the answer decides: the first in words, the others one click away. */
function decides({ decides: [first, ...others] }: QuestionCard, t: Translate): unknown {
  if (!first) return nothing
  if (others.length === 0) return paragraph(t('page.decides', { what: first }), 'decides')
  return html`<details class="decides">
    <summary>${t('page.decides.more', { what: first, count: others.length })}</summary>
    ${shortList(others, (what) => what, t)}
  </details>`
}

/** The way to the other pages of questions; `waiting` is how many wait behind this one. */
function turning(shown: readonly Shown[], page: number, waiting: number, { state, t }: AssessedBoard): unknown {
  const hasNext = waiting > 0 || page + 1 < state.queue.pages.length
  if (page === 0 && !hasNext) return nothing
  return html`<div class="turning">
    ${page > 0 ? html`<button type="button" class="previous" @click=${() => state.previous()}>${t('page.previous')}</button>` : nothing}
    ${
      hasNext
        ? html`<button
            type="button"
            class="next ${shown.every(({ answered }) => answered) ? 'primary' : ''}"
            @click=${() => state.next()}
          >
            ${t('page.next', { count: waiting })}
          </button>`
        : nothing
    }
  </div>`
}
