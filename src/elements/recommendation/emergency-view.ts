import { html, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { icon } from '../parts/icon.ts'
import { paragraph } from '../parts/lines.ts'

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
      ${paragraph(call, 'call')} ${paragraph(!is113 && emergencyText, 'emergency')}
    </section>
    ${paragraph(!is113 && t(audience === 'relative' ? 'page.relative.intro' : 'page.patient.intro'), 'intro')}`
}
