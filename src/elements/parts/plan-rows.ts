import { html, nothing, type TemplateResult } from 'lit'
import type { PlanRow } from '../../present/cards.ts'
import type { AssessedBoard } from '../board.ts'
import { askLink, askLinks } from './ask-links.ts'
import { icon } from './icon.ts'
import { each, paragraph } from './lines.ts'
import { toDo } from './reason.ts'

/**
 * What a plan is made of: each row in place, lacking with what to do about it, or not known for a reason; and last what nobody has
 * asked about, each the way to its question.
 */
export function planRows(rows: readonly PlanRow[], board: AssessedBoard): TemplateResult {
  const { readings } = board.seen.read
  const isOpen = ({ fact, state }: PlanRow) => state === 'unknown' && !readings.get(fact)
  return html`<dl class="plan-rows">${rows.filter((row) => !isOpen(row)).map((row) => planRow(row, board))}</dl>
    ${askLinks(rows.filter(isOpen), board)}`
}

function planRow(row: PlanRow, board: AssessedBoard): TemplateResult {
  const gaps = row.gaps.filter(({ isTold }) => isTold)
  return html`<div class="plan-row" data-fact=${row.fact}>
    <dt>${row.state === 'unknown' ? askLink(row, board) : row.label}</dt>
    <dd>
      <p class="status ${row.severity}">${icon(row.severity)}<span>${row.text}</span></p>
      ${paragraph(row.origin, 'origin')}
    </dd>
    ${gaps.length === 0 ? nothing : html`<dd class="gaps">${each(gaps, (card) => toDo(card, board.t))}</dd>`}
  </div>`
}
