import { ok, refused, type Result } from '../base/result.ts'
import { issue } from '../base/issue.ts'
import type { Fact, FactValue } from '../facts/fact.ts'
import { readValue } from '../facts/read-value.ts'

/**
 * What a control holds, as a value of its fact: `38,1` and `38.1` are the same number. Null when the control is empty;
 * what cannot be used is an issue, and is never rounded or clipped.
 */
export function readAnswer(raw: string | readonly string[], fact: Fact): Result<FactValue | null> {
  if (typeof raw !== 'string') return readValue(raw, fact, fact.id)
  const text = raw.trim()
  if (text === '') return ok(null)
  if (fact.type === 'boolean') return ok(text === 'true')
  if (fact.type !== 'number') return readValue(text, fact, fact.id)
  const number = /^[-−]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace('−', '-').replace(',', '.')) : NaN
  return Number.isNaN(number) ? refused([issue('fact.wrong-type', fact.id)]) : readValue(number, fact, fact.id)
}
