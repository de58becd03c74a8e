import { html, type TemplateResult } from 'lit'
import type { Status } from '../../choose/verdicts.ts'
import type { SettingId } from '../../pack/pack.ts'
import type { SettingCard, Severity } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { Audience } from '../audience.ts'
import { status } from '../parts/icon.ts'
import { groundRows } from './ground-rows.ts'

/** How a status looks, and the key of what it is called. */
const STATUS: Readonly<Record<Status, readonly [Severity, string]>> = {
  suitable: ['good', 'page.patient.suitable'],
  needs_action: ['warning', 'page.patient.needs-action'],
  needs_info: ['neutral', 'page.patient.needs-info'],
  ruled_out: ['warning', 'page.patient.ruled-out'],
}

/** For patients and relatives: a place with a plain status; none is marked. */
export function placeItem(card: SettingCard, audience: Audience, t: Translate): TemplateResult {
  const [severity, name] = STATUS[card.status]
  return html`<li class="setting">
    <h3>${card.name}</h3>
    <p>${whatItIs(card.setting, audience, t)}</p>
    ${status(severity, t(name))}
    <details class="unfold">
      <summary aria-label=${t('page.patient.grounds-of', { name: card.name })}>${t('page.patient.grounds')}</summary>
      <dl>${groundRows(card, t)}</dl>
    </details>
  </li>`
}

const whatItIs = (setting: SettingId, audience: Audience, t: Translate): string =>
  t(setting === 'home' && audience === 'relative' ? 'page.relative.home' : `page.patient.${setting}`)
