import { html, nothing, type TemplateResult } from 'lit'
import type { PartCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import { icon } from './icon.ts'
import { shortList, toDo } from './reason.ts'

/** A part of the plan: how it stands, what is to be arranged, what is not known, and what more there is. */
export const partPanel = (id: string, title: string, card: PartCard, more: unknown, t: Translate): TemplateResult =>
  html`<section class="panel" aria-labelledby="${id}-title" part=${id}>
    <h2 id="${id}-title">${title}</h2>
    <p class="status ${card.severity}">${icon(card.severity)}<strong>${card.statusText}</strong></p>
    ${card.gaps.map((gap) => toDo(gap, t))}
    ${
      card.ask.length === 0
        ? nothing
        : html`<h3>${t('page.row.ask')}</h3>
            ${shortList(card.ask, ({ title: name }) => name, t)}`
    }
    ${more}
  </section>`
