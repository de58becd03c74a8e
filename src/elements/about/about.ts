import type { TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { PartElement } from '../part-element.ts'
import { aboutPanel } from './about-view.ts'

/**
 * @summary Who made it, what it is for and what not, and where its rules come from.
 *
 * @csspart root - Everything.
 * @csspart about - Rule pack and intended use.
 * @csspart fault - What is said when there is no case, or one that cannot be used.
 */
export class BeonAbout extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-about'

  protected override view(board: AssessedBoard): TemplateResult {
    return aboutPanel(board)
  }
}
