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

/** What is not known, as the way to its question; for those who cannot answer it as words alone. */
export const askLink = ({ fact, label }: Unknown, board: AssessedBoard): unknown =>
  mayAnswer(fact, board)
    ? linkButton(label, () => board.state.goTo(fact), { label: board.t('page.to-question', { label }) })
    : label

/** The same of several. */
export const askLinks = (unknown: readonly Unknown[], board: AssessedBoard): unknown =>
  titled(
    board.t('travel.ask'),
    unknown.map((one) => askLink(one, board)),
  )

const mayAnswer = (fact: FactId, { audience, readonly, seen, state }: AssessedBoard): boolean =>
  !readonly && state.isAsking && isAskedOf(fact, audience, seen.read.pack)
