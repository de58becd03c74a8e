/**
 * What a user did with a question: chose or wrote something, or emptied it (`''`); said «I do not know», or went back to what the
 * record says.
 */
export type Reply =
  | { readonly kind: 'raw'; readonly raw: string | readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'back' }
