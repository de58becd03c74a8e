/** Tells the host something: every public event bubbles, and leaves the shadow roots that it passes. False when it was cancelled. */
export const emit = (
  from: EventTarget,
  name: `beon-${string}`,
  detail: unknown,
  { cancelable = false }: { readonly cancelable?: boolean } = {},
): boolean => from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }))
