import { html, nothing, type TemplateResult } from 'lit'
import type { Cards, PartCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'
import { icon } from './icon.ts'
import { actionList, reason, reasonToDo, shortList, toDo } from './reason.ts'

/** Plan B, the relatives' capacity and the rural gaps of this plan; then reminders, notices and what this is. */
export const planPart = (cards: Cards, t: Translate): TemplateResult =>
  html`<div class="plan">
      ${part('plan-b', t('page.plan-b'), cards.planB, nothing, t)}
      ${part('relatives', t('page.relatives'), cards.relatives, withoutThem(cards.relatives, t), t)} ${rural(cards, t)}
    </div>
    ${notices(cards, t)} ${prompts(cards, t)}
    <footer class="about" part="about">
      <p>${cards.about}</p>
    </footer>`

const part = (id: string, title: string, card: PartCard, more: unknown, t: Translate): TemplateResult =>
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

const withoutThem = ({ withoutThem: text, fails }: Cards['relatives'], t: Translate): unknown =>
  text === null
    ? nothing
    : html`<h3>${t('page.without-them')}</h3>
        <p>${text}</p>
        ${fails.length === 0 ? nothing : shortList(fails, (card) => reason(card, t), t)}`

const rural = ({ rural: flags }: Cards, t: Translate): TemplateResult =>
  html`<section class="panel" aria-labelledby="rural-title" part="rural">
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

const notices = ({ notices: found }: Cards, t: Translate): unknown =>
  found.length === 0
    ? nothing
    : html`<section class="panel" aria-labelledby="notices-title" part="notices">
        <h2 id="notices-title">${t('page.notices')}</h2>
        ${shortList(found, ({ text, actions }) => html`${text}${actionList(actions)}`, t)}
      </section>`

const prompts = ({ prompts: reminders }: Cards, t: Translate): unknown =>
  reminders.length === 0
    ? nothing
    : html`<section class="panel" aria-labelledby="prompts-title" part="prompts">
        <h2 id="prompts-title">${t('page.prompts')}</h2>
        ${shortList(reminders, (card) => reasonToDo(card, t), t)}
      </section>`
