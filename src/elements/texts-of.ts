import { builtInPack } from '../assess.ts'
import type { Texts } from '../pack/pack.ts'
import { createTexts, LANGUAGES, type Language, type Translate } from '../present/texts.ts'

const made = new Map<Language, Translate>()

/** The texts for a language tag such as `nb-NO`; a language that has no texts here is given in Bokmål. */
export function textsOf(tag: string | undefined): Translate {
  const wanted = (tag ?? '').toLowerCase().split('-')[0]
  const has = (language: Language): Texts | undefined => builtInPack.texts[language]
  const language = LANGUAGES.find((one) => one === wanted && has(one) !== undefined) ?? 'nb'
  const texts = made.get(language) ?? createTexts(language, builtInPack.texts)
  made.set(language, texts)
  return texts
}
