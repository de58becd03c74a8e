import type { BeonEvents } from './events.ts'

/** Tells the host something: every public event bubbles, and leaves the shadow roots that it passes. False when it was cancelled. */
export const emit = <Name extends keyof BeonEvents>(
  from: EventTarget,
  name: Name,
  detail: BeonEvents[Name]['detail'],
  { cancelable = false }: { readonly cancelable?: boolean } = {},
): boolean => from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }))
