/** A map, or one that keeps nothing alive. */
interface Kept<K, V> {
  readonly get: (key: K) => V | undefined
  readonly set: (key: K, made: V) => unknown
}

/** What is kept under a key, made when nothing is. */
export function keptIn<K, V>(kept: Kept<K, V>, key: K, make: (key: K) => V): V {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make(key)
  kept.set(key, made)
  return made
}

/** A function that makes its value once for each thing that it is asked of, and keeps it as long as that thing is there. */
export function keptFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, V>()
  return (key) => keptIn(kept, key, make)
}
