/** Gives a record one value more, made when somebody first looks at it and then kept; the record itself is returned. */
export function withLazy<R extends object, K extends string, T>(
  record: R,
  key: K,
  make: () => T,
): R & Readonly<Record<K, T>> {
  let made: { readonly value: T } | undefined
  Object.defineProperty(record, key, { get: () => (made ??= { value: make() }).value, enumerable: true })
  return record as R & Readonly<Record<K, T>>
}
