import { noteWords } from '../present/note-words.ts'
import type { Answer, SettingId } from '../pack/pack.ts'
import type { Flow } from './flow.ts'
import type { Choice, OverrideReason } from './record.ts'

/** A decision while it is filled in. */
export interface Decision {
  readonly setting: SettingId | null
  readonly reason: OverrideReason | null
  readonly text: string
  /** Whether somebody tried to register it: from then on, what is missing is told. */
  readonly tried: boolean
  /** Whether the host stopped it. */
  readonly stopped: boolean
}

/** A decision that was registered. */
export interface Registered {
  readonly choice: Choice
  /** The assessment that it was made on, as JSON; empty when the case had changed since, before it was taken up again. */
  readonly madeOn: string
}

/** A choice, and whether the case has changed since. */
export interface Chosen extends Choice {
  readonly isEarlier: boolean
}

/** What is missing in a decision. */
export type Missing = 'setting' | 'reason' | 'text'

/** A decision of which nothing is filled in: nothing is chosen beforehand. */
export const undecided: Decision = { setting: null, reason: null, text: '', tried: false, stopped: false }

/** Whether a reason is needed: another setting is chosen than the one recommended, or none is recommended. */
export const needsReason = ({ setting }: Decision, recommended: Answer): boolean =>
  setting !== null && setting !== recommended

/** What must be filled in next before a decision can be registered, in the order of the form; null when nothing is missing. */
export function missingIn(decision: Decision, recommended: Answer): Missing | null {
  const { setting, reason, text } = decision
  if (!setting) return 'setting'
  if (!needsReason(decision, recommended)) return null
  if (!reason) return 'reason'
  return reason === 'other' && noteWords(text) === '' ? 'text' : null
}

/** The choice that is filled in, without identity numbers; undefined while something is missing. */
export function choiceOf(decision: Decision, recommended: Answer): Choice | undefined {
  const { setting, reason, text } = decision
  if (!setting || missingIn(decision, recommended)) return undefined
  const isOther = needsReason(decision, recommended) && reason
  return { setting, override: isOther ? { reason, text: noteWords(text) } : null }
}

/** What a choice is made on: the assessment, to the byte. */
export const basisOf = (seen: Flow): string => (seen.kind === 'assessed' ? JSON.stringify(seen.assessment) : '')

/** Whether a choice was made on another assessment than this one. */
export const isEarlier = ({ madeOn }: Registered, seen: Flow): boolean => madeOn !== basisOf(seen)
