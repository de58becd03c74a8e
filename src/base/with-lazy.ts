/** Gives a record one value more, made when somebody first looks at it and then kept; the record itself is returned. */
export function withLazy<R extends object, K extends string, T>(
  record: R,
  key: K,
  make: () => T,
): R & Readonly<Record<K, T>> {
  Object.defineProperty(record, key, { get: once(make), enumerable: true })
  return record as R & Readonly<Record<K, T>>
}

/** A function that makes its value at the first call, and then gives that one. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
