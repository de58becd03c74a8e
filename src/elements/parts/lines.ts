import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Translate } from '../../present/texts.ts'

/** So many lines of a list are shown; the rest is one click away. */
const SHOWN = 4

/** Words by themselves; nothing where there are none. */
export const paragraph = (text: string | false | null | undefined, kind?: string): unknown =>
  text ? html`<p class=${kind ?? nothing}>${text}</p>` : nothing

/** One after another, each rule in its own place: what was opened of it goes where it goes. For what is long: Lit leaves a node behind for each that goes. */
export const each = <T>(items: readonly T[], view: (item: T) => unknown): unknown =>
  repeat(items, (item, at) => (item as { readonly id?: string }).id ?? at, view)

/** A list of lines, of what they are made from; nothing when it is empty. */
export const list = <T>(items: readonly T[], kind = 'list', line: (item: T) => unknown = (item) => item): unknown =>
  items.length === 0
    ? nothing
    : html`<ul class=${kind}>
        ${items.map((item) => html`<li>${line(item)}</li>`)}
      </ul>`

/** A list under a title; nothing when it is empty. */
export const titled = (title: string, lines: readonly unknown[], kind?: string): unknown =>
  lines.length === 0 ? nothing : html`${paragraph(title, 'minor')} ${list(lines, kind)}`

/** A list of which the first lines are shown; a single line more is not worth a click. */
export function shortList<T>(items: readonly T[], line: (item: T) => unknown, t: Translate): TemplateResult {
  const first = items.length <= SHOWN + 1 ? items : items.slice(0, SHOWN)
  const rest = items.slice(first.length)
  return html`${list(first, 'list', line)}${
    rest.length === 0
      ? nothing
      : html`<details class="rest">
          <summary>${t('page.more', { count: rest.length })}</summary>
          ${list(rest, 'list', line)}
        </details>`
  }`
}

/** The same under a heading; nothing when it is empty. */
export const listed = <T>(title: string, items: readonly T[], line: (item: T) => unknown, t: Translate): unknown =>
  items.length === 0
    ? nothing
    : html`<h3>${title}</h3>
        ${shortList(items, line, t)}`
