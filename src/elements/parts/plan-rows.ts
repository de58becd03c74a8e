import { html, nothing, type TemplateResult } from 'lit'
import type { PlanRow } from '../../present/cards.ts'
import type { AssessedBoard } from '../board.ts'
import { askLink } from './ask-links.ts'
import { icon } from './icon.ts'
import { toDo } from './reason.ts'

/** What a plan is made of: each row in place, lacking with what to do about it, or not known with the way to its question. */
export const planRows = (rows: readonly PlanRow[], board: AssessedBoard): TemplateResult =>
  html`<dl class="plan-rows">${rows.map((row) => planRow(row, board))}</dl>`

const planRow = (row: PlanRow, board: AssessedBoard): TemplateResult =>
  html`<div class="plan-row" data-fact=${row.fact} data-state=${row.state}>
    <dt>${row.label}</dt>
    <dd>
      <p class="status ${row.severity}">${icon(row.severity)}<span>${row.text}</span></p>
      ${row.state === 'unknown' ? askLink(row, board) : nothing}
      ${row.origin ? html`<span class="origin">${row.origin}</span>` : nothing}
      ${row.gaps.filter(({ isTold }) => isTold).map((card) => toDo(card, board.t))}
    </dd>
  </div>`
