import { nothing, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { partPanel } from '../parts/part-panel.ts'

/** Plan B: what is in place, what lacks, and who sees to it. */
export const planBView = (board: AssessedBoard): TemplateResult =>
  partPanel('plan-b', board.seen.cards.planB, nothing, board)
