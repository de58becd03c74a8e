import { html, type TemplateResult } from 'lit'
import type { SettingCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import type { Unfolding } from '../parts/unfolding.ts'
import { whatIfPart, whyPart, type Asking } from '../parts/explained.ts'
import { status } from '../parts/icon.ts'
import { markTag } from '../parts/mark-tag.ts'
import { groundRows, row } from './ground-rows.ts'
import { placesView } from './places-view.ts'

/** All settings side by side, the same rows for each; why not as clearly as why. */
export const settingsView = (board: AssessedBoard, unfolding: Unfolding): TemplateResult => {
  const { audience, seen, t } = board
  if (audience !== 'clinician') return placesView(board)
  return html`<section class="places" aria-labelledby="settings-title" part="settings">
    <h2 id="settings-title" tabindex="-1">${t('page.settings')}</h2>
    <ul class="settings">
      ${seen.cards.settings.map((setting) => settingItem(setting, { shown: seen.shown, unfolding }, t))}
    </ul>
  </section>`
}

function settingItem(card: SettingCard, asking: Asking, t: Translate): TemplateResult {
  const { severity, statusText } = card
  return html`<li class="setting ${card.isRecommended ? 'recommended' : card.isTarget ? 'target' : ''}">
    <div class="setting-head">
      <h3>${card.name}</h3>
      ${markTag(card, t)}
    </div>
    <dl>${row(t('page.row.status'), status(severity, statusText))} ${groundRows(card, t)}</dl>
    <div class="setting-foot">${whyPart(card, asking)}${whatIfPart(card, asking)}</div>
  </li>`
}
