import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * Keeps the height of the verdict, which stays in sight, in `--stuck` on the inner root: what gets the focus is scrolled that
 * far below the top, and never lies behind it.
 */
export class StickyHeight implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode }
  #watched: Element | null = null
  #observer: ResizeObserver | undefined

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host
    host.addController(this)
  }

  hostUpdated(): void {
    const verdict = this.#host.renderRoot.querySelector('.verdict')
    if (verdict === this.#watched) return
    this.#host.renderRoot.addEventListener('focusin', reveal)
    this.#observer?.disconnect()
    this.#watched = verdict
    // That of another window goes on when the page that the verdict was taken to is gone, and fails for every frame.
    const Observer = verdict?.ownerDocument.defaultView?.ResizeObserver
    if (!verdict || !Observer) return
    this.#observer = new Observer(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0
      verdict.closest<HTMLElement>('.root')?.style.setProperty('--stuck', `${String(Math.ceil(height))}px`)
    })
    this.#observer.observe(verdict)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#watched = null
  }
}

/** A browser scrolls to the caret of a text field, and not to the field: its upper edge would stay behind the verdict. */
const reveal = ({ target }: Event): void => {
  if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' })
}
