import type { Truth } from '../truth/truth.ts'

/**
 * The entries of an ordered list that decide: the first that is proven. With `completing`, also every one
 * before it that may still turn out true.
 */
export function firstThat<T>(entries: readonly T[], truthOf: (entry: T) => Truth, completing: boolean): readonly T[] {
  const reached: T[] = []
  for (const entry of entries) {
    const truth = truthOf(entry)
    if (truth === 'yes') return [...reached, entry]
    if (truth === 'unknown' && completing) reached.push(entry)
  }
  return reached
}
