import type { FactId, FactValue } from '../facts/fact.ts'

/** A short text for people, in each language that profiles are written in. */
export interface Words {
  readonly nb: string
  readonly en: string
}

/** `proposed` until somebody local has looked at it, then `confirmed`. */
export type PlaceStatus = 'proposed' | 'confirmed'

/** What a value can hold: one thing, a list of names, or a few named things that belong together. */
export type PlaceContent = string | number | boolean | readonly string[] | Readonly<Record<string, string | number>>

/** Where something comes from, and how far it has been checked. */
export interface Provenance {
  /** The id of a source in `sources.json`. */
  readonly source: string
  /** The year that it describes, which can differ from the year of the source. */
  readonly year: number
  readonly status: PlaceStatus
  /** The role and workplace that confirmed it, never a person's name; always there when confirmed. */
  readonly confirmedBy?: string
}

/** One thing that is told about a municipality. */
export interface PlaceValue extends Provenance {
  readonly value: PlaceContent
  readonly unit?: string
  readonly note?: Words
}

/** One fact of the contract that a municipality's profile gives. */
export interface PlaceFact extends Provenance {
  readonly value: FactValue
}

/** The languages besides Norwegian that a municipality has an official name in: Northern, Lule and Southern Sámi, and Kven. */
export const NAME_LANGUAGES = ['se', 'smj', 'sma', 'fkv'] as const
/** The code of a language that a municipality can have a name in. */
export type NameLanguage = (typeof NAME_LANGUAGES)[number]

/** A municipality's profile; what stands in neither `values` nor `facts` is not known, which is never the same as no. */
export interface Place {
  /** Four digits, as of 2024. */
  readonly number: string
  readonly name: string
  readonly names: Readonly<Partial<Record<NameLanguage, string>>>
  readonly county: string
  readonly values: Readonly<Record<string, PlaceValue>>
  readonly facts: Readonly<Record<FactId, PlaceFact>>
}

/** A source of values; its warning goes with them wherever they are shown. */
export interface PlaceSource {
  readonly id: string
  readonly publisher: string
  readonly title: Words
  /** The year of publication or retrieval; null when each value tells its own. */
  readonly year: number | null
  /** The licence as stated by the source; null when none is stated or it does not apply. */
  readonly licence: string | null
  readonly warning: Words | null
}

/** A number that is no longer in use, and where its area went: with more than one candidate the user must be asked. */
export interface RetiredNumber {
  readonly to: readonly string[]
  readonly name?: string
  readonly lastYear?: number
}

/** All profiles, with the numbers that were retired and the sources that values point to. */
export interface Places {
  readonly profiles: Readonly<Record<string, Place>>
  readonly retired: Readonly<Record<string, RetiredNumber>>
  readonly sources: readonly PlaceSource[]
}
