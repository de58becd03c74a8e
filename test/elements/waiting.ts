import { nextFrame, oneEvent, waitUntil } from '@open-wc/testing'

/** How long a busy machine may take, ms; what never comes fails in its own words, before its test is out of time. */
const PATIENCE = 20_000

/** Waits until something holds. */
export const until = (holds: () => unknown): Promise<void> =>
  waitUntil(holds, String(holds), { interval: 10, timeout: PATIENCE })

/**
 * Waits until what an element has to draw is drawn, also in the parts below it, laid out and measured: what is measured in one frame
 * counts in the next.
 */
export async function laidOut(element?: { readonly updateComplete: Promise<unknown> }): Promise<void> {
  await element?.updateComplete
  await nextFrame()
  await nextFrame()
}

/** Opens everything that can be opened, also in what that brings: what stands inside is worked out once the browser tells of it. */
export async function openAll(...roots: readonly ParentNode[]): Promise<void> {
  const closed = roots.flatMap((root) => [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')])
  if (closed.length === 0) return
  const told = closed.map((details) => oneEvent(details, 'toggle'))
  for (const details of closed) details.open = true
  await Promise.all(told)
  await laidOut()
  await openAll(...roots)
}
