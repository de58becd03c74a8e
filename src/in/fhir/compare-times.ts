import { dayOf, instant, isAfter } from '../../base/dates.ts'

/** A FHIR date or date-time as one that can be compared: a month or a year counts from its first day; undefined when unreadable. */
export function fullDate(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const full = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text
  return instant(full) === undefined ? undefined : full
}

/** Whether a period is over at the reference time; a day, month or year that it ends in is part of it. False when either is not known. */
export function isOver(end: unknown, now: string | undefined): boolean {
  if (typeof end !== 'string' || fullDate(end) === undefined || now === undefined) return false
  return end.length > 10 ? isAfter(now, end) : dayOf(now).slice(0, end.length) > end
}

/** Whether a period with this start has not begun at the reference time; false when either of them is not known. */
export function isYetToCome(start: unknown, now: string | undefined): boolean {
  const at = fullDate(start)
  return at !== undefined && now !== undefined && isAfter(at, now)
}
