import { isPlain } from '../base/is-json.ts'
import { maskSource } from '../base/mask-identity.ts'

/**
 * A copy of what a host gave or is handed, as plain JSON: neither side can change it for the other, and nothing of it runs later. What
 * is no JSON, such as a Map, a time or a function, becomes the name of its kind, which no fact can be. No identity number travels
 * on in a source.
 */
export function copied(given: unknown): unknown {
  try {
    return copyOf(given, false)
  } catch {
    // A getter that throws, a proxy that is gone, or a circle.
    return 'unreadable'
  }
}

function copyOf(given: unknown, isSource: boolean): unknown {
  if (typeof given === 'string') return isSource ? maskSource(given) : given
  if (Array.isArray(given)) return given.map((one) => copyOf(one, isSource))
  if (typeof given === 'object' && given !== null && isPlain(given))
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, copyOf(value, key === 'from')]))
  return given === null || given === undefined || typeof given === 'number' || typeof given === 'boolean'
    ? given
    : typeof given
}
