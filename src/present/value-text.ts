import type { Fact, FactValue, Reading } from '../facts/fact.ts'
import { listText } from './list-text.ts'
import { numberText } from './number-text.ts'
import type { Translate } from './texts.ts'
import { timeText } from './time-text.ts'

/** What is known of a fact, in words: «22 per minutt», «ja», «ikke spurt om». */
export function readingText(reading: Reading | undefined, fact: Fact, t: Translate): string {
  if (reading === undefined) return t('value.not-asked')
  switch (reading.kind) {
    case 'known':
      return valueText(reading.value, fact, t)
    case 'unknown': {
      const key = `unknown.${reading.reason}`
      return t(t.has(key) ? key : 'unknown.unknown')
    }
    case 'conflict':
      return t('value.conflict', {
        values: listText(
          reading.values.map((value) => valueText(value, fact, t)),
          t,
        ),
      })
  }
}

/** A value of a fact in words: with its unit, or the words of its codes. */
export function valueText(value: FactValue, fact: Fact, t: Translate): string {
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') return quantityText(value, fact.type === 'number' ? fact.unit : '1', t)
  if (typeof value !== 'string')
    return listText(
      value.map((code) => t(`code.${fact.id}.${code}`)),
      t,
    )
  return fact.type === 'date' ? timeText(value, t) : t(`code.${fact.id}.${value}`)
}

/** A number with its unit in words; a UCUM unit that has no words stands as it is. */
export function quantityText(value: number, unit: string, t: Translate): string {
  const number = numberText(value, t)
  const key = `quantity.${unit}`
  if (value === 1 && t.has(`${key}.one`)) return t(`${key}.one`, { number })
  return t.has(key) ? t(key, { number }) : t('quantity', { number, unit })
}
