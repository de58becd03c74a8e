import { html, nothing, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { icon } from '../parts/icon.ts'

const DOCTOR_SOON: readonly string[] = ['emergency_admission', 'doctor_1h']

/** For patients and relatives: whom to call, before all else; where nobody's life is in danger, that nothing is chosen for them. */
export function emergencyView({ audience, seen, t }: AssessedBoard): TemplateResult {
  const { urgency, emergencyText } = seen.cards.answer
  const is113 = urgency === '113'
  const isSoon = DOCTOR_SOON.includes(urgency)
  const call = is113 ? t('page.patient.call-ambulance') : isSoon ? t('page.patient.call-doctor') : null
  const severity = is113 ? 'danger' : isSoon ? 'warning' : 'neutral'
  return html`<section class="help-now ${severity}" aria-labelledby="answer-title" part="emergency">
      <h2 id="answer-title">${icon(severity)}<span>${t('page.patient.help')}</span></h2>
      ${call ? html`<p class="call">${call}</p>` : nothing}
      ${is113 ? nothing : html`<p class="emergency">${emergencyText}</p>`}
    </section>
    ${is113 ? nothing : html`<p class="intro">${audience === 'relative' ? t('page.relative.intro') : t('page.patient.intro')}</p>`}`
}
