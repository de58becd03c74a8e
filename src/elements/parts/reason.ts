import { html, nothing, type TemplateResult } from 'lit'
import type { GapCard, ReasonCard, ToDoCard } from '../../present/cards.ts'
import { lackTitle } from '../../present/lack-title.ts'
import type { Translate } from '../../present/texts.ts'

/** So many lines of a list are shown; the rest is one click away. */
const SHOWN = 4

/** A list of which the first lines are shown; a single line more is not worth a click. */
export function shortList<T>(items: readonly T[], line: (item: T) => unknown, t: Translate): unknown {
  const first = items.length <= SHOWN + 1 ? items : items.slice(0, SHOWN)
  const rest = items.slice(first.length)
  return html`<ul class="list">
      ${first.map((item) => html`<li>${line(item)}</li>`)}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="rest">
            <summary>${t('page.more', { count: rest.length })}</summary>
            <ul class="list">
              ${rest.map((item) => html`<li>${line(item)}</li>`)}
            </ul>
          </details>`
    }`
}

/** What stands behind a rule: why, the facts of this case, and where the rule comes from. */
export const grounds = (
  { because, facts, limits, waitsFor, sources, classText }: ReasonCard,
  t: Translate,
): TemplateResult =>
  html`<div class="grounds">
    <p>${because}</p>
    ${
      facts.length === 0
        ? nothing
        : html`<p class="minor">${t('page.facts')}</p>
            <ul class="list">
              ${facts.map(
                ({ label, value, origin }) =>
                  html`<li>
                    ${label}:
                    <strong>${value}</strong
                    >${origin === null ? nothing : html` <span class="origin">(${origin})</span>`}
                  </li>`,
              )}
            </ul>`
    }
    ${
      limits.length === 0
        ? nothing
        : html`<p class="minor">${t('page.limits')}</p>
            <ul class="list">
              ${limits.map(({ text, origin }) => html`<li>${text}${origin === null ? nothing : html` <span class="origin">(${origin})</span>`}</li>`)}
            </ul>`
    }
    ${
      waitsFor.length === 0
        ? nothing
        : html`<p class="minor">${t('page.waits-for')}</p>
            <ul class="list">
              ${waitsFor.map((label) => html`<li>${label}</li>`)}
            </ul>`
    }
    <p class="minor">${t('page.sources')}</p>
    <ul class="list sources">
      ${sources.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
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
  actions.length === 0
    ? nothing
    : html`<ul class="actions">
        ${actions.map((action) => html`<li>${action}</li>`)}
      </ul>`

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
      ${owner === null ? nothing : html`<p>${t('page.owner', { owner })}</p>`}
      ${deadline ? html`<p class="deadline">${deadline}</p>` : nothing}
      <details class="reason">
        <summary aria-label=${t('page.why-of', { title })}>${t('page.why')}</summary>
        ${grounds(card, t)}
      </details>
    </div>
  </article>`
}
