import { html, nothing, type TemplateResult } from 'lit'
import { aboutCard, type AboutCard } from '../../present/about-card.ts'
import type { AssessedBoard } from '../board.ts'
import type { Unfolding } from '../parts/unfolding.ts'

/** What this is and what it is not in a line, at the foot of a page; the rest is one click away. */
export const aboutView = ({ audience, seen, t }: AssessedBoard, unfolding: Unfolding): TemplateResult =>
  html`<div class="about" part="about">
    <p>${audience === 'clinician' ? seen.cards.about : t('page.plain.about')}</p>
    <details class="unfold" @toggle=${unfolding.listen('about')}>
      <summary>${t('about.title')}</summary>
      ${unfolding.isOpen('about') ? contents(aboutCard(seen.read.pack, t)) : nothing}
    </details>
  </div>`

/** All there is to know about the rule pack. */
export function aboutPanel({ seen, t }: AssessedBoard): TemplateResult {
  const card = aboutCard(seen.read.pack, t)
  return html`<section class="panel about-panel" aria-labelledby="about-title" part="about">
    <h2 id="about-title">${card.title}</h2>
    ${contents(card)}
  </section>`
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
          ${intro ? html`<p>${intro}</p>` : nothing}
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </details>`,
    )}`

const row = (title: string, lines: readonly unknown[]): TemplateResult =>
  html`<div>
    <dt>${title}</dt>
    ${lines.map((line) => html`<dd>${line}</dd>`)}
  </div>`
