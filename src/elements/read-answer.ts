import { dayOf } from '../base/dates.ts'
import { ok, type Result } from '../base/result.ts'
import type { Fact, FactValue } from '../facts/fact.ts'
import { readValue } from '../facts/read-value.ts'

/**
 * What a control holds, as a value of its fact: `38,1` and `38.1` are the same number; `1.000` is none, since it may be meant as a
 * thousand. Null when the control is empty; what cannot be used, such as a day that is over at the reference time, is an issue, and is
 * never rounded or clipped.
 */
export function readAnswer(
  raw: string | readonly string[],
  fact: Fact,
  at: string | null | undefined,
): Result<FactValue | null> {
  if (typeof raw !== 'string') return readValue(raw, fact, fact.id)
  const text = raw.trim()
  if (text === '') return ok(null)
  if (fact.type === 'boolean') return ok(text === 'true')
  const isNumber = fact.type === 'number' && /^[-−]?\d+(?:[.,]\d\d?)?$/.test(text)
  const isOver = fact.type === 'date' && fact.ofTheDay && at && text < dayOf(at)
  const value = isNumber ? Number(text.replace('−', '-').replace(',', '.')) : isOver ? null : text
  return readValue(value, fact, fact.id)
}
