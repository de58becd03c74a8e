import type { FactId } from '../facts/fact.ts'
import type { TextParams } from '../present/texts.ts'
import type { Person, Told } from './logic.ts'
import type { Says } from './says.ts'

/**
 * How a fact of the second person may differ from the first person's: `forgotten`, known or not where the first knows it;
 * `stale`, the same, or what it comes to when it is too old; `disputed`, the same, or in dispute between that and something
 * else, where the first knows it; `worse`, known to both and worse in the direction that the fact declares; `better`, known
 * and better, or the best it can be where the first does not know it; `free`, anything.
 */
export type Change = 'forgotten' | 'stale' | 'disputed' | 'worse' | 'better' | 'free'

/**
 * People of whom a claim does not speak, because a ruling says otherwise: a ruling of the selection, a rule or a limit of the evidence.
 * Of whom it does speak is the text `verify.premise.NAME`, and the ruling is `verify.ruling.NAME`.
 */
export interface Premise {
  readonly name: string
  readonly except: <B>(told: Told<B>) => B
}

/** Something that must hold for every patient, or for every two patients who differ in the named facts only. */
export interface Theorem {
  /** Stands in `--only`, in the report and in the tests. A star at its end: the claim of that name, with a further premise. */
  readonly name: string
  /** What is put into the claim's text, where theorems made alike share one; the name is then FAMILY:WHOM. */
  readonly params?: TextParams
  readonly premises: readonly Premise[]
  /** The facts in which the second person may differ; null where the claim is about one person. */
  readonly changes: ReadonlyMap<FactId, Change> | null
  /** Whether these people break the claim, the premises aside. */
  readonly broken: <B>(told: Told<B>) => B
  /** What is told of a person who refutes it, where the answer alone does not show what is wrong. */
  readonly tells?: (one: Person<boolean>) => Says
}

/** The claim in one sentence, `verify.theorem.NAME`; of theorems made alike the name is that of the family. */
export function claimOf({ name, params }: Theorem): Says {
  const text = (params ? name.replace(/:.*/, '') : name).replace(/\*$/, '')
  return { key: `verify.theorem.${text}`, ...(params ? { params } : {}) }
}

/** Of whom the claim speaks. */
export const premiseOf = ({ name }: Premise): Says => ({ key: `verify.premise.${name}` })

/** What asks for a premise. */
export const rulingOf = ({ name }: Premise): Says => ({ key: `verify.ruling.${name}` })

/** Whether these people refute a theorem: they break its claim, and no premise leaves them out. */
export const refutes = <B>({ broken, premises }: Theorem, told: Told<B>): B => {
  const { and, not } = told.logic
  return and(broken(told), ...premises.map(({ except }) => not(except(told))))
}
