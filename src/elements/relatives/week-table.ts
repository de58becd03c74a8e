import { html, type TemplateResult } from 'lit'
import type { WeekBand, WeekCard } from '../../present/picture-cards.ts'
import type { Translate } from '../../present/texts.ts'

/** The cover of the week picture as a table: a column for each part of the day. */
export const weekTable = ({ bands }: WeekCard, t: Translate): TemplateResult =>
  html`<details class="table">
    <summary>${t('week.table')}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${t('week.table')}>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">${t('week.who')}</th>
            ${bands.map(({ name }) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${(bands[0]?.lanes ?? []).map(
            ({ id, name }) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${bands.map((band) => html`<td>${textOf(band, id)}</td>`)}
              </tr>`,
          )}
          <tr>
            <th scope="row">${t('week.cover')}</th>
            ${bands.map((band) => html`<td>${t(`week.status.${band.status}`)}</td>`)}
          </tr>
        </tbody>
      </table>
    </div>
  </details>`

const textOf = ({ lanes }: WeekBand, id: string): string => lanes.find((lane) => lane.id === id)?.text ?? ''
