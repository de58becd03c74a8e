import type { Issue } from '../base/issue.ts'
import type { RuralFlag } from '../choose/flags.ts'
import type { PlanB, Relatives } from '../choose/parts.ts'
import type { Recommendation } from '../choose/recommend.ts'
import type { Verdicts } from '../choose/verdicts.ts'
import type { FactId, GivenFact } from '../facts/fact.ts'
import type { Readings } from '../facts/readings.ts'
import type { LocalValues, Pack } from '../pack/pack.ts'
import type { Place } from '../places/place.ts'
import type { Truth } from '../truth/truth.ts'
import type { Question } from './questions.ts'

/** What `assess` answers: the assessment of the public contract, §4, as plain JSON. */
export interface Assessment {
  readonly id?: unknown
  readonly pack: {
    readonly id: string
    readonly version: string
    readonly hash: string
    /** The local values that it was made with, sorted by id, when there were any. */
    readonly parameters?: LocalValues
  }
  readonly urgency: string
  /** The rules of urgency that speak, RF-1 to RF-9. */
  readonly urgencyBecause: readonly string[]
  readonly recommendation: Recommendation
  readonly settings: Verdicts
  readonly indications: readonly string[]
  /** What is to be said and done when the patient refuses the hospital that is recommended; else null. */
  readonly refusal: { readonly rules: readonly string[]; readonly capacity: string } | null
  /** What is to be said when the route to the hospital that is recommended is closed. */
  readonly route: readonly string[]
  readonly planB: PlanB
  readonly relatives: Relatives
  readonly rural: readonly RuralFlag[]
  readonly scores: {
    readonly news2: {
      readonly valid: Truth
      readonly low: number | null
      readonly high: number | null
      readonly red: Truth
      readonly missing: readonly FactId[]
    }
    readonly qsofa: { readonly low: number | null; readonly high: number | null }
  }
  readonly ask: readonly Question[]
  readonly notices: readonly Issue[]
  readonly prompts: readonly string[]
  readonly decided: boolean
  /** The facts that the place's profile gave. */
  readonly fromPlace: readonly FactId[]
  /** What the assessment was made of, each with its time and source: a case with these facts gives the same answer. */
  readonly facts: Readonly<Record<FactId, GivenFact>>
}

/** A case that was read: the facts that are known, where they come from, and what was noticed on the way. */
export interface ReadCase {
  readonly id?: unknown
  readonly pack: Pack
  readonly place: Place | null
  readonly readings: Readings
  readonly notices: readonly Issue[]
  readonly fromPlace: readonly FactId[]
}
