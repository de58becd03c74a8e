import { html, nothing, type TemplateResult } from 'lit'
import type { GapCard, ReasonCard, ToDoCard } from '../../present/cards.ts'
import { lackTitle } from '../../present/lack-title.ts'
import type { Translate } from '../../present/texts.ts'
import { list, paragraph, titled } from './lines.ts'

const from = (origin: string | null): unknown => origin && html` <span class="origin">(${origin})</span>`

/** What stands behind a rule: why, the facts of this case, and where the rule comes from. */
const grounds = ({ because, facts, limits, waitsFor, sources, classText }: ReasonCard, t: Translate): TemplateResult =>
  html`<div class="grounds">
    <p>${because}</p>
    ${titled(
      t('page.facts'),
      facts.map(({ label, value, origin }) => html`${label}: <strong>${value}</strong>${from(origin)}`),
    )}
    ${titled(
      t('page.limits'),
      limits.map(({ text, origin }) => html`${text}${from(origin)}`),
    )}
    ${titled(t('page.waits-for'), waitsFor)}
    ${titled(
      t('page.sources'),
      sources.map(({ text }) => text),
      'list sources',
    )}
    <p class="minor">${classText}</p>
  </div>`

/** A reason that opens; `title` stands instead of the rule's own, and `label` is read aloud for it. */
export const reason = (card: ReasonCard, t: Translate, title = card.title, label?: string): TemplateResult =>
  html`<details class="reason">
    <summary aria-label=${label ?? nothing}>${title}</summary>
    ${grounds(card, t)}
  </details>`

/** A reason that stands in the way, and opens. */
export const lackReason = (card: ReasonCard, t: Translate): TemplateResult => reason(card, t, lackTitle(card, t))

/** What may rule the setting out must not read as if it did. */
export const openTitle = ({ title, isRequirement }: ReasonCard, t: Translate): string =>
  isRequirement ? title : t('page.may-exclude', { title })

/** A reason that opens, with what to do about it in sight. */
export const reasonToDo = (card: ToDoCard, t: Translate): TemplateResult =>
  html`${reason(card, t)}${actionList(card.actions)}`

/** What to do, in so many steps. */
export const actionList = (actions: readonly string[]): unknown => list(actions, 'actions')

/** Something to arrange: what, by whom and by when, how, and why: of a gap in a plan, that stands in sight. */
export const toDo = (card: ToDoCard & Partial<GapCard>, t: Translate, kind = 'gap'): TemplateResult => {
  const { because, critical, deadline, owner, title } = card
  return html`<article class="todo ${kind}">
    <p class="todo-title">
      <strong>${lackTitle(card, t)}</strong>
      ${critical ? html`<span class="tag danger">${t('page.critical')}</span>` : nothing}
    </p>
    ${paragraph(kind && because, 'because')} ${actionList(card.actions)}
    <div class="todo-foot">
      ${paragraph(owner && t('page.owner', { owner }))} ${paragraph(deadline, 'deadline')}
      ${reason(card, t, t('page.why'), t('page.why-of', { title }))}
    </div>
  </article>`
}
