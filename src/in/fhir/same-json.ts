import { isRecord, own } from '../../base/is-record.ts'

/** Whether two JSON values are the same, down to a depth of 40; what lies deeper counts as different. */
export function sameJson(a: unknown, b: unknown, depth = 40): boolean {
  if (Object.is(a, b)) return true
  if (depth === 0) return false
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => sameJson(one, b[at], depth - 1))
  }
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(own(a, key), own(b, key), depth - 1))
}
