import { html, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'

/** What this is and what it is not. */
export const aboutView = ({ seen }: AssessedBoard): TemplateResult =>
  html`<footer class="about" part="about">
    <p>${seen.cards.about}</p>
  </footer>`
