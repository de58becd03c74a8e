import { html, nothing, type TemplateResult } from 'lit'
import type { ReasonCard, SettingCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import { paragraph, shortList } from '../parts/lines.ts'
import { lackReason, openTitle, reason } from '../parts/reason.ts'

/** What rules a setting out, what is to be arranged and asked, how far it is, and what to remember. */
export const groundRows = (card: SettingCard, t: Translate): TemplateResult => {
  const { excludedBy, toFix, toAsk } = card
  const notes = [...card.warnings, ...card.safeguards]
  const isWhole = [...excludedBy, ...toFix, ...toAsk, ...notes].every(({ isTold }) => isTold)
  return html`${listRow(t('page.row.excluded'), excludedBy, (one) => lackReason(one, t), t)}
  ${listRow(t('page.row.fix'), toFix, (one) => html`${lackReason(one, t)}${paragraph(one.owner && t('page.owner', { owner: one.owner }), 'minor')}`, t)}
  ${listRow(t('page.row.ask'), toAsk, (one) => openTitle(one, t), t)}
  ${isWhole ? nothing : row(t('page.plain.more'), t('page.plain.withheld'))}
  ${row(
    t('travel.setting'),
    card.travel.map((line) => html`<p>${line}</p>`),
  )}
  ${listRow(t('page.row.notes'), notes, (one) => reason(one, t), t)}`
}

/** One row of a setting: what it tells, and it. */
export const row = (name: string, value: unknown, isEmpty = false): TemplateResult =>
  html`<div class="row ${isEmpty ? 'empty' : ''}">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

/** Of a list, what the reader may be told. */
function listRow<T extends ReasonCard>(
  name: string,
  items: readonly T[],
  line: (item: T) => unknown,
  t: Translate,
): TemplateResult {
  const told = items.filter(({ isTold }) => isTold)
  if (told.length > 0) return row(name, shortList(told, line, t))
  return items.length > 0 ? html`` : row(name, html`<span class="minor">${t('page.row.nothing')}</span>`, true)
}
