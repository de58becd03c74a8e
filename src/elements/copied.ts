import { instant } from '../base/dates.ts'
import { isPlain } from '../base/is-json.ts'
import { maskIdentity } from '../base/mask-identity.ts'

/**
 * A copy of what a host gave or is handed, as plain JSON: neither side can change it for the other, and nothing of it runs later. What
 * is no JSON, such as a Map, a time or a function, becomes the name of its kind, which no fact can be. No identity number travels
 * on, wherever it stands, unless `leaf` lets it.
 */
export function copied(given: unknown, leaf = masked): unknown {
  try {
    return copyOf(given, leaf)
  } catch {
    // A getter that throws, a proxy that is gone, or a circle.
    return 'unreadable'
  }
}

/** No fact is as large as an identity number; a time, or a pack's hash, may have eleven digits of its own. */
const masked = (one: string | number): string | number =>
  typeof one === 'number'
    ? Math.abs(one) > 1e9
      ? 1e9
      : one
    : instant(one) === undefined && !/^sha256-[\w-]+$/.test(one)
      ? maskIdentity(one)
      : one

function copyOf(given: unknown, leaf: typeof masked): unknown {
  if (typeof given === 'string' || typeof given === 'number') return leaf(given)
  if (Array.isArray(given)) return given.map((one) => copyOf(one, leaf))
  if (typeof given === 'object' && given !== null && isPlain(given))
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [leaf(key), copyOf(value, leaf)]))
  return given === null || given === undefined || typeof given === 'boolean' ? given : typeof given
}
