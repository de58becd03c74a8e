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
 * @fires {CustomEvent<{ issues: Issue[] }>} beon-problem - What the host gave cannot be used; the parts show a fault card.
 */
export class BeonContext extends CaseElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-context'

  protected override render(): TemplateResult {
    return html`${this.live()}<slot></slot>`
  }
}
