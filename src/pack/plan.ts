import type { FactId } from '../facts/fact.ts'
import type { Truth } from '../truth/truth.ts'
import type { Condition } from './condition.ts'
import type { Sourced } from './sourced.ts'

/** The parts of a day, in their order. */
export const BANDS = ['day', 'evening', 'night'] as const
/** A part of the day. */
export type Band = (typeof BANDS)[number]

/** How a plan is told: what it is made of, when gaps are closed, and who is there through the week. It decides nothing. */
export interface Plan {
  /** What plan B, and the relatives' part, are made of, in the order of the page. */
  readonly planB: readonly PlanPart[]
  readonly relatives: readonly PlanPart[]
  /** The requirements that help comes in time. */
  readonly inTime: readonly string[]
  /** When a gap is to be closed that has no deadline of its own: the first that fits. */
  readonly deadlines: readonly Deadline[]
  readonly week: Week
}

/** Something that a plan is made of, and what decides how it stands. */
export interface PlanPart {
  readonly fact: FactId
  /** The rules that want it. */
  readonly rules: readonly string[]
  /** Neither good nor bad in itself; these rules remind of what follows from it. Null: it is good or bad. */
  readonly reminds: readonly string[] | null
}

/** When a gap is to be closed. */
export interface Deadline {
  readonly when: Condition | null
  /** Only for gaps so grave that nobody stays at home with them. */
  readonly critical: boolean
  /** Only when this day is known; the text names it. */
  readonly date: FactId | null
  /** Its text is `deadline.<deadline>`. */
  readonly deadline: string
  /** No source gives it: it is called a project choice. */
  readonly isChoice: boolean
}

/** What is known of each part of the day; unknown: the time of day is not told. */
export type Times = Readonly<Record<Band, Truth>>

/** Who is needed and who is there through the week; the same on every day, since no fact tells the days apart. */
export interface Week extends Sourced {
  /** What tells of the help that is needed, in each part of the day. */
  readonly help: Readonly<Record<Band, FactId>>
  /** What tells how often somebody must look; `seldom`: staff who come at all come often enough. */
  readonly observation: { readonly fact: FactId; readonly seldom: readonly string[] }
  /** What each code of a fact says of the time of day. */
  readonly clocks: Readonly<Record<FactId, Readonly<Record<string, Times>>>>
  /** Those who can be there; volunteers are no cover, and have no lane. */
  readonly lanes: readonly Lane[]
  /** The requirements that decide whether the night is covered, and those of them that ask for somebody by themselves. */
  readonly night: { readonly rules: readonly string[]; readonly needs: readonly string[] }
  /** The requirements that, when they are met, say that staff look often enough. */
  readonly observedBy: readonly string[]
  /** Whether the services are confirmed for the whole time. */
  readonly period: FactId
  /** What to ask for while a part of the day is not known. */
  readonly ask: readonly FactId[]
}

/** One of those who can be there. */
export interface Lane {
  readonly id: string
  /** The fact that tells when they are there. */
  readonly hours: FactId
  /** Whether they help with care, day and evening; at night the rules decide. */
  readonly helps: boolean
  /** Whether they look to the patient when they are there; null: they are not counted for that. */
  readonly observes: 'yes' | 'unknown' | null
  /** What must hold for them to count, in parts of the day. */
  readonly only: readonly { readonly in: readonly Band[]; readonly when: Condition }[]
  /** What must hold for the lane to be there at all; null: it always is. */
  readonly shown: { readonly when: Condition } | null
}
