import { html, type TemplateResult } from 'lit'
import { CaseElement } from '../case-element.ts'

/**
 * @summary Holds a case and gives it to the BEON parts anywhere below, for hosts that place the parts themselves.
 *
 * @slot - The page, with BEON parts in it.
 *
 * @fires {CustomEvent<{ assessment: Assessment }>} beon-assessment - After every change of the assessment.
 * @fires {CustomEvent<{ facts: object, changed: string[] }>} beon-facts - The user changed a fact; `facts` are those that were entered.
 * @fires {CustomEvent<{ setting: string, override: object | null, record: object }>} beon-decision - The clinician chose; cancelable.
 * @fires {CustomEvent<{ text: string }>} beon-copy - The note is about to be copied; cancelable.
 * @fires {CustomEvent<{ issues: Issue[] }>} beon-problem - What the host gave cannot be used: the parts show a fault card, or for `messages` the texts of the pack.
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
export class BeonContext extends CaseElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-context'

  protected override render(): TemplateResult {
    return html`${this.live()}<slot></slot>`
  }
}
