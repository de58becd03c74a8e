import { keptFor } from '../base/kept-for.ts'
import { isRecord, own } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import type { Texts } from '../pack/pack.ts'
import { LANGUAGES, type Language } from '../present/texts.ts'

/** Texts of a host's own, by language and key. */
export type Messages = Readonly<Partial<Record<Language, Texts>>>

/** What of a host's messages can be used, why the rest cannot, and why they cannot so much as be read. */
export interface ReadMessages {
  readonly messages: Messages
  readonly issues: readonly Issue[]
  readonly faults: readonly Issue[]
}

/** How urgent it is, by key; whom to call, and that this is no marked device, by what the pack's text says. No host may reword it. */
const FIXED_KEY = /^(?:emergency|urgency)\./
const FIXED_TEXT = /\b113\b|\b116\s?117\b|CE-merke/

const NONE: ReadMessages = { messages: {}, issues: [], faults: [] }
const NO_OBJECT = [issue('messages.not-an-object', 'messages')]

/**
 * The messages of a host that can stand in place of texts of the pack: those of a key that the pack has, with the same parameters.
 * The rest is left out, and an issue says so. `nb` are the pack's texts in Bokmål; the same object is read once.
 */
export function readMessages(given: unknown, nb: Texts): ReadMessages {
  if (given === null || given === undefined) return NONE
  try {
    return isRecord(given) ? readOnce(given)(nb) : { ...NONE, issues: NO_OBJECT }
  } catch {
    return { ...NONE, faults: NO_OBJECT }
  }
}

const readOnce = keptFor((given: Readonly<Record<string, unknown>>) => keptFor((nb: Texts) => readAll(given, nb)))

function readAll(given: Readonly<Record<string, unknown>>, nb: Texts): ReadMessages {
  const issues: Issue[] = []
  const messages: Partial<Record<Language, Texts>> = {}
  for (const [name, texts] of Object.entries(given)) {
    const path = `messages.${shown(name)}`
    const language = LANGUAGES.find((one) => one === name)
    if (language === undefined) issues.push(issue('messages.unknown-language', path, { lang: shown(name) }))
    else if (!isRecord(texts)) issues.push(issue('messages.not-an-object', path))
    else messages[language] = readTexts(texts, path, nb, issues)
  }
  return { ...NONE, messages, issues }
}

function readTexts(given: Readonly<Record<string, unknown>>, path: string, nb: Texts, issues: Issue[]): Texts {
  const usable = Object.entries(given).flatMap(([key, text]): readonly (readonly [string, string])[] => {
    const code = problemOf(key, text, nb)
    if (code === null) return [[key, text as string]]
    issues.push(issue(code, `${path}.${shown(key)}`, { key: shown(key) }))
    return []
  })
  return Object.fromEntries(usable)
}

function problemOf(key: string, text: unknown, nb: Texts): string | null {
  const stands = own(nb, key)
  if (stands === undefined) return 'messages.unknown-key'
  if (FIXED_KEY.test(key) || FIXED_TEXT.test(stands)) return 'messages.fixed'
  if (typeof text !== 'string' || text.trim() === '') return 'messages.not-a-text'
  return parametersOf(text) === parametersOf(stands) ? null : 'messages.other-parameters'
}

/** The places that a text keeps open: a text that drops one says less than it should. */
const parametersOf = (text: string): string => [...new Set(text.match(/\{\{[^{}]*\}\}/g))].sort().join()
