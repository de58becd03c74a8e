import type { ReasonCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'

/** What rules a setting out. A requirement is named by what must be met: what speaks against the setting is that it is not. */
export const lackText = ({ title, because, isRequirement }: ReasonCard, t: Translate): string =>
  t(isRequirement ? 'line.not-met' : 'line.excluded', { title, because })
