import type { FactId } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import type { Pack, RuleAbout, RuleKind } from '../pack/pack.ts'

/** What the evidence says of a rule, by itself: in facts as they are told and in the evidence's own numbers. */
export interface SaidRule {
  readonly id: string
  readonly about: RuleAbout
  readonly kind: RuleKind
  readonly when: Condition | null
  readonly says: Condition | null
}

/** Up to and including `to` a number gives these points; the last band has no end. */
export interface SaidBand {
  readonly points: number
  readonly to: number
}

/** What the evidence says of one fact of a score. */
export type SaidPoints = { readonly fact: FactId; readonly when: Condition | null } & (
  { readonly bands: readonly SaidBand[] } | { readonly codes: Readonly<Record<string, number>> }
)

/** What the evidence says of a score. */
export interface SaidScore {
  readonly id: string
  readonly off: Condition
  readonly points: readonly SaidPoints[]
}

/** What a pack is made of and is held to field by field. */
export const KINDS = [
  'fact',
  'derived',
  'number',
  'score',
  'rule',
  'selection',
  'plan',
  'pack',
  'source',
  'text',
  'known',
] as const
/** A kind of thing in a pack. */
export type Kind = (typeof KINDS)[number]

/** What is said of one thing. A field that is not there, null and false are the same: nothing. */
export type Fields = Readonly<Record<string, unknown>>

/** The things of each kind by id, in the short words of the evidence: a list of ids is one text. */
export type Things = Readonly<Record<Kind, Readonly<Record<string, Fields>>>>

/** How much of a language there must be: every text of nb, or some. */
export type Share = 'all' | 'some'

/** What a pack is held to: its rules, numbers, facts and plan written once more, apart from the files that work. */
export interface Evidence {
  readonly things: Things
  readonly scores: readonly SaidScore[]
  readonly rules: readonly SaidRule[]
  /** The languages that must be there beside nb. */
  readonly texts: Readonly<Record<string, Share>>
}

/** A pack, and what it is held to. */
export interface HeldPack {
  readonly pack: Pack
  readonly evidence: Evidence
}

/** The evidence of a pack that brings none: it is held to nothing. */
export const NO_EVIDENCE: Evidence = {
  things: {
    ...{ fact: {}, derived: {}, number: {}, score: {}, rule: {} },
    ...{ selection: {}, plan: {}, pack: {}, source: {}, text: {}, known: {} },
  },
  scores: [],
  rules: [],
  texts: {},
}

/** A rule's truth by the evidence: that it speaks; for a requirement, that it is met or does not apply. */
export function truthSaid({ kind, when, says }: SaidRule): Condition {
  const parts = [when, says].filter((one) => one !== null)
  if (kind !== 'requires') return { kind: 'all', of: parts }
  return { kind: 'any', of: [...(when ? [{ kind: 'not', of: when } as const] : []), ...(says ? [says] : [])] }
}

/** Of whom a rule speaks; where it has a condition, the theorems say of whom. */
export const scopeOf = (hasCondition: boolean): string => (hasCondition ? 'under a condition' : 'everybody')
