/** Gives a record a value that is made when somebody first looks at it, and then kept. */
export function defineLazily(record: object, key: string, make: () => unknown): void {
  let made: { readonly value: unknown } | undefined
  Object.defineProperty(record, key, { get: () => (made ??= { value: make() }).value, enumerable: true })
}
