import { createContext } from '@lit/context'
import type { Issue } from '../base/issue.ts'
import type { Assessment, ReadCase } from '../explain/assessment.ts'
import type { FactId } from '../facts/fact.ts'
import type { Cards } from '../present/cards.ts'
import type { ShownCase } from '../present/shown-case.ts'
import type { Translate } from '../present/texts.ts'
import type { Audience } from './audience.ts'
import type { CaseController } from './case-controller.ts'
import type { Choice } from './record.ts'
import type { Reply } from './reply.ts'

/** A case with all that is shown of it, or what stood in the way. */
export type Seen =
  | {
      readonly kind: 'assessed'
      readonly read: ReadCase
      readonly assessment: Assessment
      readonly cards: Cards
      readonly shown: ShownCase
    }
  | { readonly kind: 'fault'; readonly issues: readonly Issue[] }

/** What every part looks at and may do: made anew after each change of the case. */
export interface Board {
  readonly t: Translate
  readonly audience: Audience
  /** Nothing may be changed. */
  readonly readonly: boolean
  readonly state: CaseController
  readonly seen: Seen
  readonly reply: (fact: FactId, reply: Reply) => void
  /** Registers what was chosen: `beon-decision`. False when the host cancelled it. */
  readonly choose: (choice: Choice) => boolean
  /** Tells that the note is about to be copied: `beon-copy`. False when the host cancelled it, and copies itself. */
  readonly mayCopy: (text: string) => boolean
}

/** A board of which the case could be assessed. */
export type AssessedBoard = Board & { readonly seen: Extract<Seen, { kind: 'assessed' }> }

/** Where the parts below a `<beon-context>` find the board. A key of this copy alone: another version never hears it. */
export const boardContext = createContext<Board | undefined>(Symbol('beon'))

/** Whether the case could be assessed. */
export const isAssessed = (board: Board): board is AssessedBoard => board.seen.kind === 'assessed'
