import { instant } from '../../base/dates.ts'

/** A FHIR date or date-time as one that can be compared: a month or a year counts from its first day; undefined when unreadable. */
export function fullDate(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const full = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text
  return instant(full) === undefined ? undefined : full
}

/** Whether a time lies after the reference time; a whole day counts as after only when its date does. */
export function isAfter(at: string, now: string): boolean {
  if (at.length === 10 || now.length === 10) return at.slice(0, 10) > now.slice(0, 10)
  return (instant(at) ?? 0) > (instant(now) ?? 0)
}

/** Whether a period with this end is over at the reference time; false when either of them is not known. */
export function isOver(end: unknown, now: string | undefined): boolean {
  const at = fullDate(end)
  return at !== undefined && now !== undefined && isAfter(now, at)
}

/** Whether a period with this start has not begun at the reference time; false when either of them is not known. */
export function isYetToCome(start: unknown, now: string | undefined): boolean {
  const at = fullDate(start)
  return at !== undefined && now !== undefined && isAfter(at, now)
}
