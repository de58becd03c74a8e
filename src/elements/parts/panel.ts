import { html, type TemplateResult } from 'lit'

/** A part of the page in a frame, which its heading names. */
export const panel = (id: string, title: string, inside: unknown, kind = ''): TemplateResult =>
  html`<section class="panel ${kind}" aria-labelledby="${id}-title" part=${id}>
    <h2 id="${id}-title">${title}</h2>
    ${inside}
  </section>`
