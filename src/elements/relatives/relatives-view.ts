import { html, nothing, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { partPanel } from '../parts/part-panel.ts'
import { reason, shortList } from '../parts/reason.ts'
import { weekPicture } from './week-view.ts'

/** Whether the relatives can carry what the plan leaves to them, who is there through the week, and the plan without them. */
export const relativesView = (board: AssessedBoard): TemplateResult =>
  partPanel('relatives', board.seen.cards.relatives, more(board), board)

const more = (board: AssessedBoard): TemplateResult =>
  html`<h3>${board.t('week.title')}</h3>
    ${weekPicture(board)} ${withoutThem(board)}`

const withoutThem = ({ seen, t }: AssessedBoard): unknown => {
  const { withoutThem: text, fails } = seen.cards.relatives
  return text === null
    ? nothing
    : html`<h3>${t('page.without-them')}</h3>
        <p>${text}</p>
        ${fails.length === 0 ? nothing : shortList(fails, (card) => reason(card, t), t)}`
}
