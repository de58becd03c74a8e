import type { FactId } from '../facts/fact.ts'
import type { SettingId } from '../pack/pack.ts'
import type { Status } from '../choose/verdicts.ts'
import type { WhatIf } from '../explain/what-if.ts'
import type { TravelCard, WeekCard } from './picture-cards.ts'
import type { Severity } from './severity.ts'

export type { Severity } from './severity.ts'

/** A source as a reader sees it: «Helsedirektoratet 2023: …, B-40». */
export interface SourceLine {
  readonly id: string
  readonly section: string
  readonly text: string
}

/** A known fact behind a reason: what it says, and where and when it comes from, in words. */
export interface FactLine {
  readonly fact: FactId
  readonly label: string
  /** «22 per minutt», «ikke spurt om». */
  readonly value: string
  /** «fra journalen: Observation/rr-1, 22.11.2026 kl. 08.10», «kommuneprofilen for Porsanger», or null when it was typed in. */
  readonly origin: string | null
}

/** A limit that decided a rule: what was held against it, and where the limit comes from. */
export interface LimitLine {
  /** «NEWS2 er 8, grensen er 7 eller mer». */
  readonly text: string
  /** «Prosjektvalg; kan settes lokalt», «satt av «Tåler å vente»», or null for a number that stands in the rule. */
  readonly origin: string | null
}

/** A rule as a reason, a gap or a reminder, with everything that stands behind it. */
export interface ReasonCard {
  readonly id: string
  /** For a requirement, what must be met; for the other rules, what they find. */
  readonly title: string
  readonly isRequirement: boolean
  readonly because: string
  /** False for a requirement that counts as failing as long as nobody knows of it: it was not found to fail. */
  readonly isConfirmed: boolean
  /** Whether the reader may be told of it, since all that it was found from may be told. */
  readonly isTold: boolean
  readonly facts: readonly FactLine[]
  readonly limits: readonly LimitLine[]
  /** The facts that it still waits for, by their labels; empty when it is settled. */
  readonly waitsFor: readonly string[]
  /** «Prosjektvalg» for Design, and so on. */
  readonly classText: string
  readonly sources: readonly SourceLine[]
}

/** Something to arrange, and by whom. */
export interface ToDoCard extends ReasonCard {
  readonly actions: readonly string[]
  readonly owner: string | null
  /** Whether nobody stays at home with this gap. */
  readonly critical: boolean
}

/** Something that lacks in the plan, with when it is to be in place. */
export interface GapCard extends ToDoCard {
  /** «Frist: i dag (prosjektvalg)»; null for a reminder, which nobody owns. */
  readonly deadline: string | null
}

/** One thing a plan is made of, and how it stands. Never in place while it is not known. */
export interface PlanRow {
  readonly fact: FactId
  readonly label: string
  /** `told`: neither good nor bad in itself. */
  readonly state: 'in-place' | 'lacks' | 'unknown' | 'not-required' | 'told'
  readonly severity: Severity
  /** «Mangler: nei», «Ikke kjent: ikke spurt om»; for what is told, what it says. */
  readonly text: string
  readonly origin: string | null
  readonly gaps: readonly GapCard[]
  /** The rules that want it. */
  readonly rules: readonly string[]
}

/** A question with how it is answered: the control follows from the kind. */
export interface QuestionCard {
  readonly fact: FactId
  readonly question: string
  readonly help: string | null
  readonly kind: 'boolean' | 'number' | 'date' | 'code' | 'codes'
  /** Codes with their words; yes and no for a boolean; empty for numbers and dates. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly unit: string | null
  readonly finest: number | null
  /** What the answer decides, in words: «Hjemme: NEWS2 7 eller mer». */
  readonly decides: readonly string[]
  readonly stepTitle: string
  readonly step: 1 | 2 | 3 | 4 | 5 | 6
}

/** One setting, with the same rows for each. */
export interface SettingCard {
  readonly setting: SettingId
  readonly name: string
  readonly status: Status
  readonly statusText: string
  readonly severity: Severity
  readonly isRecommended: boolean
  readonly isTarget: boolean
  readonly excludedBy: readonly ReasonCard[]
  readonly toFix: readonly ToDoCard[]
  readonly toAsk: readonly ReasonCard[]
  readonly warnings: readonly ReasonCard[]
  readonly safeguards: readonly ToDoCard[]
  /** How far it is, and whether the way may close, in sentences. */
  readonly travel: readonly string[]
}

/** What speaks for a setting; what speaks against it stands in its card. */
export interface ExplainedCard {
  /** Requirements that apply and are met. */
  readonly met: readonly ReasonCard[]
  /** What would rule the setting out, and is known not to hold. */
  readonly cleared: readonly ReasonCard[]
}

/** One thing to bring about, who sees to it, and what it settles. */
export interface ChangeLine {
  readonly fact: FactId
  /** «Hjemmesykepleie: fra dagtid til hele døgnet». */
  readonly text: string
  /** Roles; empty when the rules name nobody. */
  readonly owners: readonly string[]
  /** The titles of the rules that stand in the way because of it. */
  readonly closes: readonly string[]
}

/** What would have to be in place for a setting to be suitable. */
export interface WhatIfCard {
  readonly setting: SettingId
  readonly answer: WhatIf['answer']
  /** The answer in a sentence, which the lists follow. */
  readonly text: string
  /** What every way needs. */
  readonly always: readonly ChangeLine[]
  /** What one way needs beyond that; one of them is enough. Empty when there is one way. */
  readonly oneOf: readonly (readonly ChangeLine[])[]
  /** The rules that stand whatever is arranged. */
  readonly stands: readonly ReasonCard[]
  /** What nobody can arrange but somebody must find out, each question once. */
  readonly ask: readonly { readonly fact: FactId; readonly question: string }[]
}

/** The answer in one sentence, and what stands around it. */
export interface AnswerCard {
  readonly sentence: string
  readonly urgency: string
  readonly urgencyText: string
  readonly severity: Severity
  readonly provisional: boolean
  readonly provisionalText: string | null
  readonly targetText: string | null
  readonly bridgeText: string | null
  readonly alternativeText: string | null
  /** With what to do at once, when the rule says so. */
  readonly reasons: readonly ToDoCard[]
  /** What speaks against the place that is recommended. */
  readonly against: readonly ReasonCard[]
  /** Why it is not home. */
  readonly notHome: readonly ReasonCard[]
  /** Always there: 113 in an emergency, 116117 for the out-of-hours service. */
  readonly emergencyText: string
}

/** Plan B, or the relatives' capacity. */
export interface PartCard {
  readonly status: string
  readonly statusText: string
  readonly severity: Severity
  readonly gaps: readonly GapCard[]
  readonly ask: readonly ReasonCard[]
  /** What it is made of, always the same rows. */
  readonly rows: readonly PlanRow[]
}

/** Something that was noticed about the input, and what to do about it. */
export interface NoticeLine {
  readonly code: string
  readonly text: string
  readonly actions: readonly string[]
}

/** Everything that is shown of an assessment, in one language. */
export interface Cards {
  readonly answer: AnswerCard
  /** In the fixed order home, korttid, KAD, sykestue, hospital. */
  readonly settings: readonly SettingCard[]
  /** What to arrange for the recommended setting and for the target; each once. */
  readonly toArrange: readonly GapCard[]
  readonly planB: PartCard
  readonly relatives: PartCard & { readonly withoutThem: string | null; readonly fails: readonly ReasonCard[] }
  readonly rural: readonly (GapCard & { readonly certain: boolean })[]
  readonly travel: TravelCard
  readonly week: WeekCard
  readonly refusal: readonly ToDoCard[]
  readonly route: readonly ToDoCard[]
  readonly notices: readonly NoticeLine[]
  readonly prompts: readonly ToDoCard[]
  readonly scores: readonly { readonly name: string; readonly text: string }[]
  /** Rule pack, version, date, status, and that this is decision support and not a CE-marked device. */
  readonly about: string
}
