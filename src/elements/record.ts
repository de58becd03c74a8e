import { assess } from '../assess.ts'
import type { Issue } from '../base/issue.ts'
import { must } from '../base/must.ts'
import type { Assessment } from '../explain/assessment.ts'
import type { Pack, SettingId } from '../pack/pack.ts'
import { copied } from './copied.ts'
import type { Flow, GivenFacts } from './flow.ts'
import { textsAmong } from './texts-among.ts'

/** Why another setting was chosen than the one recommended, as codes that can be counted; each has a text `override.<code>`. */
export const OVERRIDE_REASONS = [
  'patient_wish',
  'clinical_judgement',
  'relatives',
  'service_differs',
  'transport',
  'no_capacity',
  'other',
] as const
/** The code of a reason to choose otherwise. */
export type OverrideReason = (typeof OVERRIDE_REASONS)[number]

/** Why the clinician chose otherwise: a code, and words of their own when they wrote any. */
export interface Override {
  readonly reason: OverrideReason
  readonly text: string
}

/** What the clinician chose; `override` is null when it is what was recommended. */
export interface Choice {
  readonly setting: SettingId
  readonly override: Override | null
}

/** What is to be kept of a decision: assessing `case` again with the pack named gives `assessment` again, to the byte. */
export interface DecisionRecord {
  readonly kind: 'beon-decision'
  /** Everything that was known, each with its time and source. */
  readonly case: { readonly facts: GivenFacts; readonly place?: string; readonly at?: string }
  readonly pack: Assessment['pack']
  readonly assessment: Assessment
  /** What was noticed while the record of the patient was read, and held against what was given beside it. */
  readonly received: readonly Issue[]
  readonly choice: Choice
}

/** The record of a choice, as a copy. */
export function recordOf(flow: Extract<Flow, { kind: 'assessed' }>, choice: Choice, pack: Pack): DecisionRecord {
  const { facts, place, at, received } = flow
  const known = { facts, ...textsAmong({ place, at }) }
  const again = assess(known, { pack })
  const assessment = must(again.ok ? again.value : undefined, 'assessment')
  return copied({
    kind: 'beon-decision',
    case: known,
    pack: assessment.pack,
    assessment,
    received,
    choice,
  } satisfies DecisionRecord) as DecisionRecord
}
