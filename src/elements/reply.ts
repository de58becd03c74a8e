/** What a user did with a question: chose or wrote something, said «I do not know», emptied it, or went back to what the record says. */
export type Reply =
  | { readonly kind: 'raw'; readonly raw: string | readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'back' }
