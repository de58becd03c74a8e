import type { TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { PartElement } from '../part-element.ts'
import { ruralView } from './rural-view.ts'

/**
 * @summary The rural-proofing gaps of the plan, and how far it is to each setting.
 *
 * @csspart root - Everything.
 * @csspart rural - The rural gaps.
 * @csspart travel - The picture of the travel times.
 * @csspart fault - What is said when there is no case, or one that cannot be used.
 */
export class BeonRural extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-rural'

  protected override view(board: AssessedBoard): TemplateResult {
    return ruralView(board)
  }
}
