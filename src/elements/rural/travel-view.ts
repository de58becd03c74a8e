import { html, nothing, svg, type TemplateResult } from 'lit'
import type { TravelAxis, TravelCard, TravelRow, TravelTime } from '../../present/picture-cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import { askLinks } from '../parts/ask-links.ts'
import { hatch } from '../parts/hatch.ts'
import { icon } from '../parts/icon.ts'
import { travelTable } from './travel-table.ts'

/** How far it is, on one axis: a bar for each place, and the time that the patient can wait as a line across them. */
export const travelPicture = (board: AssessedBoard): TemplateResult => {
  const { t } = board
  const { travel } = board.seen.cards
  return html`<div class="picture" part="travel">
    ${travel.axis ? chart(travel, travel.axis, t) : html`<p class="minor">${t('travel.none-known')}</p>`}
    <p class="minor">${travel.route}</p>
    ${travel.axis && travelTable(travel, t)} ${askLinks(travel.ask, board)}
  </div>`
}

const chart = (travel: TravelCard, axis: TravelAxis, t: Translate): TemplateResult =>
  html`<div class="travel">
      ${lines(travel, axis)}
      <ul class="travel-rows">
        ${travel.wait && waitRow(travel.wait, axis, t)} ${travel.rows.map((row) => placeRow(row, axis))}
      </ul>
      ${ticks(axis)}
    </div>
    ${legend(travel, t)}`

/** Minutes as a share of the axis, as SVG writes it. */
const along = (minutes: number, { max }: TravelAxis): string => `${(minutes / max) * 100}%`

/** What stands behind all rows: a line for each number of the axis, the line of the wait, and the hatch of the worst case. */
const lines = ({ wait }: TravelCard, axis: TravelAxis): TemplateResult =>
  html`<svg class="lines" aria-hidden="true">
    <defs>${hatch('worst')} ${hatch('worst-warning', 'warning')}</defs>
    ${axis.ticks.map(({ minutes }) => line('tick', along(minutes, axis)))}
    ${wait === null || wait.minutes === null ? nothing : line('wait', along(wait.minutes, axis))}
  </svg>`

const line = (name: string, x: string): TemplateResult => svg`<line class=${name} x1=${x} x2=${x} y1="0" y2="100%"/>`

const waitRow = (wait: NonNullable<TravelCard['wait']>, axis: TravelAxis, t: Translate): TemplateResult =>
  html`<li>
    <div class="travel-row wait" role="img" aria-label=${wait.said}>
      <p class="place">${t('travel.wait.label')}</p>
      ${wait.minutes === null ? words(wait, false) : plot(number(wait, wait.minutes, axis))}
    </div>
  </li>`

const placeRow = (row: TravelRow, axis: TravelAxis): TemplateResult => {
  const { id, name, mark, said, usual, worst, isAbsent, isCut } = row
  const isGrave = mark !== null && mark.severity !== 'neutral'
  return html`<li>
    <div class="travel-row ${isGrave ? mark.severity : ''}" data-place=${id} role="img" aria-label=${said}>
      <p class="place">
        <span>${name}</span>
        ${mark ? html`<span class="status ${mark.severity}">${icon(mark.severity)}<span>${mark.text}</span></span>` : nothing}
      </p>
      ${usual.minutes === null && worst.minutes === null ? words(usual, isAbsent) : nothing}
      ${bar(usual, isCut ? 'cut' : 'usual', row, axis)} ${bar(worst, 'worst', row, axis)}
    </div>
  </li>`
}

/** What there is no bar for is told in words: unknown is not nothing. */
const words = ({ text }: TravelTime, isAbsent: boolean): TemplateResult =>
  html`<p class="told ${isAbsent ? 'absent' : 'neutral'}">
    ${isAbsent ? nothing : icon('neutral')}<span>${text}</span>
  </p>`

function bar(time: TravelTime, kind: 'usual' | 'worst' | 'cut', { mark }: TravelRow, axis: TravelAxis): unknown {
  if (time.minutes === null) return nothing
  const fill = kind === 'worst' ? `url(#worst${mark?.severity === 'warning' ? '-warning' : ''})` : nothing
  return plot(
    svg`<rect class="bar ${kind}" x="0" y="12%" width=${along(time.minutes, axis)} height="76%" fill=${fill}/>
      ${number(time, time.minutes, axis)}`,
  )
}

const plot = (drawn: unknown): TemplateResult => html`<svg class="plot">${drawn}</svg>`

/** The number at the end of a bar. */
const number = ({ text }: TravelTime, minutes: number, axis: TravelAxis): TemplateResult =>
  svg`<text class="number" x=${along(minutes, axis)} y="50%" dx="0.4em" dy="0.35em">${text}</text>`

/** The numbers below: where there is little room, only the first, the middle and the last of them, or none. */
const ticks = (axis: TravelAxis): TemplateResult =>
  html`<svg class="ticks" aria-hidden="true">
    ${axis.ticks.map(({ minutes, text }, at, { length }) => {
      const isBetween = at % ((length - 1) / 2)
      return svg`<text class=${isBetween ? 'between' : ''} x=${along(minutes, axis)} y="1em" text-anchor=${at === 0 ? 'start' : 'middle'}>${text}</text>`
    })}
  </svg>`

/** What the bars mean; only of those that are drawn. */
function legend({ rows }: TravelCard, t: Translate): TemplateResult {
  const isDrawn = ({ minutes }: TravelTime) => minutes !== null
  return html`<ul class="key" aria-hidden="true">
    ${rows.some((row) => !row.isCut && isDrawn(row.usual)) ? sample('usual', t('travel.usual.legend')) : nothing}
    ${rows.some((row) => isDrawn(row.worst)) ? sample('worst', t('travel.worst.legend')) : nothing}
    ${rows.some((row) => row.isCut && isDrawn(row.usual)) ? sample('cut', t('travel.closed.legend')) : nothing}
  </ul>`
}

function sample(kind: 'usual' | 'worst' | 'cut', text: string): TemplateResult {
  const fill = kind === 'worst' ? 'url(#worst)' : nothing
  return html`<li>
    <svg class="sample ${kind === 'cut' ? 'danger' : ''}">
      <rect class="bar ${kind}" x="5%" y="10%" width="90%" height="80%" fill=${fill} />
    </svg>
    <span>${text}</span>
  </li>`
}
