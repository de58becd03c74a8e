import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionCard } from '../../present/cards.ts'
import type { Translate } from '../../present/texts.ts'

/** A button that looks like a link; `label` is read aloud where its text alone does not tell what it is about. */
export const linkButton = (
  text: string,
  press: (event: Event) => void,
  { label, isExpanded }: { readonly label?: string; readonly isExpanded?: boolean } = {},
): TemplateResult =>
  html`<button
    type="button"
    class="link"
    aria-expanded=${isExpanded ?? nothing}
    aria-label=${label ?? nothing}
    @click=${press}
  >
    ${text}
  </button>`

/** What takes an answer back. */
export const removeButton = (
  { question }: QuestionCard,
  remove: (event: Event) => void,
  t: Translate,
): TemplateResult => linkButton(t('page.remove'), remove, { label: t('page.remove-of', { question }) })
