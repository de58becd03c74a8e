import type { ReasonCard } from './cards.ts'
import type { Translate } from './texts.ts'

/**
 * A rule that stands in the way, by name. A requirement is named by what must be met, and must not read as if it were; what nobody knows
 * is not said to fail.
 */
export const lackTitle = (
  { title, isRequirement, isConfirmed }: ReasonCard,
  t: Translate,
  where: 'page' | 'note' = 'page',
): string => (isRequirement ? t(`lack.${isConfirmed ? 'not-met' : 'not-confirmed'}.${where}`, { title }) : title)
