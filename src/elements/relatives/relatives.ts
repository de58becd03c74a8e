import type { TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { PartElement } from '../part-element.ts'
import { relativesView } from './relatives-view.ts'

/**
 * @summary Whether the relatives can carry what the plan leaves to them, and the plan without them.
 *
 * @csspart root - Everything.
 * @csspart week - The picture of the cover through the week.
 */
export class BeonRelatives extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-relatives'

  protected override view(board: AssessedBoard): TemplateResult {
    return relativesView(board)
  }
}
