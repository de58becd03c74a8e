/** A text without control characters, and without those that turn the direction of writing: it cannot move the cursor or hide anything. */
export const plainText = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
