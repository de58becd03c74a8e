import { html, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { status } from '../parts/icon.ts'
import { each, listed } from '../parts/lines.ts'
import { panel } from '../parts/panel.ts'
import { reason, toDo } from '../parts/reason.ts'
import { travelPicture } from './travel-view.ts'

/** How far it is to each setting, and for clinicians the rural-proofing gaps of this plan. */
export const ruralView = (board: AssessedBoard): TemplateResult => {
  const { audience, t } = board
  if (audience !== 'clinician')
    return html`<section class="panel" aria-labelledby="travel-title">
      <h2 id="travel-title">${t('travel.title')}</h2>
      ${travelPicture(board)}
    </section>`
  return panel(
    'rural',
    t('page.rural'),
    html`${gaps(board)}
      <h3>${t('travel.title')}</h3>
      ${travelPicture(board)}`,
  )
}

function gaps({ seen, t }: AssessedBoard): TemplateResult {
  const flags = seen.cards.rural
  const certain = flags.filter((flag) => flag.certain)
  const uncertain = flags.filter((flag) => !flag.certain)
  return html`${flags.length === 0 ? status('neutral', t('page.rural.none')) : each(certain, (flag) => toDo(flag, t))}
  ${listed(t('page.rural.uncertain'), uncertain, (flag) => reason(flag, t), t)}`
}
