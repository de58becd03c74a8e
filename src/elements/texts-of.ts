import { builtInPack } from '../assess.ts'
import { keptFor, keptIn } from '../base/kept-for.ts'
import type { Pack } from '../pack/pack.ts'
import { createTexts, LANGUAGES, type Translate } from '../present/texts.ts'
import type { Messages } from './read-messages.ts'

const none: Messages = {}
const madeFor = keptFor<Pack, (own: Messages) => Map<string, Translate>>(() => keptFor(() => new Map()))

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
  const byLanguage = madeFor(pack)(own)
  // A host may have texts of its own before the pack's in that language are added to the page.
  const key = language + (pack.texts[language] ? '' : '?')
  return keptIn(byLanguage, key, () => createTexts(language, withMessages(pack.texts, own)))
}

const withMessages = (texts: Pack['texts'], own: Messages): Messages =>
  Object.fromEntries(LANGUAGES.map((language) => [language, { ...texts[language], ...own[language] }]))
