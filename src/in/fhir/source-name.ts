import { ownOf } from '../../base/is-record.ts'
import { maskIdentity } from '../../base/mask-identity.ts'
import { namesIn } from './names-in.ts'

/** What an id in FHIR is made of. */
export const FHIR_ID = /^[A-Za-z0-9\-.]{1,64}$/
/** Six digits in a row, or eleven with marks between some of them, could be (part of) an identity number. */
const LIKE_IDENTITY = /\d{6}|(?:\d[-.]*){11}/
/** A UUID, or a row's number in a database, which is no day of birth: that is not one patient's alone. */
const NOBODYS = /^(\d{1,9}|[\da-f-]{36})$/i

/**
 * `Observation/rr-1`; with the entry's index (`Observation/#3`) when the id is not a FHIR id, could be an identity
 * number, or holds one of the names that were met.
 */
export const sourceName = (type: string, id: unknown, index: number, names: ReadonlySet<string>): string =>
  tellsNobody(id, names) ? `${type}/${id}` : `${type}/#${index}`

/** The id of a Bundle or a resource that was received; null when it has none, or one that could tell who somebody is. */
export function receivedId(received: unknown): string | null {
  const id = ownOf(received, 'id')
  return tellsNobody(id, namesIn(received)) ? id : null
}

const tellsNobody = (id: unknown, names: ReadonlySet<string>): id is string =>
  typeof id === 'string' &&
  FHIR_ID.test(id) &&
  ((NOBODYS.test(id) && maskIdentity(id) === id) ||
    (!LIKE_IDENTITY.test(id) && !wordsOf(id).some((word) => isOfNames(word, names))))

/** The words of an id in lower case: `pat-OlaHansen2` is pat, olahansen, ola, hansen. */
const wordsOf = (id: string): readonly string[] =>
  `${id} ${id.replace(/([a-z])([A-Z])/g, '$1 $2')}`.toLowerCase().match(/[a-z]+/g) ?? []

/** A name this long is one also inside a word. */
const LONG = 4

/**
 * Whether a word is made of names (`olahansen`, also where a name between them is left out), or begins or ends with one that is long
 * or has but one letter beside it (`hansenk`, `oli`).
 */
function isOfNames(word: string, names: ReadonlySet<string>): boolean {
  const isLongEnough = (length: number) => length >= LONG || length >= word.length - 1
  const madeOfNames = [true]
  for (let to = 1; to <= word.length; to++) {
    if (isLongEnough(to) && (names.has(word.slice(0, to)) || names.has(word.slice(-to)))) return true
    madeOfNames[to] = madeOfNames.some((isMade, from) => isMade && names.has(word.slice(from, to)))
  }
  return madeOfNames[word.length] ?? false
}
