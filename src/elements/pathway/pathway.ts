import { html, noChange, type TemplateResult } from 'lit'
import { isAssessed, type AssessedBoard } from '../board.ts'
import { CaseElement } from '../case-element.ts'
import { aboutView } from '../about/about-view.ts'
import { NoteActions } from '../note/note-actions.ts'
import { noteView } from '../note/note-view.ts'
import { focusAsked } from '../parts/focus-asked.ts'
import { faultCard } from '../parts/fault.ts'
import { root } from '../parts/root.ts'
import { resumedView } from '../parts/resumed.ts'
import { StickyVerdict } from '../parts/sticky-verdict.ts'
import { Unfolding } from '../parts/unfolding.ts'
import { Written } from '../written.ts'
import { planBView } from '../plan-b/plan-b-view.ts'
import { knownView } from '../questions/known-view.ts'
import { questionsView } from '../questions/questions-view.ts'
import { answerView, noticesView, promptsView, verdictView } from '../recommendation/recommendation-view.ts'
import { relativesView } from '../relatives/relatives-view.ts'
import { ruralView } from '../rural/rural-view.ts'
import { settingsView } from '../settings/settings-view.ts'
import { waysView } from './ways-view.ts'

/**
 * @summary The whole of BEON in one tag: the questions that still matter, the recommendation with its reasons, all settings, the
 * plan, the decision and the note.
 *
 * @fires {CustomEvent<{ assessment: Assessment }>} beon-assessment - After every change of the assessment.
 * @fires {CustomEvent<{ facts: object, changed: string[] }>} beon-facts - The user changed a fact; `facts` are those that were entered.
 * @fires {CustomEvent<{ setting: string, override: object | null, record: object }>} beon-decision - The clinician chose; cancelable.
 * @fires {CustomEvent<{ text: string }>} beon-copy - The note is about to be copied; cancelable.
 * @fires {CustomEvent<{ issues: Issue[] }>} beon-problem - What the host gave cannot be used: a fault card is shown, or for `messages` the texts of the pack.
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
 * @csspart travel - The picture of the travel times.
 * @csspart week - The picture of the cover through the week.
 * @csspart note - The decision and the note for the record.
 * @csspart resumed - A draft that was made with another rule pack.
 * @csspart notices - What was noticed on the way in.
 * @csspart prompts - Reminders.
 * @csspart about - Rule pack and intended use.
 * @csspart fault - The fault card.
 *
 * @cssproperty --beon-text - Text.
 * @cssproperty --beon-text-subtle - Text that says less.
 * @cssproperty --beon-background - What the page stands on.
 * @cssproperty --beon-surface - What a card stands on.
 * @cssproperty --beon-border - Lines between things.
 * @cssproperty --beon-border-control - The edge of fields and buttons.
 * @cssproperty --beon-action - The one accent: what is chosen, and the main button.
 * @cssproperty --beon-on-action - Text on the accent.
 * @cssproperty --beon-link - Links and buttons that look like them; as the accent when not given.
 * @cssproperty --beon-focus - The ring around what has the focus.
 * @cssproperty --beon-focus-inner - The line between that ring and the thing.
 * @cssproperty --beon-danger-surface - Ground of danger; counts only when all four of it are given.
 * @cssproperty --beon-danger-border - Edge of danger; counts only when all four of it are given.
 * @cssproperty --beon-danger-text - Text of danger; counts only when all four of it are given.
 * @cssproperty --beon-danger-icon - Icon of danger; counts only when all four of it are given.
 * @cssproperty --beon-warning-surface - Ground of a warning; counts only when all four of it are given.
 * @cssproperty --beon-warning-border - Edge of a warning; counts only when all four of it are given.
 * @cssproperty --beon-warning-text - Text of a warning; counts only when all four of it are given.
 * @cssproperty --beon-warning-icon - Icon of a warning; counts only when all four of it are given.
 * @cssproperty --beon-good-surface - Ground of what is in order; counts only when all four of it are given.
 * @cssproperty --beon-good-border - Edge of what is in order; counts only when all four of it are given.
 * @cssproperty --beon-good-text - Text of what is in order; counts only when all four of it are given.
 * @cssproperty --beon-good-icon - Icon of what is in order; counts only when all four of it are given.
 * @cssproperty --beon-neutral-surface - Ground of what is neither; counts only when all four of it are given.
 * @cssproperty --beon-neutral-border - Edge of what is neither; counts only when all four of it are given.
 * @cssproperty --beon-neutral-text - Text of what is neither; counts only when all four of it are given.
 * @cssproperty --beon-neutral-icon - Icon of what is neither; counts only when all four of it are given.
 * @cssproperty --beon-radius - Rounding of corners.
 * @cssproperty --beon-space - Space around things; by the density when not given.
 * @cssproperty --beon-target - Least height of what is pressed, never under 24 px; by the density when not given.
 * @cssproperty --beon-font-family - Type.
 * @cssproperty --beon-font-size - Base size, never under 12 px; all else follows it. By the density when not given.
 * @cssproperty --beon-line-height - Line height.
 * @cssproperty --beon-color-scheme - `light`, `dark` or both; that of the page when not given.
 * @cssproperty --beon-sticky-top - How far below the top of the window the recommendation stays: the height of a bar of the host.
 */
export class BeonPathway extends CaseElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-pathway'

  readonly #unfolding = new Unfolding(this)
  readonly #note = new NoteActions(this)
  readonly #written = new Written()

  constructor() {
    super()
    new StickyVerdict(this)
    this.case.asks(this, true)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#written.leave(this, this.case)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.#written.comeBack(this.board)
  }

  protected override render(): TemplateResult {
    const { board } = this
    return root(html`${this.live()} ${isAssessed(board) ? this.#whole(board) : faultCard(board)}`, board.t)
  }

  /** Right after an answer only the recommendation is drawn; the rest follows once that is on the screen. */
  #whole(board: AssessedBoard): TemplateResult {
    const rest = (view: (board: AssessedBoard) => unknown): unknown => (board.state.isHasty ? noChange : view(board))
    return html`${resumedView(board)}
      <div class="page ${board.audience === 'clinician' ? '' : 'plain'}">
        ${verdictView(board, waysView(board))}
        <div class="pane">${answerView(board)}${rest(noticesView)}</div>
        <div class="pane facts">${rest(knownView)} ${rest(questionsView)}</div>
        ${rest(() => settingsView(board, this.#unfolding))}
        <div class="plan">${rest(planBView)} ${rest(relativesView)} ${rest(ruralView)}</div>
        ${rest(() => noteView(board, this.#note))} ${rest(promptsView)} ${rest(() => aboutView(board, this.#unfolding))}
      </div>`
  }

  protected override updated(): void {
    super.updated()
    focusAsked(this.renderRoot, this.case)
  }
}
