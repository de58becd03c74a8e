import { builtInPack } from '../assess.ts'
import { own } from '../base/is-record.ts'
import type { Texts } from '../pack/pack.ts'
import { createTexts, LANGUAGES, type Language, type Translate } from '../present/texts.ts'

const BUNDLES: Readonly<Record<Language, () => Promise<Texts>>> = {
  nb: () => Promise.resolve(own(builtInPack.texts, 'nb') ?? {}),
  nn: async () => (await import('#texts/nn')).default,
  se: async () => (await import('#texts/se')).default,
  en: async () => (await import('#texts/en')).default,
}

/** The language of a name such as `nn`; undefined when there is none. */
export const languageOf = (name: string): Language | undefined => LANGUAGES.find((language) => language === name)

/** The built-in texts of a language. */
export async function loadTexts(language: Language): Promise<Translate> {
  return createTexts(language, { nb: await BUNDLES.nb(), [language]: await BUNDLES[language]() })
}
