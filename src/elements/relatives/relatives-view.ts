import { html, nothing, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { partPanel } from '../parts/part-panel.ts'
import { paragraph, shortList } from '../parts/lines.ts'
import { panel } from '../parts/panel.ts'
import { reason } from '../parts/reason.ts'
import { weekPicture } from './week-view.ts'

/**
 * Whether the relatives can carry what the plan leaves to them, who is there through the week, and the plan without them. What they
 * have said of themselves is not for the patient: to them only that it is asked for.
 */
export const relativesView = (board: AssessedBoard): TemplateResult =>
  board.audience === 'patient'
    ? panel('relatives', board.t('page.relatives'), paragraph(board.t('page.patient.relatives')))
    : partPanel('relatives', board.seen.cards.relatives, more(board), board)

const more = (board: AssessedBoard): TemplateResult =>
  html`<h3>${board.t('week.title')}</h3>
    ${weekPicture(board)} ${withoutThem(board)}`

const withoutThem = ({ seen, t }: AssessedBoard): unknown => {
  const { withoutThem: text, fails: all } = seen.cards.relatives
  const fails = all.filter(({ isTold }) => isTold)
  return text === null
    ? nothing
    : html`<h3>${t('page.without-them')}</h3>
        <p>${text}</p>
        ${shortList(fails, (card) => reason(card, t), t)}`
}
