import { html, type TemplateResult } from 'lit'
import type { PartCard } from '../../present/cards.ts'
import type { AssessedBoard } from '../board.ts'
import { status } from './icon.ts'
import { each, listed } from './lines.ts'
import { panel } from './panel.ts'
import { planRows } from './plan-rows.ts'
import { toDo } from './reason.ts'

const TITLES = { 'plan-b': 'page.plan-b', relatives: 'page.relatives' } as const

/** A part of the plan: how it stands, what it is made of, what else lacks or is not known, and what more there is. */
export function partPanel(
  id: keyof typeof TITLES,
  card: PartCard,
  more: unknown,
  board: AssessedBoard,
): TemplateResult {
  const { t } = board
  const told = card.rows.flatMap(({ gaps }) => gaps.map(({ id }) => id))
  const asked = [...told, ...card.rows.flatMap(({ state, rules }) => (state === 'unknown' ? rules : []))]
  const others = card.gaps.filter((one) => one.isTold && !told.includes(one.id))
  const toAsk = card.ask.filter((one) => one.isTold && !asked.includes(one.id))
  return panel(
    id,
    t(TITLES[id]),
    html`${status(card.severity, card.statusText)} ${planRows(card.rows, board)} ${each(others, (one) => toDo(one, t))}
    ${listed(t('page.row.ask'), toAsk, ({ title }) => title, t)} ${more}`,
  )
}
