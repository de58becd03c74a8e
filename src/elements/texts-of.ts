import { builtInPack } from '../assess.ts'
import type { Pack } from '../pack/pack.ts'
import { createTexts, LANGUAGES, type Translate } from '../present/texts.ts'
import type { Messages } from './read-messages.ts'

const none: Messages = {}
const made = new WeakMap<Pack, WeakMap<Messages, Map<string, Translate>>>()

/**
 * The texts of a pack for a language tag such as `nb-NO`; a language that has no texts here is given in Bokmål. A host's own
 * texts stand in place of the pack's.
 */
export function textsOf(
  tag: string | undefined,
  pack: Pack = builtInPack,
  messages: Messages | null = null,
): Translate {
  const own = messages ?? none
  const wanted = (tag ?? '').toLowerCase().split('-')[0]
  const language = LANGUAGES.find((one) => one === wanted && (pack.texts[one] ?? own[one]) !== undefined) ?? 'nb'
  const byMessages = made.get(pack) ?? new WeakMap<Messages, Map<string, Translate>>()
  made.set(pack, byMessages)
  const byLanguage = byMessages.get(own) ?? new Map<string, Translate>()
  byMessages.set(own, byLanguage)
  // A host may have texts of its own before the pack's in that language are added to the page.
  const key = language + (pack.texts[language] ? '' : '?')
  const texts = byLanguage.get(key) ?? createTexts(language, withMessages(pack.texts, own))
  byLanguage.set(key, texts)
  return texts
}

const withMessages = (texts: Pack['texts'], own: Messages): Messages =>
  Object.fromEntries(LANGUAGES.map((language) => [language, { ...texts[language], ...own[language] }]))
