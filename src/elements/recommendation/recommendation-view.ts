import { html, nothing, type TemplateResult } from 'lit'
import type { AnswerCard, ReasonCard, ToDoCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import { askLink } from '../parts/ask-links.ts'
import { icon } from '../parts/icon.ts'
import { each, listed, paragraph, shortList, titled } from '../parts/lines.ts'
import { panel } from '../parts/panel.ts'
import { actionList, lackReason, reasonToDo, toDo } from '../parts/reason.ts'
import { emergencyView } from './emergency-view.ts'

/**
 * The recommendation in one sentence and how urgent it is; it stays in sight while questions are answered. Patients and
 * relatives are told whom to call, and nothing is recommended to them.
 */
export const verdictView = (board: AssessedBoard, ways: unknown = nothing): TemplateResult => {
  const { audience, seen, t } = board
  const { answer } = seen.cards
  if (audience !== 'clinician') return emergencyView(board)
  return html`<div class="verdict ${answer.severity}" part="verdict">
    <div class="overline">
      <h2 id="answer-title">${t('page.answer')}</h2>
      ${paragraph(!answer.sentence.startsWith(answer.urgencyText) && answer.urgencyText, 'urgency')}
    </div>
    <p class="sentence" part="sentence">${icon(answer.severity)}<span>${answer.sentence}</span></p>
    ${ways}
  </div>`
}

/** What stands around the recommendation: whom to call, why, what would change it, and what is to be arranged. */
export function answerView(board: AssessedBoard): unknown {
  const { audience, t, seen } = board
  if (audience !== 'clinician') return nothing
  const { answer, scores, refusal, route, toArrange } = seen.cards
  return html`<section class="answer ${answer.severity}" aria-labelledby="answer-title" part="answer">
    <p class="emergency" part="emergency">${answer.emergencyText}</p>
    ${paragraph(answer.bridgeText)} ${paragraph(answer.alternativeText)}
    ${listed(t('page.reasons'), answer.reasons, (card) => reasonToDo(card, t), t)} ${against(answer, t)}
    ${scores.length === 0 ? nothing : html`<p class="minor scores">${scores.map(({ text }) => html`<span>${text}</span> `)}</p>`}
    ${change(board)} ${toDos(t('page.route'), route, t)} ${toDos(t('page.refusal'), refusal, t)}
    ${toDos(t('page.arrange'), toArrange, t)}
  </section>`
}

/** What speaks against the place that is recommended, and, where there is no danger, why it is not home. */
function against({ against, notHome, severity }: AnswerCard, t: Translate): unknown {
  const line = (card: ReasonCard) => lackReason(card, t)
  return html`${listed(t('page.against'), against, line, t)}
  ${severity === 'danger' ? nothing : listed(t('page.why-not-home'), notHome, line, t)}`
}

/** How long the recommendation holds, and the open question that matters most. */
function change(board: AssessedBoard): unknown {
  const { t, state, readonly, seen } = board
  const { provisional, provisionalText, targetText, urgency } = seen.cards.answer
  const { open, isAnswered } = state.standing
  // An answer may raise the urgency of a firm recommendation; at the highest, nobody is to be held up.
  const asks = !readonly && (provisional || (urgency !== '113' && !seen.assessment.decided))
  const first = asks && (open.find((fact) => !isAnswered(fact)) ?? open[0])
  if (!first && !provisionalText && !targetText) return nothing
  return html`<h3>${t('page.change-it')}</h3>
    ${paragraph(provisionalText)} ${paragraph(targetText)}
    ${titled(
      t('page.first-question'),
      first ? [askLink({ fact: first, label: t(`fact.${first}.question`) }, board)] : [],
    )}`
}

const toDos = (title: string, cards: readonly ToDoCard[], t: Translate): unknown =>
  cards.length === 0
    ? nothing
    : html`<h3>${title}</h3>
        <div class="todos">${each(cards, (card) => toDo(card, t, ''))}</div>`

/** What was noticed about what came in, and that answers were taken away, whoever gave them; nothing when all is well. */
export const noticesView = ({ audience, seen, state, t }: AssessedBoard): unknown => {
  const gone = state.takenAway
  const found = [
    ...(gone > 0 ? [{ text: t('page.taken-away', { count: gone }), actions: [] }] : []),
    ...(audience === 'clinician' ? seen.cards.notices : []),
  ]
  return found.length === 0
    ? nothing
    : panel(
        'notices',
        t('page.notices'),
        shortList(found, ({ text, actions }) => html`${text}${actionList(actions)}`, t),
        'notices',
      )
}

/** Reminders that fit the case; never gates. */
export const promptsView = ({ audience, seen, t }: AssessedBoard): unknown => {
  const reminders = seen.cards.prompts
  return reminders.length === 0 || audience !== 'clinician'
    ? nothing
    : panel(
        'prompts',
        t('page.prompts'),
        shortList(reminders, (card) => reasonToDo(card, t), t),
      )
}
