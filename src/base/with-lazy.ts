/** Gives a record one value more, made when somebody first looks at it and then kept; the record itself is returned. */
export function withLazy<R extends object, K extends string, T>(
  record: R,
  key: K,
  make: () => T,
): R & Readonly<Record<K, T>> {
  Object.defineProperty(record, key, { get: once(make), enumerable: true })
  return record as R & Readonly<Record<K, T>>
}

/**
 * Gives records a value that is made when somebody first looks at it and then kept, as {@link withLazy} does, for records of which there
 * are many: all share one getter. An engine keeps a shape for every getter of its own, with all that it closes over, for a long time.
 */
export function lateValue<K extends string, T>(
  key: K,
): <R extends object>(record: R, make: () => T) => R & Readonly<Record<K, T>> {
  const hidden = Symbol(key)
  const getter = {
    enumerable: true,
    get(this: { readonly [hidden]: () => T }): T {
      return this[hidden]()
    },
  }
  return <R extends object>(record: R, make: () => T) => {
    Object.defineProperty(record, hidden, { value: once(make) })
    return Object.defineProperty(record, key, getter) as R & Readonly<Record<K, T>>
  }
}

/** A function that makes its value at the first call, and then gives that one. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
