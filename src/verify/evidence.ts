import type { Fact, FactId } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import type { Pack, RuleAbout, RuleKind } from '../pack/pack.ts'

/** What the evidence says of a rule, by itself: in facts as they are told and in the evidence's own numbers. */
export interface SaidRule {
  readonly id: string
  readonly about: RuleAbout
  readonly kind: RuleKind
  readonly part: 'planB' | 'relatives' | null
  readonly hard: boolean
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
  /** The parameter with the points of one item that are an alarm alone. */
  readonly single: string | null
  readonly points: readonly SaidPoints[]
}

/** A number or duration of the evidence, and whether a place may set its own. */
export interface SaidNumber {
  readonly id: string
  readonly is: number | string
  readonly local: boolean
}

/** What the evidence says of a fact: how it ages, who may tell it, which way it is worse, and whether a plan can change it. */
export type SaidFact = Pick<Fact, 'id' | 'worse' | 'changeable' | 'validFor' | 'whenStale' | 'clinicianOnly'>

/** What a pack is held to: its rules, numbers and scores written once more, apart from the files that work. */
export interface Evidence {
  readonly numbers: readonly SaidNumber[]
  readonly facts: readonly SaidFact[]
  readonly scores: readonly SaidScore[]
  readonly rules: readonly SaidRule[]
}

/** A pack, and what it is held to. */
export interface HeldPack {
  readonly pack: Pack
  readonly evidence: Evidence
}

/** The evidence of a pack that brings none: it is held to nothing. */
export const NO_EVIDENCE: Evidence = { numbers: [], facts: [], scores: [], rules: [] }

/** A rule's truth by the evidence: that it speaks; for a requirement, that it is met or does not apply. */
export function truthSaid({ kind, when, says }: SaidRule): Condition {
  const parts = [when, says].filter((one) => one !== null)
  if (kind !== 'requires') return { kind: 'all', of: parts }
  return { kind: 'any', of: [...(when ? [{ kind: 'not', of: when } as const] : []), ...(says ? [says] : [])] }
}
