/** So deep may a value be nested that anything can still be written wherever it is put. */
const DEEPEST = 1000

/** Whether a value can be written as JSON and is then still the same: no function, no cycle, no object of a class, no NaN. */
export const isJson = (value: unknown, deepest = DEEPEST): boolean =>
  typeof value === 'object'
    ? value === null ||
      (deepest > 0 &&
        (Array.isArray(value) || isPlain(value)) &&
        Object.values(value).every((one) => isJson(one, deepest - 1)))
    : typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

/** Whether nothing stands behind an object but the prototype of all objects, that of another window too. */
export const isPlain = (value: object): boolean =>
  Object.getPrototypeOf(Object.getPrototypeOf(value) ?? Object.prototype) === null
