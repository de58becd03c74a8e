import { html, type TemplateResult } from 'lit'
import { isAssessed, type AssessedBoard } from '../board.ts'
import { CaseElement } from '../case-element.ts'
import { aboutView } from '../about/about-view.ts'
import { focusAsked } from '../parts/focus-asked.ts'
import { faultCard } from '../parts/fault.ts'
import { Unfolding } from '../parts/unfolding.ts'
import { planBView } from '../plan-b/plan-b-view.ts'
import { knownView } from '../questions/known-view.ts'
import { questionsView } from '../questions/questions-view.ts'
import { answerView, noticesView, promptsView, verdictView } from '../recommendation/recommendation-view.ts'
import { relativesView } from '../relatives/relatives-view.ts'
import { ruralView } from '../rural/rural-view.ts'
import { settingsView } from '../settings/settings-view.ts'

/**
 * @summary The whole of BEON in one tag: the questions that still matter, the recommendation with its reasons, all settings, the
 * plan, the decision and the note.
 *
 * @fires {CustomEvent<{ assessment: Assessment }>} beon-assessment - After every change of the assessment.
 * @fires {CustomEvent<{ facts: object, changed: string[] }>} beon-facts - The user changed a fact; `facts` are those that were entered.
 * @fires {CustomEvent<{ setting: string, override: object | null, record: object }>} beon-decision - The clinician chose; cancelable.
 * @fires {CustomEvent<{ text: string }>} beon-copy - The note is about to be copied; cancelable.
 * @fires {CustomEvent<{ issues: Issue[] }>} beon-problem - What the host gave cannot be used; a fault card is shown.
 *
 * @csspart root - Everything.
 * @csspart verdict - The recommendation and how urgent it is.
 * @csspart sentence - The recommendation in one sentence.
 * @csspart answer - What stands around the recommendation.
 * @csspart emergency - Whom to call.
 * @csspart questions - The questions.
 * @csspart known - What is known.
 * @csspart settings - All settings.
 * @csspart plan-b - Plan B.
 * @csspart relatives - The relatives' capacity.
 * @csspart rural - The rural gaps.
 * @csspart notices - What was noticed on the way in.
 * @csspart prompts - Reminders.
 * @csspart about - Rule pack and intended use.
 * @csspart fault - The fault card.
 */
export class BeonPathway extends CaseElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-pathway'

  readonly #unfolding = new Unfolding(this)

  protected override render(): TemplateResult {
    const { board } = this
    const { t, seen } = board
    return html`<div class="root" part="root" lang=${t.language}>
      ${this.live()} ${isAssessed(board) ? this.#whole(board) : faultCard(seen.kind === 'fault' ? seen.issues : [], t)}
    </div>`
  }

  #whole(board: AssessedBoard): TemplateResult {
    return html`${verdictView(board)}
      <div class="top">
        ${answerView(board)}
        <div class="side">${questionsView(board)} ${knownView(board)}</div>
      </div>
      ${settingsView(board, this.#unfolding)}
      <div class="plan">${planBView(board)} ${relativesView(board)} ${ruralView(board)}</div>
      ${noticesView(board)} ${promptsView(board)} ${aboutView(board)}`
  }

  protected override updated(): void {
    super.updated()
    focusAsked(this.renderRoot, this.case)
  }
}
