import { html, nothing, svg, type TemplateResult } from 'lit'
import type { WeekBand, WeekCard, WeekLane } from '../../present/picture-cards.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import { askLinks } from '../parts/ask-links.ts'
import { hatch } from '../parts/hatch.ts'
import { icon, status as told } from '../parts/icon.ts'
import { list } from '../parts/lines.ts'
import { weekTable } from './week-table.ts'

/** Cover needed against cover there through the week: how each part of the day stands, and who makes it so. */
export const weekPicture = (board: AssessedBoard): TemplateResult => {
  const { t } = board
  const { week } = board.seen.cards
  return html`<div class="picture" part="week">
    ${week.isKnown ? drawn(week, t) : html`<p class="minor">${t('week.none-known')}</p>`} ${askLinks(week.ask, board)}
  </div>`
}

const drawn = (week: WeekCard, t: Translate): TemplateResult =>
  html`<div class="week">
      <div class="days-row">
        <svg class="days" aria-hidden="true">
          <defs>${hatch('part')}</defs>
          ${week.days.map((day, at) => svg`<text x=${middle(at)} y="1em" text-anchor="middle">${day}</text>`)}
        </svg>
      </div>
      ${week.bands.map((band) => bandView(band, week.days, t))}
    </div>
    ${weekTable(week, t)} ${list(week.notes, 'list minor')}`

const bandView = (
  { id, status, severity, statusText, needs, lanes }: WeekBand,
  days: readonly string[],
  t: Translate,
): TemplateResult =>
  html`<div class="band" data-band=${id} data-status=${status}>
    <div class="band-row">
      ${told(severity, statusText)}
      <div class="cells ${severity}" aria-hidden="true">
        ${days.map(() => html`<span class="cell">${icon(severity)}</span>`)}
      </div>
    </div>
    <ul>
      ${lanes.map((lane) => laneView(lane, lane.id === 'needed' ? needs : [], days, t))}
    </ul>
  </div>`

const laneView = (
  { id, name, text, truth, isPart }: WeekLane,
  needs: readonly string[],
  days: readonly string[],
  t: Translate,
): TemplateResult =>
  html`<li class="band-row lane ${id === 'needed' ? 'need' : 'cover'}" data-lane=${id} data-truth=${truth}>
    <span>${t('week.fact', { label: name, value: text })}</span>
    <svg class="strip" aria-hidden="true">${days.map((_, at) => day(isPart ? 'part' : truth, at))}</svg>
    ${list(needs, 'needs')}
  </li>`

/** A day of a lane: full, hatched where it is not enough, empty, or a question. */
const day = (kind: WeekLane['truth'] | 'part', at: number): TemplateResult =>
  svg`<rect class=${kind} x=${`${(at * 100) / 7 + 0.6}%`} y="8%" width=${`${100 / 7 - 1.2}%`} height="84%" rx="2" fill=${kind === 'part' ? 'url(#part)' : nothing}/>
    ${kind === 'unknown' ? svg`<text x=${middle(at)} y="50%" dy="0.35em" text-anchor="middle">?</text>` : nothing}`

const middle = (at: number): string => `${((at + 0.5) * 100) / 7}%`
