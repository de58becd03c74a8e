import { html, nothing } from 'lit'
import type { FactId } from '../../facts/fact.ts'
import { isAskedOf } from '../audience.ts'
import type { AssessedBoard } from '../board.ts'
import { titled } from './lines.ts'
import { linkButton } from './link-button.ts'

/** Something that is not known, and the question that would tell. */
export interface Unknown {
  readonly fact: FactId
  readonly label: string
}

/** The way to the question about a fact; nothing for those who cannot answer it. */
export const askLink = ({ fact, label }: Unknown, board: AssessedBoard): unknown =>
  mayAnswer(fact, board)
    ? linkButton(board.t('page.to-question'), () => board.state.goTo(fact), {
        label: board.t('page.to-question-of', { label }),
      })
    : nothing

/** What is not known, each with the way to its question. */
export const askLinks = (unknown: readonly Unknown[], board: AssessedBoard): unknown =>
  titled(
    board.t('travel.ask'),
    unknown.map((one) => html`${one.label} ${askLink(one, board)}`),
    'list ask-links',
  )

const mayAnswer = (fact: FactId, { audience, readonly, seen, state }: AssessedBoard): boolean =>
  !readonly && state.isAsking && isAskedOf(fact, audience, seen.read.pack)
