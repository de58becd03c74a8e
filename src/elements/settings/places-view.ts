import { html, type TemplateResult } from 'lit'
import type { Status } from '../../choose/verdicts.ts'
import type { SettingId } from '../../pack/pack.ts'
import type { SettingCard, Severity } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { Audience } from '../audience.ts'
import type { AssessedBoard } from '../board.ts'
import { icon } from '../parts/icon.ts'
import { groundRows } from './ground-rows.ts'

/** For patients and relatives: the places in their fixed order with a plain status; none is marked or put first. */
export const placesView = ({ audience, seen, t }: AssessedBoard): TemplateResult =>
  html`<section class="places" aria-labelledby="settings-title" part="settings">
    <h2 id="settings-title" tabindex="-1">
      ${audience === 'relative' ? t('page.relative.places') : t('page.patient.places')}
    </h2>
    <ul class="settings plain">
      ${seen.cards.settings.map((card) => place(card, audience, t))}
    </ul>
  </section>`

const SEVERITY: Readonly<Record<Status, Severity>> = {
  suitable: 'good',
  needs_action: 'warning',
  needs_info: 'neutral',
  ruled_out: 'warning',
}

const place = (card: SettingCard, audience: Audience, t: Translate): TemplateResult =>
  html`<li class="setting">
    <h3>${card.name}</h3>
    <p>${whatItIs(card.setting, audience, t)}</p>
    <p class="status ${SEVERITY[card.status]}">
      ${icon(SEVERITY[card.status])}<strong>${statusText(card.status, t)}</strong>
    </p>
    <details class="unfold">
      <summary aria-label=${t('page.patient.grounds-of', { name: card.name })}>${t('page.patient.grounds')}</summary>
      <dl>${groundRows(card, t)}</dl>
    </details>
  </li>`

function whatItIs(setting: SettingId, audience: Audience, t: Translate): string {
  const texts: Readonly<Record<SettingId, string>> = {
    home: audience === 'relative' ? t('page.relative.home') : t('page.patient.home'),
    korttid: t('page.patient.korttid'),
    kad: t('page.patient.kad'),
    sykestue: t('page.patient.sykestue'),
    hospital: t('page.patient.hospital'),
  }
  return texts[setting]
}

function statusText(status: Status, t: Translate): string {
  const texts: Readonly<Record<Status, string>> = {
    suitable: t('page.patient.suitable'),
    needs_action: t('page.patient.needs-action'),
    needs_info: t('page.patient.needs-info'),
    ruled_out: t('page.patient.ruled-out'),
  }
  return texts[status]
}
