import { nothing, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { partPanel } from '../parts/part-panel.ts'

/** Plan B: what is in place, what lacks, and who sees to it. */
export const planBView = ({ seen, t }: AssessedBoard): TemplateResult =>
  partPanel('plan-b', t('page.plan-b'), seen.cards.planB, nothing, t)
