import { html, nothing } from 'lit'
import type { FactId } from '../../facts/fact.ts'
import { isAskedOf } from '../audience.ts'
import type { AssessedBoard } from '../board.ts'

/** Something that is not known, and the question that would tell. */
export interface Unknown {
  readonly fact: FactId
  readonly label: string
}

/** The way to the question about a fact; nothing for those who cannot answer it. */
export const askLink = ({ fact, label }: Unknown, board: AssessedBoard): unknown =>
  mayAnswer(fact, board)
    ? html`<button
        type="button"
        class="link"
        aria-label=${board.t('page.to-question-of', { label })}
        @click=${() => {
          board.state.goTo(fact)
        }}
      >
        ${board.t('page.to-question')}
      </button>`
    : nothing

/** What is not known, each with the way to its question. */
export const askLinks = (unknown: readonly Unknown[], board: AssessedBoard): unknown =>
  unknown.length === 0
    ? nothing
    : html`<p class="minor">${board.t('travel.ask')}</p>
        <ul class="list ask-links">
          ${unknown.map((one) => html`<li>${one.label} ${askLink(one, board)}</li>`)}
        </ul>`

const mayAnswer = (fact: FactId, { audience, readonly, seen, state }: AssessedBoard): boolean =>
  !readonly && state.isAsking && isAskedOf(fact, audience, seen.read.pack)
