import { html, type TemplateResult } from 'lit'
import { aboutCard, type AboutCard } from '../../present/about-card.ts'
import type { AssessedBoard } from '../board.ts'
import { list, paragraph } from '../parts/lines.ts'
import { panel } from '../parts/panel.ts'
import type { Unfolding } from '../parts/unfolding.ts'

/** What this is and what it is not in a line, at the foot of a page; the rest is one click away. */
export const aboutView = ({ audience, seen, t }: AssessedBoard, unfolding: Unfolding): TemplateResult =>
  html`<div class="about" part="about">
    <p>${audience === 'clinician' ? seen.cards.about : t('page.plain.about')}</p>
    ${unfolding.view('about', '', t('about.title'), () => contents(aboutCard(seen.read.pack, t)))}
  </div>`

/** All there is to know about the rule pack. */
export function aboutPanel({ seen, t }: AssessedBoard): TemplateResult {
  const card = aboutCard(seen.read.pack, t)
  return panel('about', card.title, contents(card))
}

const contents = ({ device, rows, hash, lists }: AboutCard): TemplateResult =>
  html`<p class="device"><strong>${device}</strong></p>
    <dl class="about-rows">
      ${rows.map(({ title, lines }) => row(title, lines))} ${row(hash.title, [html`<code>${hash.hash}</code>`])}
    </dl>
    ${lists.map(
      ({ title, intro, lines }) =>
        html`<details>
          <summary>${title}</summary>
          ${paragraph(intro)} ${list(lines, 'bullets')}
        </details>`,
    )}`

const row = (title: string, lines: readonly unknown[]): TemplateResult =>
  html`<div>
    <dt>${title}</dt>
    ${lines.map((line) => html`<dd>${line}</dd>`)}
  </div>`
