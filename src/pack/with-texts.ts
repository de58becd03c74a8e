import { addedFile } from './added-file.ts'
import { expandTexts } from './compact-texts.ts'
import type { Pack, Texts } from './pack.ts'

/** The languages that nb comes before. */
export const FURTHER_LANGUAGES = ['nn', 'se', 'en'] as const

/**
 * A pack with its texts, in the form of `compactTexts`: those in nb, and those of every language that a page adds. They are
 * opened when somebody first asks for them, since judging needs none.
 */
export function withTexts(judging: Omit<Pack, 'texts'>, nb: string): Pack {
  const texts = {}
  const pack: Pack = { ...judging, texts }
  const open = (language: string, compact: () => string | undefined) => {
    let opened: Texts | undefined
    const get = () => (opened ??= openTexts(compact(), pack))
    Object.defineProperty(texts, language, { get, enumerable: language === 'nb' })
  }
  open('nb', () => nb)
  for (const language of FURTHER_LANGUAGES) open(language, () => addedFile(language, pack.hash))
  return pack
}

const openTexts = (compact: string | undefined, pack: Pack): Texts | undefined =>
  compact === undefined ? undefined : expandTexts(compact, pack)
