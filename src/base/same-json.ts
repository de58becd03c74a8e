const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Whether two JSON values are the same, down to a depth of 40; what lies deeper counts as different. */
export function sameJson(a: unknown, b: unknown, depth = 40): boolean {
  if (Object.is(a, b)) return true
  if (depth === 0 || !isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key], depth - 1))
  )
}
