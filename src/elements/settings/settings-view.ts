import { html, type TemplateResult } from 'lit'
import type { SettingCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import type { Unfolding } from '../parts/unfolding.ts'
import { whatIfPart, whyPart, type Asking } from '../parts/explained.ts'
import { status } from '../parts/icon.ts'
import { markTag } from '../parts/mark-tag.ts'
import { groundRows, row } from './ground-rows.ts'
import { placeItem } from './place-item.ts'

/** All settings side by side, the same rows for each; why not as clearly as why. For patients and relatives too in their fixed order: none is put first. */
export const settingsView = (board: AssessedBoard, unfolding: Unfolding): TemplateResult => {
  const { audience, seen, t } = board
  const { cards, shown } = seen
  const isPlain = audience !== 'clinician'
  const title = { clinician: 'page.settings', patient: 'page.patient.places', relative: 'page.relative.places' }[
    audience
  ]
  return html`<section class="places" aria-labelledby="settings-title" part="settings">
    <h2 id="settings-title" tabindex="-1">${t(title)}</h2>
    <ul class="settings ${isPlain ? 'plain' : ''}">
      ${cards.settings.map((card) => (isPlain ? placeItem(card, audience, t) : settingItem(card, { shown, unfolding }, t)))}
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
