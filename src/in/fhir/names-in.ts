import { isRecord, own } from '../../base/is-record.ts'
import { isExtension } from './is-extension.ts'

/** So much of a name is looked at. */
const LONGEST = 1000

/**
 * The words of every person's name that stands anywhere in what was received (of the patient, relatives, staff and contacts, also
 * what a reference says of whom it leads to), as an id would spell them, so that an id that is made of a name can be kept out.
 */
export function namesIn(received: unknown): ReadonlySet<string> {
  const words = new Set<string>()
  const seen = new Set<unknown>()
  // Not by recursion: it may be nested deeper than the stack.
  const open = [received]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null || seen.has(one)) continue
    seen.add(one)
    if (isRecord(one)) for (const word of namesOf(one).flatMap(wordsOf)) words.add(word)
    for (const inside of Object.values(one)) open.push(inside)
  }
  return words
}

/** The texts that name somebody in one element of a resource. */
function namesOf(element: Readonly<Record<string, unknown>>): readonly unknown[] {
  const names = ['name', 'valueHumanName'].flatMap((key) => own(element, key))
  const parts = names.filter(isRecord).flatMap((one) => ['given', 'family', 'text'].flatMap((key) => own(one, key)))
  // What a coding displays is what its code means; whatever else is displayed may be somebody.
  const isCoding = Object.hasOwn(element, 'code') || Object.hasOwn(element, 'system')
  // A middle name, or a mother's, stands in an extension: `no-basis-middlename`.
  const extended = isExtension(element, /(middle|maiden|human)name/i) && own(element, 'valueString')
  return [...names, ...parts, !isCoding && own(element, 'display'), own(element, 'authorString'), extended]
}

/** Letters that an id spells with others, which are no letter with a mark. */
const SPELT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' }
/** The same, and letters with a mark, as they are spelt with two. */
const SPELT_LONG: Readonly<Record<string, string>> = { ...SPELT, ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue' }

/** The words of a name of two letters or more, in lower case without marks; `Åse Bjørk` also as `aase bjoerk`. */
function wordsOf(name: unknown): readonly string[] {
  if (typeof name !== 'string') return []
  const text = name.slice(0, LONGEST).normalize('NFC').toLowerCase()
  return [SPELT, SPELT_LONG].flatMap((spelt) =>
    text
      .replace(/\p{L}/gu, (letter) => spelt[letter] ?? letter)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 1),
  )
}
