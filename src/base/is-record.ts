/** Whether a value is an object as in JSON: not null, not an array, and no `Map` or `Date`, which would read as empty. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  ({}).toString.call(value) === '[object Object]'

/** The object's own value under a key, or undefined: never something inherited such as `__proto__`. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** The own value under a key of what may be no object: then undefined too. */
export const ownOf = (value: unknown, key: string): unknown => (isRecord(value) ? own(value, key) : undefined)
