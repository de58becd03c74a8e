import type { FactId } from '../facts/fact.ts'
import type { SettingId } from '../pack/pack.ts'
import type { Band } from '../pack/plan.ts'
import type { Truth } from '../truth/truth.ts'
import type { Severity } from './severity.ts'

/** A fact that is not known and would tell more. */
export interface OpenFact {
  readonly fact: FactId
  readonly label: string
}

/** A time as it is drawn and as it is read; without minutes there is nothing to draw, and the text says why. */
export interface TravelTime {
  readonly minutes: number | null
  /** «3 t 20 min», «ikke kjent», «finnes ikke». */
  readonly text: string
}

/** How long help takes to the patient, or the patient to one place. */
export interface TravelRow {
  readonly id: SettingId | 'legevakt'
  readonly name: string
  readonly usual: TravelTime
  readonly worst: TravelTime
  /** There is no such place. */
  readonly isAbsent: boolean
  /** The way is closed, and the place is not known to be reached without it. */
  readonly isCut: boolean
  /** What is to be seen beside the name: «stengt nå»; null when there is nothing. */
  readonly mark: { readonly text: string; readonly severity: Severity } | null
  /** The same in full sentences. */
  readonly notes: readonly string[]
  /** How far it is, in a sentence. */
  readonly line: string
  /** All that the picture tells of the row, in sentences. */
  readonly said: string
  /** What tells; null where there is no such place. */
  readonly ask: FactId | null
}

/** An axis from 0 to `max` minutes, with the numbers that stand along it. */
export interface TravelAxis {
  readonly max: number
  readonly ticks: readonly { readonly minutes: number; readonly text: string }[]
}

/** The travel times of a patient on one axis. */
export interface TravelCard {
  readonly rows: readonly TravelRow[]
  /** How long the patient can safely wait for help; null where that is not the reader's to know. */
  readonly wait: (TravelTime & { readonly said: string }) | null
  /** Null while no time is known. */
  readonly axis: TravelAxis | null
  readonly route: string
  /** Facts that would tell more, each once. */
  readonly ask: readonly OpenFact[]
}

/** One of those who can be there in a part of the day, or the need itself. */
export interface WeekLane {
  /** `needed`, or that of a lane in the pack. */
  readonly id: string
  readonly name: string
  readonly truth: Truth
  /** There, but not enough: something lacks all the same. */
  readonly isPart: boolean
  /** «trengs», «kan komme», «kan komme, men det er ikke nok», «ikke kjent». */
  readonly text: string
}

/** A part of the day: the same on every day of the week, since no fact tells the days apart. */
export interface WeekBand {
  readonly id: Band
  readonly name: string
  readonly status: 'there' | 'lacks' | 'unknown' | 'not-needed'
  /** «Natt: mangler». */
  readonly statusText: string
  readonly severity: Severity
  /** What the patient needs, and what the rules want then. */
  readonly needs: readonly string[]
  readonly lanes: readonly WeekLane[]
}

/** Cover needed against cover there, through the week. */
export interface WeekCard {
  readonly bands: readonly WeekBand[]
  /** Short names of the days, from Monday. */
  readonly days: readonly string[]
  readonly notes: readonly string[]
  /** False while nothing at all is known. */
  readonly isKnown: boolean
  /** Facts that would tell more. */
  readonly ask: readonly OpenFact[]
}
