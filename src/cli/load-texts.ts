import { own } from '../base/is-record.ts'
import type { Pack, Texts } from '../pack/pack.ts'
import { createTexts, LANGUAGES, type Language, type Translate } from '../present/texts.ts'

const BUNDLES: Readonly<Record<Language, () => Promise<Texts>>> = {
  nb: async () => (await import('#texts/nb')).default,
  nn: async () => (await import('#texts/nn')).default,
  se: async () => (await import('#texts/se')).default,
  en: async () => (await import('#texts/en')).default,
}

/** The language of a name such as `nn`; undefined when there is none. */
export const languageOf = (name: string): Language | undefined => LANGUAGES.find((language) => language === name)

/** The texts of a language: the built-in ones, or those of another pack, which may have none of the command's own. */
export async function loadTexts(language: Language, pack?: Pack): Promise<Translate> {
  const builtIn = { nb: await BUNDLES.nb(), [language]: await BUNDLES[language]() }
  if (!pack) return createTexts(language, builtIn)
  const { nb = {} } = pack.texts
  // What the pack words in nb, it words in every language: the built-in words may be about another rule.
  const isMissing = ([key]: readonly [string, string]) => !Object.hasOwn(nb, key)
  const inEach = Object.entries(builtIn).map(([code, texts]) => {
    const missing = Object.fromEntries(Object.entries(texts).filter(isMissing))
    return [code, { ...missing, ...own(pack.texts, code) }] as const
  })
  return createTexts(language, Object.fromEntries(inEach))
}
