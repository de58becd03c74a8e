import { html, nothing, type TemplateResult } from 'lit'
import type { GapCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import { actionList, grounds } from './reason.ts'

/** Something that lacks in the plan: what, why, what to do, who sees to it, and by when. */
export const gap = (card: GapCard, t: Translate): TemplateResult =>
  html`<article class="todo gap">
    <p class="todo-title">
      <strong>${card.title}</strong>
      ${card.critical ? html`<span class="tag danger">${t('page.critical')}</span>` : nothing}
    </p>
    <p class="because">${card.because}</p>
    ${actionList(card.actions)}
    <div class="todo-foot">
      ${card.owner === null ? nothing : html`<p>${t('page.owner', { owner: card.owner })}</p>`}
      ${card.deadline === null ? nothing : html`<p class="deadline">${card.deadline}</p>`}
      <details class="reason">
        <summary aria-label=${t('page.why-of', { title: card.title })}>${t('page.why')}</summary>
        ${grounds(card, t)}
      </details>
    </div>
  </article>`
