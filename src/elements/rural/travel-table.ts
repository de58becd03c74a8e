import { html, nothing, type TemplateResult } from 'lit'
import type { TravelCard } from '../../present/picture-cards.ts'
import type { Translate } from '../../present/texts.ts'

/** The numbers of the travel picture as a table. */
export const travelTable = ({ rows, wait }: TravelCard, t: Translate): TemplateResult =>
  html`<details class="table">
    <summary>${t('travel.table')}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${t('travel.table')}>
      <table class="numbers">
        <caption>
          ${wait?.said ?? t('travel.table')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('travel.place')}</th>
            <th scope="col">${t('travel.usual')}</th>
            <th scope="col">${t('travel.worst')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, mark, usual, worst }) =>
              html`<tr>
                <th scope="row">${name}${mark ? html` <span class="minor">${mark.text}</span>` : nothing}</th>
                <td>${usual.text}</td>
                <td>${worst.text}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="minor">${t('travel.worst.note')}</p>
  </details>`
