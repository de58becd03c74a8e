import type { Translate } from './texts.ts'

/** So many things of a list are named. */
const NAMED = 3

/** Things in a row, each once, the first of them named and the rest counted: «A; B; C og 4 til». A single one more is named too. */
export function noteList(things: readonly string[], t: Translate): string {
  const each = [...new Set(things)]
  if (each.length <= NAMED + 1) return each.join('; ')
  return t('note.more', { things: each.slice(0, NAMED).join('; '), count: each.length - NAMED })
}
