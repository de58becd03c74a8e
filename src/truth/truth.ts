/** Strong Kleene truth. `unknown` is an answer, not an absence: it is never read as `no`. */
export type Truth = 'yes' | 'no' | 'unknown'

/** The truth of a boolean that is known. */
export const truthOf = (known: boolean): Truth => (known ? 'yes' : 'no')

/** Turns yes and no about; unknown stays unknown. */
export const not = (a: Truth): Truth => (a === 'unknown' ? 'unknown' : a === 'yes' ? 'no' : 'yes')

/** `yes` when both are yes; `no` as soon as one is no. */
export const both = (a: Truth, b: Truth): Truth => (a === 'no' || b === 'no' ? 'no' : a === 'yes' ? b : a)

/** `yes` as soon as one is yes; `no` when both are no. */
export const either = (a: Truth, b: Truth): Truth => (a === 'yes' || b === 'yes' ? 'yes' : a === 'no' ? b : a)

/** `yes` when at least `n` are yes for sure, `no` when `n` can no longer be reached. */
export function atLeast(n: number, truths: readonly Truth[]): Truth {
  let sure = 0
  let open = 0
  for (const truth of truths) {
    if (truth === 'yes') sure += 1
    else if (truth === 'unknown') open += 1
  }
  return sure >= n ? 'yes' : sure + open < n ? 'no' : 'unknown'
}

/** `yes` when every one is yes; `no` as soon as one is no. */
export const all = (truths: readonly Truth[]): Truth => atLeast(truths.length, truths)

/** `yes` as soon as one is yes; `no` when every one is no. */
export const any = (truths: readonly Truth[]): Truth => atLeast(1, truths)

/** Whether it is proven: unknown counts as no. For exceptions that lower the guard (law U4). */
export const certainly = (a: Truth): Truth => truthOf(a === 'yes')

/** Whether it cannot be excluded: unknown counts as yes. */
export const possibly = (a: Truth): Truth => truthOf(a !== 'no')

/** Whether it is settled, either way. */
export const known = (a: Truth): Truth => truthOf(a !== 'unknown')
