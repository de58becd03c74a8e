import type { Bit, Sum } from '../graph.ts'
import type { Says } from '../says.ts'

/** A three-valued truth as two bits: that it is yes, and that it is no. Both at once never hold; neither is unknown. */
export interface Pair {
  readonly yes: Bit
  readonly no: Bit
}

/** A number as a condition sees one end of it: steps of a measured number, or a count of truths. */
export type Amount =
  /** `endless` holds while it has no bound. */
  | { readonly kind: 'sum'; readonly sum: Sum; readonly finest: number; readonly endless: Bit }
  /** The bit at n - 1 says that the count is at least n. */
  | { readonly kind: 'count'; readonly reaches: readonly Bit[] }
  | { readonly kind: 'constant'; readonly value: number }

/** What conditions see of a fact: the counterpart of `Seen` of the engine, over every patient at once. */
export type View = KnownView & {
  /** Where two sources may disagree: whether they do, and what each says. Everything but a score then finds the fact unknown. */
  readonly dispute?: { readonly holds: Bit; readonly between: readonly KnownView[] }
  /**
   * Where the worse value may raise an alarm: of a set, what either source names is in it, and anything may be; of a code, which of
   * the two is the worse.
   */
  readonly either?: ReadonlyMap<string, Bit>
}

/** A view of one value, as far as it is known. */
export type KnownView =
  | { readonly kind: 'truth'; readonly truth: Pair }
  | { readonly kind: 'code' | 'set'; readonly known: Bit; readonly codes: ReadonlyMap<string, Bit> }
  | { readonly kind: 'number'; readonly known: Bit; readonly low: Amount; readonly high: Amount }
  | { readonly kind: 'date'; readonly known: Bit }

/** The pack says something that the solver is not told about; the theorem is then not proven. */
export class NotEncoded extends Error {
  readonly says: Says
  constructor(key: string, params: NonNullable<Says['params']> = {}) {
    super(key)
    this.says = { key, params }
  }
}
