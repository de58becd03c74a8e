import { html, nothing, type TemplateResult } from 'lit'
import type { Cards, ToDoCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import { icon } from './icon.ts'
import { reasonToDo, shortList, toDo } from './reason.ts'

/** The recommendation in one sentence and how urgent it is; it stays in sight while questions are answered. */
export const verdictPart = ({ answer }: Cards, t: Translate): TemplateResult =>
  html`<div class="verdict ${answer.severity}" part="verdict">
    <h2 id="answer-title" class="overline">${t('page.answer')}</h2>
    <p class="sentence" part="sentence">${icon(answer.severity)}<span>${answer.sentence}</span></p>
    <p class="urgency">${answer.urgencyText}</p>
  </div>`

/** What stands around the recommendation: whom to call, why, and what is to be arranged. */
export function answerPart(cards: Cards, t: Translate, toQuestion: (() => void) | null): TemplateResult {
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
