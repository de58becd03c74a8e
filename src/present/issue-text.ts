import type { Issue, IssueParam } from '../base/issue.ts'
import { numberText } from './number-text.ts'
import type { TextParams, Translate } from './texts.ts'
import { timeText } from './time-text.ts'

/**
 * The sentence of an issue in the reader's language: `issue.CODE`, or the words of the check of that id in the pack. Of its
 * parameters, facts are shown by their label, units, times, and what a record is or its state in words; lists are joined.
 */
export function issueText({ code, params }: Omit<Issue, 'path'>, t: Translate): string {
  const shown: TextParams = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, paramText(name, value, t)]),
  )
  for (const key of [`issue.${code}`, `rule.${code}.because`]) if (t.has(key)) return t(key, shown)
  return t('issue.other', { code })
}

function paramText(name: string, value: IssueParam, t: Translate): string | number {
  if (typeof value === 'number') return numberText(value, t)
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value !== 'string') return value.map((one) => (/^fact/.test(name) ? factName(one, t) : one)).join(', ')
  if (name === 'fact') return factName(value, t)
  const key = {
    type: `recorded.${value}`,
    status: `recorded.${value}`,
    unit: `unit.${value}`,
    expected: `expected.${value}`,
  }[name]
  if (key && t.has(key)) return t(key)
  return name === 'at' ? timeText(value, t) : value
}

const factName = (id: string, t: Translate): string =>
  t.has(`fact.${id}.label`) ? t('format.quote', { text: t(`fact.${id}.label`) }) : id
