/** The id of a fact, such as `pt.age`; the ids are those of the public contract. */
export type FactId = string

/** What a known fact holds: yes or no, a number, a code or a date (text), or a set of codes. */
export type FactValue = boolean | number | string | readonly string[]

/** Who can supply a fact. */
export type Supplier = 'record' | 'clinician' | 'patient' | 'relative' | 'municipality'

/** Which way a fact is more dangerous: used to prove that a worse fact never gives less care. */
export type Worse = 'up' | 'down' | 'both' | 'true' | 'false' | 'more' | 'fewer' | 'none' | readonly string[]

interface Declared {
  readonly id: FactId
  /** The id in the evidence report, F01–F70. */
  readonly source: string
  readonly suppliers: readonly Supplier[]
  /** How long an observation or document counts, as the id of a parameter holding an ISO 8601 duration; null: it does not age. */
  readonly validFor: string | null
  /** The code that a value older than `validFor` stands for (an old document is outdated, not unknown); else it is unknown, `stale`. */
  readonly whenStale?: string
  /** True when a value of an earlier day than the reference time's, which counts, is told as such. A date counts only until the day it names is over. */
  readonly ofTheDay?: boolean
  /** True when only a clinician's own word counts: a value that comes from a received observation is not used (DQ-2). */
  readonly clinicianOnly?: boolean
  /** Whether a plan can change it: only such facts may be proposed as something to arrange. */
  readonly changeable: boolean
  /** Of codes without an order: those that a plan can bring about; without it, every one. */
  readonly changesTo?: readonly string[]
  readonly worse: Worse
  /** Relative cost of an answer: 1 look-up in the record, 2 ask, 3 measure or examine, 4 call somebody. */
  readonly cost: 1 | 2 | 3 | 4
  /** Where FHIR holds it (resource, code system and code), or null. */
  readonly fhir: readonly { readonly resource: string; readonly system?: string; readonly code?: string }[] | null
  /** The step of the ten-minute consultation it belongs to: 1 danger, 2 need, 3 wish, 4 home and relatives, 5 plan B, 6 services. */
  readonly step: 1 | 2 | 3 | 4 | 5 | 6
}

/** A fact as the vocabulary declares it, with its type, unit, range or codes. */
export type Fact = Declared &
  (
    | { readonly type: 'boolean' }
    | {
        readonly type: 'number'
        /** UCUM unit, such as `/min` or `Cel`; `1` for a plain count. */
        readonly unit: string
        readonly min: number
        readonly max: number
        /** The finest difference a value may show: 1 for whole numbers, 0.1 for one decimal. */
        readonly finest: number
      }
    | { readonly type: 'date' }
    | { readonly type: 'code'; readonly codes: readonly string[] }
    | { readonly type: 'codes'; readonly codes: readonly string[] }
  )

/** Why a fact is unknown: a FHIR data-absent-reason code, `stale`, or `conflicting` (two sources disagree). */
export type UnknownReason = string

/** A fact as it was given and read. */
export type Reading =
  | {
      readonly kind: 'known'
      readonly value: FactValue
      /** When it was observed or written, ISO 8601. */
      readonly at?: string
      /** Where it comes from, such as `Observation/rr-1` or `place/5622`. */
      readonly from?: string
    }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly at?: string; readonly from?: string }
  /** Two sources disagree: the worse value may raise an alarm, neither may clear one (DQ-11). */
  | {
      readonly kind: 'conflict'
      readonly values: readonly FactValue[]
      readonly at?: string
      readonly from: readonly string[]
    }

/** A fact in the JSON form of the contract, as readers of foreign shapes hand it over. */
export type GivenFact =
  | FactValue
  | null
  | { readonly value: FactValue; readonly at?: string; readonly from?: string }
  | { readonly unknown: UnknownReason; readonly at?: string; readonly from?: string }
  | { readonly conflict: readonly FactValue[]; readonly at?: string; readonly from: readonly string[] }
