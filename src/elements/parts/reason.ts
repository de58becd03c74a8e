import { html, nothing, type TemplateResult } from 'lit'
import type { GapCard, ReasonCard, ToDoCard } from '../../present/cards.ts'
import { lackTitle } from '../../present/lack-title.ts'
import type { Translate } from '../../present/texts.ts'

/** So many lines of a list are shown; the rest is one click away. */
const SHOWN = 4

/** A list of lines. */
const list = (lines: readonly unknown[], kind = 'list'): TemplateResult =>
  html`<ul class=${kind}>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`

/** A list under a title; nothing when it is empty. */
const titled = (title: string, lines: readonly unknown[], kind?: string): unknown =>
  lines.length === 0
    ? nothing
    : html`<p class="minor">${title}</p>
        ${list(lines, kind)}`

/** A list of which the first lines are shown; a single line more is not worth a click. */
export function shortList<T>(items: readonly T[], line: (item: T) => unknown, t: Translate): unknown {
  const first = items.length <= SHOWN + 1 ? items : items.slice(0, SHOWN)
  const rest = items.slice(first.length)
  return html`${list(first.map(line))}${
    rest.length === 0
      ? nothing
      : html`<details class="rest">
          <summary>${t('page.more', { count: rest.length })}</summary>
          ${list(rest.map(line))}
        </details>`
  }`
}

const from = (origin: string | null): unknown => origin && html` <span class="origin">(${origin})</span>`

/** What stands behind a rule: why, the facts of this case, and where the rule comes from. */
export const grounds = (
  { because, facts, limits, waitsFor, sources, classText }: ReasonCard,
  t: Translate,
): TemplateResult =>
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

/** A reason that opens; `title` stands instead of the rule's own. */
export const reason = (card: ReasonCard, t: Translate, title = card.title): TemplateResult =>
  html`<details class="reason">
    <summary>${title}</summary>
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
export const actionList = (actions: readonly string[]): unknown =>
  actions.length === 0 ? nothing : list(actions, 'actions')

/** Something to arrange: what, by whom, how, and why. Of what lacks in a plan, why stands in sight, and by when. */
export const toDo = (card: ToDoCard & Partial<GapCard>, t: Translate): TemplateResult => {
  const { because, critical, deadline, owner, title } = card
  const isGap = deadline !== undefined
  return html`<article class="todo ${isGap ? 'gap' : ''}">
    <p class="todo-title">
      <strong>${lackTitle(card, t)}</strong>
      ${critical ? html`<span class="tag danger">${t('page.critical')}</span>` : nothing}
    </p>
    ${isGap ? html`<p class="because">${because}</p>` : nothing} ${actionList(card.actions)}
    <div class="todo-foot">
      ${owner ? html`<p>${t('page.owner', { owner })}</p>` : nothing}
      ${deadline ? html`<p class="deadline">${deadline}</p>` : nothing}
      <details class="reason">
        <summary aria-label=${t('page.why-of', { title })}>${t('page.why')}</summary>
        ${grounds(card, t)}
      </details>
    </div>
  </article>`
}
