const ID = /^[A-Za-z0-9\-.]{1,64}$/
/** Six digits in a row, or eleven with a mark between some of them, could be (part of) an identity number. */
const LIKE_IDENTITY = /\d{6}|(?:\d[-.]?){11}/

/**
 * `Observation/rr-1`; with the entry's index (`Observation/#3`) when the id is not a FHIR id, could be an identity
 * number, or holds one of the names that were met.
 */
export function sourceName(type: string, id: unknown, index: number, names: ReadonlySet<string>): string {
  const shows =
    typeof id === 'string' && ID.test(id) && !LIKE_IDENTITY.test(id) && !wordsOf(id).some((word) => names.has(word))
  return shows ? `${type}/${id}` : `${type}/#${index}`
}

/** The words of an id in lower case: `pat-OlaHansen2` is pat, ola, hansen. */
const wordsOf = (id: string): readonly string[] =>
  id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
