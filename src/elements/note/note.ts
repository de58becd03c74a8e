import type { TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { PartElement } from '../part-element.ts'
import { NoteActions } from './note-actions.ts'
import { noteView } from './note-view.ts'

/**
 * @summary Where the clinician registers what was chosen, and the note for the record: to be copied and printed.
 *
 * @csspart root - Everything.
 * @csspart note - The decision and the note.
 * @csspart fault - What is said when there is no case, or one that cannot be used.
 */
export class BeonNote extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-note'

  readonly #actions = new NoteActions(this)

  protected override view(board: AssessedBoard): TemplateResult {
    return noteView(board, this.#actions)
  }
}
