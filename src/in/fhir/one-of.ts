/** The text when it is one of those, else `other`: a free text never travels on. */
export const oneOf = (known: ReadonlySet<string>, text: unknown): string =>
  typeof text === 'string' && known.has(text) ? text : 'other'
