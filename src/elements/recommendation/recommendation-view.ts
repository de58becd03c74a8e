import { html, nothing, type TemplateResult } from 'lit'
import type { Cards, ToDoCard } from '../../present/cards.ts'
import type { AssessedBoard } from '../board.ts'
import type { Translate } from '../../present/texts.ts'
import { icon } from '../parts/icon.ts'
import { actionList, reasonToDo, shortList, toDo } from '../parts/reason.ts'

/** The recommendation in one sentence and how urgent it is; it stays in sight while questions are answered. */
export const verdictView = ({ seen, t }: AssessedBoard): TemplateResult => {
  const { answer } = seen.cards
  return html`<div class="verdict ${answer.severity}" part="verdict">
    <h2 id="answer-title" class="overline">${t('page.answer')}</h2>
    <p class="sentence" part="sentence">${icon(answer.severity)}<span>${answer.sentence}</span></p>
    <p class="urgency">${answer.urgencyText}</p>
  </div>`
}

/** What stands around the recommendation: whom to call, why, and what is to be arranged. */
export function answerView(board: AssessedBoard): TemplateResult {
  const { t, state, readonly, goTo } = board
  const { cards } = board.seen
  const { standing } = state
  const first = standing.open.find((fact) => !standing.isAnswered(fact))
  const toQuestion = first === undefined || readonly ? null : () => goTo(first)
  const { answer, scores, refusal, route, toArrange } = cards
  const more = [answer.provisionalText, answer.targetText, answer.bridgeText, answer.alternativeText]
  return html`<section class="answer ${answer.severity}" aria-labelledby="answer-title" part="answer">
    <p class="emergency" part="emergency">${answer.emergencyText}</p>
    ${more.map((text) => (text === null ? nothing : html`<p>${text}</p>`))}
    ${toQuestion ? firstQuestion(cards, t, toQuestion) : nothing}
    ${
      answer.reasons.length === 0
        ? nothing
        : html`<h3>${t('page.reasons')}</h3>
            ${shortList(answer.reasons, (card) => reasonToDo(card, t), t)}`
    }
    ${scores.length === 0 ? nothing : html`<p class="minor scores">${scores.map(({ text }) => html`<span>${text}</span> `)}</p>`}
    ${toDos(t('page.route'), route, t)} ${toDos(t('page.refusal'), refusal, t)}
    ${toDos(t('page.arrange'), toArrange, t)}
  </section>`
}

function firstQuestion({ answer, questions }: Cards, t: Translate, toQuestion: () => void): unknown {
  const [first] = questions
  if (!first || !answer.provisional) return nothing
  return html`<p class="first-question">
    ${t('page.first-question', { question: first.question })}
    <button type="button" class="link" @click=${toQuestion}>${t('page.to-question')}</button>
  </p>`
}

const toDos = (title: string, cards: readonly ToDoCard[], t: Translate): unknown =>
  cards.length === 0
    ? nothing
    : html`<h3>${title}</h3>
        <div class="todos">${cards.map((card) => toDo(card, t))}</div>`

/** What was noticed about what came in; nothing when all is well. */
export const noticesView = ({ seen, t }: AssessedBoard): unknown => {
  const found = seen.cards.notices
  return found.length === 0
    ? nothing
    : html`<section class="panel" aria-labelledby="notices-title" part="notices">
        <h2 id="notices-title">${t('page.notices')}</h2>
        ${shortList(found, ({ text, actions }) => html`${text}${actionList(actions)}`, t)}
      </section>`
}

/** Reminders that fit the case; never gates. */
export const promptsView = ({ seen, t }: AssessedBoard): unknown => {
  const reminders = seen.cards.prompts
  return reminders.length === 0
    ? nothing
    : html`<section class="panel" aria-labelledby="prompts-title" part="prompts">
        <h2 id="prompts-title">${t('page.prompts')}</h2>
        ${shortList(reminders, (card) => reasonToDo(card, t), t)}
      </section>`
}
