import type { Assessment } from '../explain/assessment.ts'
import type { SettingId } from '../pack/pack.ts'
import type { Cards } from './cards.ts'
import type { ShownCase } from './shown-case.ts'

/** What was chosen, as the note tells it. */
export interface Chosen {
  readonly setting: SettingId
  /** Why another setting than the one recommended was chosen; null when it is that one. */
  readonly override: { readonly reason: string; readonly text: string } | null
  /** Whether the case has changed since. */
  readonly isEarlier: boolean
}

/** What a note is written from. */
export interface ToNote {
  readonly assessment: Assessment
  readonly cards: Cards
  readonly shown: ShownCase
  /** The reference time of the case, ISO 8601; null when nobody gave one. */
  readonly at: string | null
  readonly chosen: Chosen | null
}
