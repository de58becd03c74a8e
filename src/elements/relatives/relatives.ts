import type { TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { PartElement } from '../part-element.ts'
import { relativesView } from './relatives-view.ts'

/**
 * @summary Whether the relatives can carry what the plan leaves to them, and the plan without them.
 *
 * @csspart root - Everything.
 * @csspart relatives - The relatives' capacity.
 * @csspart week - The picture of the cover through the week.
 * @csspart fault - What is said when there is no case, or one that cannot be used.
 */
export class BeonRelatives extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-relatives'

  protected override view(board: AssessedBoard): TemplateResult {
    return relativesView(board)
  }
}
