import type { Translate } from './texts.ts'

/** Things in a row as the language writes them: «A, B og C», or «A, B eller C»; «ingen» when there are none. */
export function listText(things: readonly string[], t: Translate, key = 'format.list'): string {
  const last = things.at(-1)
  if (last === undefined) return t('value.none')
  return things.length === 1 ? last : t(key, { first: things.slice(0, -1).join(', '), last })
}
