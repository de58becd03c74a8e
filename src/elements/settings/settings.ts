import type { TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { PartElement } from '../part-element.ts'
import { settingsView } from './settings-view.ts'

/**
 * @summary All settings side by side, the same rows for each.
 *
 * @csspart root - Everything.
 * @csspart settings - All settings.
 * @csspart fault - What is said when there is no case, or one that cannot be used.
 */
export class BeonSettings extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-settings'

  protected override view(board: AssessedBoard): TemplateResult {
    return settingsView(board, this.unfolding)
  }
}
