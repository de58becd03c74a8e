import { listText } from '../present/list-text.ts'
import type { Translate } from '../present/texts.ts'

/** The first things of a list, and how many more there are; `key-more` is the sentence with `count`. */
export function countedText(key: string, titles: readonly string[], most: number, t: Translate): string {
  const more = titles.length - most
  const quoted = titles.map((text) => t('format.quote', { text }))
  if (more <= 0) return t(key, { titles: listText(quoted, t) })
  return t(`${key}-more`, { titles: quoted.slice(0, most).join(', '), count: more })
}
