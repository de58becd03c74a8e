/** A UUID, made by chance or by the clock; one that begins with noughts alone was made of something else. */
export const UUID = String.raw`(?!0{8})[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?!\w)`

/**
 * Eleven digits of any script, also with dots, blanks, dashes, underscores or what is not seen between them. Where they are apart,
 * a row of any other length is none, so that `2026-11-22 08.00` is left alone.
 */
const IDENTITY = String.raw`\p{N}{11,}|(^|\P{N})\p{N}(?:[\s._\p{Pd}\p{Cf}]{0,3}\p{N}){10}(?!\p{N})`

const EITHER = new RegExp(`(${UUID})|${IDENTITY}`, 'giu')

/** A text in which what could be an identity number is masked; a UUID stays. */
export const maskIdentity = (text: string): string =>
  text.replace(EITHER, (_, uuid?: string, before?: string) => uuid ?? `${before ?? ''}…`)

/** A source reference as it may be kept: short, and with nothing in it that could be an identity number. */
export const maskSource = (from: string): string => maskIdentity(from.slice(0, 400)).slice(0, 200)
