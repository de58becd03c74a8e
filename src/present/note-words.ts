import { maskIdentity } from '../base/mask-identity.ts'
import { plainText } from '../base/plain-text.ts'

/** The most characters of a reason in the clinician's own words. */
export const MOST_WORDS = 500

/**
 * What a clinician wrote, as one line that can be kept: what could be an identity number is masked, also when a space or a
 * line break stands in it.
 */
export const noteWords = (text: string): string => maskIdentity(plainText(text)).slice(0, MOST_WORDS)
