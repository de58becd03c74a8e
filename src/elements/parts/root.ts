import { html, type TemplateResult } from 'lit'
import type { Translate } from '../../present/texts.ts'

/** What every element draws, in a root that no style of the host reaches. */
export const root = (inside: unknown, { language }: Translate): TemplateResult =>
  html`<div class="line">
    <div class="root" part="root" translate="no" lang=${language}>${inside}</div>
  </div>`
