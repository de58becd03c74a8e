import { html, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import type { CaseController } from '../case-controller.ts'
import { PartElement } from '../part-element.ts'
import { Written } from '../written.ts'
import { focusAsked } from '../parts/focus-asked.ts'
import { knownView } from './known-view.ts'
import { questionsView } from './questions-view.ts'

/**
 * @summary The questions that still matter, danger first, and what is known already.
 *
 * @csspart root - Everything.
 * @csspart questions - The questions.
 * @csspart known - What is known.
 * @csspart fault - What is said when there is no case, or one that cannot be used.
 */
export class BeonQuestions extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-questions'

  readonly #written = new Written()

  protected override view(board: AssessedBoard): TemplateResult {
    return html`${questionsView(board)} ${knownView(board)}`
  }

  override disconnectedCallback(): void {
    this.#written.leave(this, this.board?.state)
    super.disconnectedCallback()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#written.comeBack(this.board)
  }

  #state: CaseController | undefined

  protected override updated(): void {
    const state = this.board?.state
    if (this.#state !== state) this.#state?.asks(this, false)
    this.#state = state
    if (!state) return
    state.asks(this, true)
    focusAsked(this.renderRoot, state)
  }
}
