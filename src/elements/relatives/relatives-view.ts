import { html, nothing, type TemplateResult } from 'lit'
import type { Cards } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import { partPanel } from '../parts/part-panel.ts'
import { reason, shortList } from '../parts/reason.ts'

/** Whether the relatives can carry what the plan leaves to them, and the plan without them. */
export const relativesView = (board: AssessedBoard): TemplateResult =>
  partPanel('relatives', board.seen.cards.relatives, withoutThem(board.seen.cards.relatives, board.t), board)

const withoutThem = ({ withoutThem: text, fails }: Cards['relatives'], t: Translate): unknown =>
  text === null
    ? nothing
    : html`<h3>${t('page.without-them')}</h3>
        <p>${text}</p>
        ${fails.length === 0 ? nothing : shortList(fails, (card) => reason(card, t), t)}`
