import type { Translate } from './texts.ts'

/** A number as the language writes it. Not `Intl`: browsers write Nynorsk and Northern Sámi as US English. */
export const numberText = (value: number, t: Translate): string => String(value).replace('.', t('format.decimal'))
