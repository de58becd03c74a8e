import { durationMs } from '../base/dates.ts'
import type { Vocabulary } from '../facts/read-facts.ts'
import type { Pack } from './pack.ts'

const made = new WeakMap<Pack, Vocabulary>()

/** What facts are read against: the facts of a pack, and how long they count. */
export function vocabularyOf(pack: Pack): Vocabulary {
  const known = made.get(pack)
  if (known) return known
  const vocabulary: Vocabulary = {
    facts: new Map(pack.facts.map((fact) => [fact.id, fact])),
    validity: (parameter) => durationMs(String(pack.parameters.find(({ id }) => id === parameter)?.value)) ?? Infinity,
  }
  made.set(pack, vocabulary)
  return vocabulary
}
