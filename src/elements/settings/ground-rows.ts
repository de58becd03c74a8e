import { html, nothing, type TemplateResult } from 'lit'
import type { SettingCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import { lackTitle, openTitle, reason, shortList } from '../parts/reason.ts'

/** What rules a setting out, what is to be arranged and asked, how far it is, and what to remember. */
export const groundRows = (card: SettingCard, t: Translate): TemplateResult =>
  html`${listRow(t('page.row.excluded'), card.excludedBy, (one) => reason(one, t, lackTitle(one, t)), t)}
  ${listRow(t('page.row.fix'), card.toFix, (one) => html`${reason(one, t)}${owner(one.owner, t)}`, t)}
  ${listRow(t('page.row.ask'), card.toAsk, (one) => openTitle(one, t), t)}
  ${row(
    t('travel.setting'),
    card.travel.map((line) => html`<p>${line}</p>`),
  )}
  ${listRow(t('page.row.notes'), [...card.warnings, ...card.safeguards], (one) => reason(one, t), t)}`

/** One row of a setting: what it tells, and it. */
export const row = (name: string, value: unknown, isEmpty = false): TemplateResult =>
  html`<div class="row ${isEmpty ? 'empty' : ''}">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

const listRow = <T>(name: string, items: readonly T[], line: (item: T) => unknown, t: Translate): TemplateResult =>
  items.length === 0
    ? row(name, html`<span class="minor">${t('page.row.nothing')}</span>`, true)
    : row(name, shortList(items, line, t))

const owner = (name: string | null, t: Translate): unknown =>
  name === null ? nothing : html`<p class="minor">${t('page.owner', { owner: name })}</p>`
