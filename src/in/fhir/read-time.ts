import { issue, type Issue } from '../../base/issue.ts'
import { isAfter } from '../../base/dates.ts'
import { fullDate } from './compare-times.ts'
import type { Entry } from './finding.ts'

/** When a resource was observed or written. */
export interface Time {
  /** False: the time cannot be read or lies after the reference time, so the resource is not used. */
  readonly usable: boolean
  readonly at: string | undefined
  readonly notices: readonly Issue[]
}

/**
 * Reads the first time that is given. A month or a year counts from its first day, so that it never seems newer
 * than it is; a time that cannot be read, or that lies after the reference time, makes the resource unusable.
 */
export function readTime(given: readonly unknown[], entry: Entry, now: string | undefined): Time {
  const first = given.find((one) => (one ?? null) !== null)
  const told = (code: string, usable: boolean, at?: string): Time => ({
    usable,
    at,
    notices: [issue(code, entry.path, { from: entry.from, ...(at && { at }) })],
  })
  if (first === undefined) return told('fhir.no-time', true)
  const at = fullDate(first)
  if (at === undefined) return told('fhir.time', false)
  if (now !== undefined && isAfter(at, now)) return told('fhir.after-reference-time', false, at)
  return at === first ? { usable: true, at, notices: [] } : told('fhir.time-imprecise', true, at)
}
