import { html, type TemplateResult } from 'lit'
import type { Status } from '../../choose/verdicts.ts'
import type { SettingId } from '../../pack/pack.ts'
import type { SettingCard, Severity } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { Audience } from '../audience.ts'
import type { AssessedBoard } from '../board.ts'
import { status } from '../parts/icon.ts'
import { groundRows } from './ground-rows.ts'

/** For patients and relatives: the places in their fixed order with a plain status; none is marked or put first. */
export const placesView = ({ audience, seen, t }: AssessedBoard): TemplateResult =>
  html`<section class="places" aria-labelledby="settings-title" part="settings">
    <h2 id="settings-title" tabindex="-1">${t(`page.${audience}.places`)}</h2>
    <ul class="settings plain">
      ${seen.cards.settings.map((card) => place(card, audience, t))}
    </ul>
  </section>`

/** How a status looks. */
const SEVERITY: Readonly<Record<Status, Severity>> = {
  suitable: 'good',
  needs_action: 'warning',
  needs_info: 'neutral',
  ruled_out: 'warning',
}

function place(card: SettingCard, audience: Audience, t: Translate): TemplateResult {
  return html`<li class="setting">
    <h3>${card.name}</h3>
    <p>${whatItIs(card.setting, audience, t)}</p>
    ${status(SEVERITY[card.status], t(`page.patient.${card.status.replace('_', '-')}`))}
    <details class="unfold">
      <summary aria-label=${t('page.patient.grounds-of', { name: card.name })}>${t('page.patient.grounds')}</summary>
      <dl>${groundRows(card, t)}</dl>
    </details>
  </li>`
}

const whatItIs = (setting: SettingId, audience: Audience, t: Translate): string =>
  t(setting === 'home' && audience === 'relative' ? 'page.relative.home' : `page.patient.${setting}`)
