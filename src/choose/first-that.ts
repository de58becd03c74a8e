import type { Scene } from '../evaluate/scene.ts'
import type { Condition } from '../pack/condition.ts'
import type { Truth } from '../truth/truth.ts'

/**
 * The entries of an ordered list that decide: the first that is proven. In a completing scene, also every one
 * before it that may still turn out true.
 */
export function firstThat<T>(entries: readonly T[], scene: Scene, truthOf: (entry: T) => Truth): readonly T[] {
  const reached: T[] = []
  for (const entry of entries) {
    const truth = truthOf(entry)
    if (truth === 'yes') return [...reached, entry]
    if (truth === 'unknown' && scene.completing) reached.push(entry)
  }
  return reached
}

/** The same of entries that each hold a condition. */
export const firstWhen = <T extends { readonly when: Condition }>(entries: readonly T[], scene: Scene): readonly T[] =>
  firstThat(entries, scene, ({ when }) => scene.judge(when))
