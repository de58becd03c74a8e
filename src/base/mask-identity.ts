/**
 * A UUID, made by chance or by the clock, unless it begins with noughts alone and was made of something else. Or what could be an identity
 * number: eleven digits of any script, also with dots, blanks, dashes, underscores, marks or what is not seen between them; and where a date
 * and five more are apart, with anything else but a colon between them (`010190/12345`), which a time has. Where they are apart, a row of any
 * other length is none, so that `2026-11-22 08.00` is left alone.
 */
const UUID_OR_IDENTITY =
  /((?!0{8})[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?!\w))|\p{N}{11,}|(^|\P{N})(?:\p{N}(?:[\s._\p{Pd}\p{Cf}\p{M}]{0,3}\p{N}){10}|(?:\p{N}{2}[^\p{L}\p{N}:]{0,3}){3}\p{N}{5})(?!\p{N})/giu

/** A text in which what could be an identity number is masked; a UUID stays. */
export const maskIdentity = (text: string): string =>
  text.replace(UUID_OR_IDENTITY, (_, uuid?: string, before?: string) => uuid ?? `${before ?? ''}…`)

/** A source reference as it may be kept: short, and with nothing in it that could be an identity number. */
export const maskSource = (from: string): string => maskIdentity(from.slice(0, 9000)).slice(0, 200)
