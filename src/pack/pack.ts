import type { Fact, FactId } from '../facts/fact.ts'
import type { Condition } from './condition.ts'
import type { Plan } from './plan.ts'
import type { Sourced } from './sourced.ts'

export type { Plan } from './plan.ts'
export type { SourceClass, Sourced, SourceRef } from './sourced.ts'

/** The settings of the contract, from the lowest tier to the highest. */
export const SETTINGS = ['home', 'korttid', 'kad', 'sykestue', 'hospital'] as const
/** A care setting. */
export type SettingId = (typeof SETTINGS)[number]
/** Whether something is a setting: not that there is none, nor another answer. */
export const isSetting = (answer: unknown): answer is SettingId => SETTINGS.some((one) => one === answer)

/** What a whole assessment is expected to say: only the fields that are named are compared. */
export interface ExpectedOutcome {
  readonly setting?: string
  readonly urgency?: string
  readonly provisional?: boolean
  readonly target?: string | null
  readonly bridge?: string | null
  readonly alternative?: string | null
  readonly package?: string | null
  readonly indications?: readonly string[]
}

/** One example of a rule, written where the rule is; each becomes a test. */
export interface Case {
  readonly name: string
  readonly facts: Readonly<Record<FactId, unknown>>
  /** The truth of the rule, or what the whole assessment says (for the rules of selection). */
  readonly expect: 'yes' | 'no' | 'unknown' | ExpectedOutcome
  /** The facts that are asked for, when the answer is unknown. */
  readonly ask?: readonly FactId[]
}

/** A number, or an ISO 8601 duration, that stands in one place only. */
export interface Parameter extends Sourced {
  readonly id: string
  /** Its number in the evidence report, such as `PAR-06`. */
  readonly number: string
  readonly value: number | string
  readonly unit: string
  /** Whether a place may set its own value. */
  readonly local: boolean
}

/** Local values of parameters, by id. */
export type LocalValues = Readonly<Record<string, number | string>>

/** A fact that follows from others: a truth, or a sum of numbers (an interval while a part is unknown). */
export type Derived = Sourced & { readonly id: FactId; readonly number: string } & (
    { readonly kind: 'truth'; readonly when: Condition } | { readonly kind: 'sum'; readonly of: readonly FactId[] }
  )

/** Points up to and including `to`; the last band has no `to`. */
export interface Band {
  readonly to?: number
  readonly points: number
}

/** How one fact scores; `tables` are alternatives, each with the condition under which it counts. */
export type ScoreItem =
  | {
      readonly kind: 'bands'
      readonly fact: FactId
      readonly tables: readonly { readonly when?: Condition; readonly bands: readonly Band[] }[]
    }
  | { readonly kind: 'codes'; readonly fact: FactId; readonly points: Readonly<Record<string, number>> }

/** The tables of an item; none of one that scores codes. */
export const tablesOf = (item: ScoreItem): Extract<ScoreItem, { kind: 'bands' }>['tables'] =>
  item.kind === 'bands' ? item.tables : []

/** A clinical score. It gives two facts: `score.<id>`, an interval, and `score.<id>.single`: one item alone reaches `single`. */
export interface Score extends Sourced {
  readonly id: string
  /** The patients it does not hold for: it then raises no alarm and asks no question. */
  readonly off: Condition
  /** Parameter: the points of one item that are an alarm alone; null when there is no such alarm. */
  readonly single: string | null
  readonly items: readonly ScoreItem[]
}

/** What a rule is about: a setting, or one of the other parts of an assessment. */
export type RuleAbout = SettingId | 'urgency' | 'rural' | 'check' | 'prompt' | 'refusal' | 'route' | 'selection'

/**
 * What a rule does when its condition holds. `requires` is an argument for a setting as long as it is met;
 * `hard`: nobody can arrange it today, so failing rules the setting out. `decides`: a step of `selection.json`
 * carries its condition; the rule carries its words, sources and cases.
 */
export type RuleKind =
  'excludes' | 'requires' | 'warns' | 'informs' | 'indicates' | 'flags' | 'checks' | 'prompts' | 'decides'

/** One rule of the pack. */
export interface Rule extends Sourced {
  readonly id: string
  readonly about: RuleAbout
  readonly kind: RuleKind
  /** Plan B and relatives stand with home; this says whose list they fill as well. */
  readonly part: 'planB' | 'relatives' | null
  readonly hard: boolean
  /** When the rule applies at all; unknown is not waived. */
  readonly when: Condition | null
  /** For `requires`: what must be met. For the others: what makes the rule speak. Null: always, or done while reading. */
  readonly holds: Condition | null
  /** Who arranges it, for a gap: a role key with a text. */
  readonly owner: string | null
  /** For checks: the fact it is about. */
  readonly path: string | null
  readonly cases: readonly Case[]
}

/** A place in an order of settings; `when` makes it count only then. */
export interface Ranked {
  readonly setting: SettingId
  readonly when: Condition | null
}

/** What a selection step chooses: one answer, or the first suitable setting of an order. */
export type Choice =
  { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'first-suitable'; readonly order: string }

/** A setting, or that there is none yet. */
export type Answer = SettingId | 'none_ready' | 'undetermined'

/** One step of the selection; the first whose condition is proven decides. */
export interface Step {
  readonly id: string
  readonly when: Condition
  readonly choose: Choice
  /** The rules of selection that the step stands on. */
  readonly because: readonly string[]
  /** Whether the indications that hold are named as reasons too. */
  readonly namesIndications: boolean
  readonly provisional: Condition | boolean
  readonly target:
    | { readonly kind: 'none' }
    | { readonly kind: 'home'; readonly when: Condition }
    | { readonly kind: 'nearest'; readonly homeWhen: Condition | null }
  /** The fallback indication that decided, HI7–HI9. */
  readonly indication: string | null
  /** Urgencies that become another one when this step decides. */
  readonly urgency: { readonly from: readonly string[]; readonly to: string } | null
}

/** How a recommendation is chosen from the verdicts. */
export interface Selection {
  readonly steps: readonly Step[]
  /** Orders of settings, lowest effective level first. */
  readonly orders: Readonly<Record<string, readonly Ranked[]>>
  /** Settings that may hold the patient while the route is closed, in order, each with what must be known to be there. */
  readonly bridges: readonly { readonly setting: SettingId; readonly when: Condition }[]
  readonly bridgeWhen: Condition
  readonly bridgeElse: string
  /** Settings left when hospital is refused, in order; their exclusions must all stand in `medical`. */
  readonly alternatives: readonly { readonly setting: SettingId; readonly when: Condition | null }[]
  readonly alternativeWhen: Condition
  readonly medical: readonly string[]
  /** The home packages: the fact that holds when it is this one. */
  readonly packages: readonly { readonly id: string; readonly when: Condition }[]
  /** The relatives taken away, for the test of the plan without them (RC7), and the critical gaps of home. */
  readonly withoutRelatives: Readonly<Record<FactId, boolean | number | string | readonly string[]>>
  readonly critical: readonly { readonly rule: string; readonly when: Condition | null }[]
  /** Questions that seldom fit: while the condition holds they come after all others. */
  readonly askLast: readonly { readonly fact: FactId; readonly when: Condition }[]
  readonly planBNeeded: Condition
  readonly relativesNeeded: Condition
}

/** How urgent it is. */
export interface UrgencyTable {
  /** Urgencies in ranks, highest first; those in one rank are equal. */
  readonly ranks: readonly (readonly string[])[]
  readonly first: readonly { readonly when: Condition; readonly urgency: string }[]
  readonly raise: readonly { readonly when: Condition; readonly urgency: string }[]
  readonly after: readonly { readonly when: Condition; readonly from: readonly string[]; readonly urgency: string }[]
}

/** A document that rules and numbers refer to. */
export interface SourceDocument {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly publisher: string
}

/** Texts of one language by key; parameters stand as `{{name}}`. */
export type Texts = Readonly<Record<string, string>>

/** The files of a rule pack: parsed JSON by path inside the pack's folder, such as `rules/home/HX1-….json`. */
export type PackFiles = Readonly<Record<string, unknown>>

/** A rule pack, read and checked. Plain JSON: it is compiled into the library at build time. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly hash: string
  readonly status: string
  readonly date: string
  readonly facts: readonly Fact[]
  readonly parameters: readonly Parameter[]
  /** The local values among them, sorted by id; not there when there are none. */
  readonly local?: LocalValues
  readonly derived: readonly Derived[]
  readonly scores: readonly Score[]
  readonly rules: readonly Rule[]
  readonly urgency: UrgencyTable
  readonly selection: Selection
  /** How a plan is told; null in a pack that does not say. */
  readonly plan: Plan | null
  readonly sources: readonly SourceDocument[]
  /** Texts by language and key; every key stands in nb. */
  readonly texts: Readonly<Record<string, Texts>>
}
