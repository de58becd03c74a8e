import type { TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { PartElement } from '../part-element.ts'
import { planBView } from './plan-b-view.ts'

/**
 * @summary Plan B: what is in place, and each missing item with an owner.
 *
 * @csspart root - Everything.
 * @csspart plan-b - Plan B.
 * @csspart fault - What is said when there is no case, or one that cannot be used.
 */
export class BeonPlanB extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-plan-b'

  protected override view(board: AssessedBoard): TemplateResult {
    return planBView(board)
  }
}
