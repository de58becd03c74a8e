import { createInstance } from 'i18next'
import { own } from '../base/is-record.ts'
import { keptIn } from '../base/kept-for.ts'
import type { Texts } from '../pack/pack.ts'

/** The languages of the texts; Norwegian Bokmål (nb) has every text. */
export const LANGUAGES = ['nb', 'nn', 'se', 'en'] as const
/** A language of the texts. */
export type Language = (typeof LANGUAGES)[number]

/** What stands in the places that a text keeps open as `{{name}}`; a text of its own is named by its key, so that both are in one language. */
export type TextParams = Readonly<Record<string, string | number | { readonly key: string }>>

/** Gives texts in one language. */
export interface Translate {
  /** The text of a key. What is not translated is given in nb; a key itself is never given. */
  (key: string, params?: TextParams): string
  readonly language: Language
  /** Whether there is such a text at all. */
  readonly has: (key: string) => boolean
  /** Whether a key has a text in this very language. */
  readonly isTranslated: (key: string) => boolean
  /** Whether any text that was given out here was not translated. */
  readonly hasFallenBack: () => boolean
  /** The language of a text that was given out here, for its `lang` attribute: nb when it, or a text put into it, was not translated. */
  readonly languageOf: (text: string) => Language
}

/**
 * The texts of a language, from one bundle for each language; nb must be among them. A key that has no text in nb either is
 * a fault of the pack: `onMissing` is told, and a text that says so stands in its place.
 */
export function createTexts(
  language: Language,
  bundles: Readonly<Partial<Record<Language, Texts>>>,
  onMissing: (key: string) => void = () => undefined,
): Translate {
  const resources = Object.fromEntries(Object.entries(bundles).map(([code, translation]) => [code, { translation }]))
  const i18n = createInstance()
  void i18n.init({
    resources,
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  const notTranslated = new Set<string>()
  const isIn = (code: Language, key: string) => (own(bundles[code] ?? {}, key) ?? '') !== ''

  function textIn(wanted: Language, key: string, params: TextParams): string {
    const lng = isIn(wanted, key) ? wanted : 'nb'
    if (!isIn(lng, key)) {
      onMissing(key)
      return isIn('nb', 'text.missing') ? textIn(wanted, 'text.missing', {}) : '–'
    }
    const values = Object.entries(params).map(
      ([name, value]) => [name, typeof value === 'object' ? textIn(lng, value.key, {}) : value] as const,
    )
    // The parameters are given apart from i18next's own options, and no text in them is read as a text with parameters.
    const text = i18n.t(key, { lng, replace: Object.fromEntries(values), nest: false })
    const carries = values.some(([, value]) => typeof value === 'string' && notTranslated.has(value))
    if (language !== 'nb' && (lng === 'nb' || carries)) notTranslated.add(text)
    return text
  }

  /** A text without parameters is always the same, and a page asks for most of them again and again. */
  const plain = new Map<string, string>()

  return Object.assign(
    (key: string, params?: TextParams) =>
      params ? textIn(language, key, params) : keptIn(plain, key, () => textIn(language, key, {})),
    {
      language,
      has: (key: string) => isIn(language, key) || isIn('nb', key),
      isTranslated: (key: string) => isIn(language, key),
      hasFallenBack: () => notTranslated.size > 0,
      languageOf: (text: string): Language => (notTranslated.has(text) ? 'nb' : language),
    },
  )
}
