import type { Translate } from './texts.ts'

const TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})[\d:.]*(Z|[+-]00:00)?)?/

/**
 * A day or a date-time as the language writes it: «22.11.2026 kl. 08.10». The clock is that of the text as it was given, never
 * moved to another time zone; a time in UTC says so. What is no time is given back as it is.
 */
export function timeText(iso: string, t: Translate): string {
  const [, year = '', month = '', day = '', hour = '', minute = '', utc] = TIME.exec(iso) ?? []
  if (!year) return iso
  if (!hour) return t('format.date', { year, month, day })
  return t(utc ? 'format.time-utc' : 'format.time', { year, month, day, hour, minute })
}
