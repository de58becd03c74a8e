/** Tells the host something: every public event bubbles, and leaves the shadow roots that it passes. */
export const emit = (from: EventTarget, name: `beon-${string}`, detail: unknown): boolean =>
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
