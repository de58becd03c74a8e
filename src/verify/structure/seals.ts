import { createHash } from 'node:crypto'
import type { Pack } from '../../pack/pack.ts'
import type { Fields } from '../evidence.ts'

/** How much of a hash a seal keeps: enough that no other words are found for it. */
const SEAL_LENGTH = 14
const OWN = /^(?:rule|fact|derived|parameter|score)\./
const OF_FACT = /^(?:code|patient\.\w+|relative\.\w+)\./

/**
 * The words of a pack under seal, what belongs to one rule or fact under one, in every language: a label, a question, a reason or
 * a number to call that is changed breaks it, and somebody must have read it anew.
 */
export function sealsOf(texts: Pack['texts']): Readonly<Record<string, Fields>> {
  const ids = idsOf(Object.keys(texts['nb'] ?? {}))
  const said = new Map<string, (readonly [language: string, key: string, text: string])[]>()
  for (const [language, all] of Object.entries(texts)) {
    for (const [key, text] of Object.entries(all)) {
      const thing = thingOf(key, ids)
      said.set(thing, [...(said.get(thing) ?? []), [language, key, text]])
    }
  }
  return Object.fromEntries(
    [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([thing, all]) => [thing, { seal: sealOf(all) }]),
  )
}

/** The facts by their labels, so that what is said of one is known from its key. */
const idsOf = (keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => /^fact\.(.+)\.label$/.exec(key)?.slice(1) ?? [])

/** What a text is about: a rule, a fact with its codes, another thing of the pack, or a part of the page. */
function thingOf(key: string, facts: readonly string[]): string {
  if (key.startsWith('fact.') || OF_FACT.test(key)) {
    const rest = key.replace(OF_FACT, '').replace(/^fact\./, '')
    const fact = facts.find((id) => rest === id || rest.startsWith(`${id}.`))
    if (fact !== undefined) return `fact.${fact}`
  }
  if (!OWN.test(key)) return key.split('.')[0] ?? key
  return key.replace(/\.(?:title|because|toDo\.\d+)$/, '')
}

const sealOf = (said: readonly (readonly [string, string, string])[]): string =>
  createHash('sha256')
    .update(JSON.stringify(said.map((one) => JSON.stringify(one)).sort()))
    .digest('base64url')
    .slice(0, SEAL_LENGTH)
