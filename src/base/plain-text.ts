/**
 * A text as one line in which nothing acts and nothing is there unseen, on a page, in a terminal or in a record: what breaks a line or
 * moves a cursor is a blank; what turns the direction of writing, has no width or is half a sign is left out.
 */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
