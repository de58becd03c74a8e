import { keptIn } from './kept-for.ts'

/** Adds one more to what stands under a key. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, one: T): void {
  keptIn(groups, key, (): T[] => []).push(one)
}

/** What has the same key, together; keys and what stands under each in the order of the list. */
export function groupBy<K, T>(list: readonly T[], keyOf: (one: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, T[]>()
  for (const one of list) addTo(groups, keyOf(one), one)
  return groups as Map<K, [T, ...T[]]>
}

/** Things by their id. */
export const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]))
