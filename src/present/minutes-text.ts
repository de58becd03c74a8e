import { numberText } from './number-text.ts'
import type { Translate } from './texts.ts'

/** A span of minutes as it is read at a glance: «45 min», «3 t», «3 t 20 min». */
export function minutesText(span: number, t: Translate): string {
  const hours = Math.floor(span / 60)
  const minutes = numberText(span - hours * 60, t)
  if (hours === 0) return t('travel.time.min', { minutes })
  return span % 60 === 0 ? t('travel.time.h', { hours }) : t('travel.time.h-min', { hours, minutes })
}
