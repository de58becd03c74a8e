// A year is written in full: of `26`, a date field makes the year 26.
const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/
const TIME = /^T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

const MINUTE_MS = 60_000
/** Milliseconds in a day. */
export const DAY_MS = 24 * 60 * MINUTE_MS

/** Whether the text is a real calendar day, `2026-11-24`. */
export const isDay = (text: string): boolean => DAY.test(text) && new Date(text).getUTCDate() === Number(text.slice(8))

/**
 * The instant of an ISO 8601 date-time with offset, or of a whole day (its start, UTC), in milliseconds;
 * undefined when the text is neither. Nothing here reads a clock.
 */
export function instant(text: string): number | undefined {
  const isWritten = isDay(text.slice(0, 10)) && (isWholeDay(text) || TIME.test(text.slice(10)))
  // Not `Date.parse`: old libraries of hosts, such as Datejs, put one of their own in its place that gives no number.
  const at = isWritten ? +new Date(text) : NaN
  return Number.isNaN(at) ? undefined : at
}

/** Whether something is a time: an ISO 8601 date-time with offset, or a whole day. */
export const isTime = (given: unknown): given is string => typeof given === 'string' && instant(given) !== undefined

/** The calendar day of a time: as it is written, but in Norway where it is written in UTC, which differs from 22 on, or where 24 begins the next day. */
export const dayOf = (at: string): string =>
  /T(24|2[23].*(Z|[+-]00:00)$)/.test(at)
    ? new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Oslo' })
    : at.slice(0, 10)

/** Whether a time lies after the reference time; a whole day counts as after only when its date does. */
export function isAfter(at: string, now: string): boolean {
  if (isWholeDay(at) || isWholeDay(now)) return dayOf(at) > dayOf(now)
  return latestOf(at) > latestOf(now)
}

/** The last instant that a time may stand for: a whole day may be as late as its end. */
export const latestOf = (at: string): number => (instant(at) ?? -Infinity) + (isWholeDay(at) ? DAY_MS - 1 : 0)

const isWholeDay = (at: string): boolean => at.length === 10

/** A duration such as `PT4H`, `P12M` or `P7D`: its months, days, hours and minutes. */
export const DURATION = /^P(?!$)(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/

/** Milliseconds of a duration such as `PT4H`, `P12M`, `P7D`: a month counts 30.4375 days; undefined when unreadable. */
export function durationMs(text: string): number | undefined {
  const parts = DURATION.exec(text)
  if (!parts) return undefined
  const part = (place: number) => Number(parts[place] ?? 0)
  return (part(1) * 30.4375 + part(2)) * DAY_MS + (part(3) * 60 + part(4)) * MINUTE_MS
}

/** Whole years from a birth date (`1945`, `1945-03` or `1945-03-02`) to an instant's date; undefined when it cannot be told. */
export function wholeYears(birth: string, at: string): number | undefined {
  const from = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(birth)
  if (!from) return undefined
  const today = dayOf(at)
  const years = Number(today.slice(0, 4)) - Number(from[1])
  const beforeBirthday = (month: string, day: string) => today.slice(5) < `${month}-${day}`
  const latest = years - (beforeBirthday(from[2] ?? '01', from[3] ?? '01') ? 1 : 0)
  const earliest = years - (beforeBirthday(from[2] ?? '12', from[3] ?? '31') ? 1 : 0)
  return latest === earliest && latest >= 0 ? latest : undefined
}
