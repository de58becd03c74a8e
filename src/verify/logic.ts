import type { Condition } from '../pack/condition.ts'
import type { FactId } from '../facts/fact.ts'
import type { Answer, Pack, SettingId } from '../pack/pack.ts'
import type { Status } from '../choose/verdicts.ts'

/**
 * What a theorem is written in. Read once for every patient at the same time, with bits of a graph, it is what the solver
 * is asked; read for one patient, with plain booleans, it says whether that patient refutes it.
 */
export interface Logic<B> {
  readonly yes: B
  readonly no: B
  readonly and: (...all: readonly B[]) => B
  readonly or: (...any: readonly B[]) => B
  readonly not: (one: B) => B
}

/** A three-valued truth: that it is yes, and that it is no. */
export interface Three<B> {
  readonly yes: B
  readonly no: B
}

/** What a theorem may ask about a patient and the assessment. */
export interface Person<B> {
  /** The truth of any condition, in the words of the rule files. */
  readonly truth: (condition: Condition) => Three<B>
  readonly rule: (id: string) => Three<B>
  /** Whether the value of a fact is known; one that two sources dispute is given, and not known. */
  readonly known: (fact: FactId) => B
  /** Whether a step of selection, by id, is the one that decides. */
  readonly step: (id: string) => B
  readonly answer: (answer: Answer) => B
  readonly provisional: B
  readonly urgency: (urgency: string) => B
  readonly status: (setting: SettingId, status: Status) => B
  /** Whether a rule stands in a list of a setting. */
  readonly listed: (setting: SettingId, list: 'excludedBy' | 'toFix' | 'toAsk', rule: string) => B
  /** Where plan B, or what is laid on relatives, stands. */
  readonly part: (part: PartId, status: PartStatus) => B
  /** Whether the plan rests on relatives: more than one critical thing would fail without them (RC7). */
  readonly restsOnRelatives: () => B
  readonly package: (id: string) => B
  readonly target: (setting: SettingId) => B
  readonly bridge: (id: string) => B
  readonly alternative: (setting: SettingId) => B
}

/** The parts of a plan that stand beside the settings. */
export type PartId = 'planB' | 'relatives'
/** Where a part stands; what the contract calls `in_place` or `sufficient` is `ready` for both. */
export type PartStatus = 'ready' | 'gaps' | 'unknown' | 'not_needed'

/** All that a theorem is told: the pack, and one or two people. */
export interface Told<B> {
  readonly logic: Logic<B>
  readonly pack: Pack
  readonly one: Person<B>
  /** The second of two people; the same as the first where a theorem speaks of one. */
  readonly other: Person<B>
}

/** The logic of plain booleans. */
export const BOOLEANS: Logic<boolean> = {
  yes: true,
  no: false,
  and: (...all) => all.every(Boolean),
  or: (...any) => any.some(Boolean),
  not: (one) => !one,
}

/** How many hold: the truth at n - 1 says that it is at least n. */
export const countHolding = <B>({ and, or, no, yes }: Logic<B>, truths: readonly B[]): readonly B[] =>
  truths.reduce<readonly B[]>(
    (count, truth) =>
      Array.from({ length: count.length + 1 }, (_, at) =>
        or(count[at] ?? no, and(truth, at === 0 ? yes : (count[at - 1] ?? no))),
      ),
    [],
  )
