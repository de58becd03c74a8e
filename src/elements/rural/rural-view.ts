import { html, nothing, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { icon } from '../parts/icon.ts'
import { reason, shortList, toDo } from '../parts/reason.ts'

/** The rural-proofing gaps of this plan. */
export const ruralView = ({ seen, t }: AssessedBoard): TemplateResult => {
  const flags = seen.cards.rural
  return html`<section class="panel" aria-labelledby="rural-title" part="rural">
    <h2 id="rural-title">${t('page.rural')}</h2>
    ${
      flags.length === 0
        ? html`<p class="status good">${icon('good')}<strong>${t('page.rural.none')}</strong></p>`
        : flags.filter(({ certain }) => certain).map((flag) => toDo(flag, t))
    }
    ${
      flags.every(({ certain }) => certain)
        ? nothing
        : html`<h3>${t('page.rural.uncertain')}</h3>
            ${shortList(
              flags.filter(({ certain }) => !certain),
              (flag) => reason(flag, t),
              t,
            )}`
    }
  </section>`
}
