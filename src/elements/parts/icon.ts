import { html, type TemplateResult } from 'lit'
import type { Severity } from '../../present/cards.ts'

/** One shape for each severity, so that it is told without colour: an octagon, a triangle, a tick, a note. */
const SHAPES: Readonly<Record<Severity, string>> = {
  danger: 'M6.6 1h6.8L19 6.6v6.8L13.4 19H6.6L1 13.4V6.6zM9 5v6.5h2V5zm0 8v2h2v-2z',
  warning: 'M10 1.5 19.3 18H.7zM9 7v5.5h2V7zm0 7v2h2v-2z',
  good: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8.7 14.2 15 7.9l-1.4-1.4-4.9 4.9-2.3-2.3L5 10.5z',
  neutral: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9 9v6h2V9zm0-4v2h2V5z',
}

/** The icon of a severity; the words beside it say the same. */
export const icon = (severity: Severity): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" fill="currentColor" fill-rule="evenodd" aria-hidden="true">
    <path d=${SHAPES[severity]} />
  </svg>`

/** How something stands: in words, a shape and a colour. */
export const status = (severity: Severity, text: string): TemplateResult =>
  html`<p class="status ${severity}">${icon(severity)}<strong>${text}</strong></p>`
