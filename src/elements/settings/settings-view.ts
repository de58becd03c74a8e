import { html, nothing, type TemplateResult } from 'lit'
import type { SettingCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import type { Unfolding } from '../parts/unfolding.ts'
import { whatIfPart, whyPart, type Asking } from '../parts/explained.ts'
import { icon } from '../parts/icon.ts'
import { lackTitle, openTitle, reason, shortList } from '../parts/reason.ts'

/** All settings side by side, the same rows for each; why not as clearly as why. */
export const settingsView = ({ seen, t }: AssessedBoard, unfolding: Unfolding): TemplateResult =>
  html`<section aria-labelledby="settings-title" part="settings">
    <h2 id="settings-title">${t('page.settings')}</h2>
    <ul class="settings">
      ${seen.cards.settings.map((setting) => settingItem(setting, { shown: seen.shown, unfolding }, t))}
    </ul>
  </section>`

function settingItem(card: SettingCard, asking: Asking, t: Translate): TemplateResult {
  const { severity, excludedBy, toFix, toAsk, warnings, safeguards } = card
  const mark = card.isRecommended ? t('page.recommended') : card.isTarget ? t('page.target') : null
  return html`<li class="setting ${card.isRecommended ? 'recommended' : card.isTarget ? 'target' : ''}">
    <div class="setting-head">
      <h3>${card.name}</h3>
      ${mark === null ? nothing : html`<span class="tag mark">${mark}</span>`}
    </div>
    <dl>
      ${row(t('page.row.status'), html`<p class="status ${severity}">${icon(severity)}<strong>${card.statusText}</strong></p>`)}
      ${listRow(t('page.row.excluded'), excludedBy, (one) => reason(one, t, lackTitle(one, t)), t)}
      ${listRow(t('page.row.fix'), toFix, (one) => html`${reason(one, t)}${owner(one.owner, t)}`, t)}
      ${listRow(t('page.row.ask'), toAsk, (one) => openTitle(one, t), t)}
      ${listRow(t('page.row.notes'), [...warnings, ...safeguards], (one) => reason(one, t), t)}
    </dl>
    <div class="setting-foot">${whyPart(card, asking)}${whatIfPart(card, asking)}</div>
  </li>`
}

const row = (name: string, value: unknown, isEmpty = false): TemplateResult =>
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
