import { DURATION } from '../base/dates.ts'
import type { Translate } from './texts.ts'
import { quantityText } from './value-text.ts'

/** An ISO 8601 duration in words, such as «12 måneder»; what is none is given back as it is. */
export function durationText(iso: string, t: Translate): string {
  const [, months, days, hours, minutes] = DURATION.exec(iso) ?? []
  const parts = [
    [months, 'mo'],
    [days, 'd'],
    [hours, 'h'],
    [minutes, 'min'],
  ] as const
  const texts = parts.flatMap(([value, unit]) => (value === undefined ? [] : [quantityText(Number(value), unit, t)]))
  return texts.length === 0 ? iso : texts.join(' ')
}
