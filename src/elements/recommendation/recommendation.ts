import { html, type TemplateResult } from 'lit'
import type { AssessedBoard } from '../board.ts'
import { resumedView } from '../parts/resumed.ts'
import { PartElement } from '../part-element.ts'
import { answerView, noticesView, promptsView, verdictView } from './recommendation-view.ts'

/**
 * @summary The recommended setting in one sentence, how urgent it is, why, and what to arrange.
 *
 * @csspart root - Everything.
 * @csspart verdict - The recommendation and how urgent it is.
 * @csspart sentence - The recommendation in one sentence.
 * @csspart answer - What stands around the recommendation.
 * @csspart emergency - Whom to call.
 * @csspart notices - What was noticed on the way in.
 * @csspart prompts - Reminders.
 * @csspart resumed - A draft that was made with another rule pack.
 * @csspart fault - What is said when there is no case, or one that cannot be used.
 */
export class BeonRecommendation extends PartElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-recommendation'

  protected override readonly isFirst = true

  protected override view(board: AssessedBoard): TemplateResult {
    return html`${resumedView(board)} ${verdictView(board)} ${answerView(board)} ${noticesView(board)}
      ${promptsView(board)}
      <p class="minor">${board.seen.cards.about}</p>`
  }
}
