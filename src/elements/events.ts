import type { Issue } from '../base/issue.ts'
import type { Assessment } from '../explain/assessment.ts'
import type { FactId } from '../facts/fact.ts'
import type { SettingId } from '../pack/pack.ts'
import type { GivenFacts } from './flow.ts'
import type { Choice, DecisionRecord } from './record.ts'

/** The events that a host hears, by name. */
export interface BeonEvents {
  /** After every change of the assessment. */
  'beon-assessment': CustomEvent<{ readonly assessment: Assessment }>
  /** The user changed a fact; `facts` are those that were entered. */
  'beon-facts': CustomEvent<{ readonly facts: GivenFacts; readonly changed: readonly FactId[] }>
  /** The clinician chose; cancelable. */
  'beon-decision': CustomEvent<{
    readonly setting: SettingId
    readonly override: Choice['override']
    readonly record: DecisionRecord
  }>
  /** The note is about to be copied; cancelable. */
  'beon-copy': CustomEvent<{ readonly text: string }>
  /** What the host gave cannot be used. */
  'beon-problem': CustomEvent<{ readonly issues: readonly Issue[] }>
}

declare global {
  // They bubble: what is around an element hears them too, up to the document and the window.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is in it stands above
  interface GlobalEventHandlersEventMap extends BeonEvents {}
}
