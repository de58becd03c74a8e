import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { afterPaint } from '../after-paint.ts'
import { lineage } from '../nearest-language.ts'

/**
 * What the verdict, which stays in sight, means for what lies below it. Its height is kept in `--stuck` on the page: what gets the
 * focus is scrolled that far below the top, and never lies behind it; where it takes half of what is in sight, it does not stay. And
 * the question, or what else was last touched, while it is in sight, stays where it is on the screen, whatever an answer brings or
 * takes away above it: a press must not hit another, nor slip off what it began on.
 */
export class StickyVerdict implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode }
  #watched: Element | null = null
  #observer: ResizeObserver | undefined
  #touched: Element | null = null
  #top = 0

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host
    host.addController(this)
  }

  hostUpdate(): void {
    this.#top = topOf(this.#touched)
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host
    const verdict = renderRoot.querySelector<HTMLElement>('.verdict')
    if (verdict && this.#touched?.isConnected) scrollOn(verdict, this.#top, topOf(this.#touched))
    if (verdict === this.#watched) return
    // Not every engine gives the focus to what is pressed.
    for (const event of ['focusin', 'pointerdown']) renderRoot.addEventListener(event, this)
    this.#observer?.disconnect()
    this.#watched = verdict
    // That of another window goes on when the page that the verdict was taken to is gone, and fails for every frame.
    const Observer = verdict?.ownerDocument.defaultView?.ResizeObserver
    if (!verdict || !Observer) return
    const tell = () => {
      const height = verdict.offsetHeight
      // What is asked must find room below it, also where the text is large.
      const stuck = 2 * height < (scrollerOf(verdict)?.clientHeight ?? 0) ? height : 0
      verdict.style.position = stuck ? '' : 'static'
      verdict.parentElement?.style.setProperty('--stuck', `${stuck}px`)
    }
    // All that inherits it is styled anew: that waits until the answer is on the screen.
    this.#observer = new Observer(() => void afterPaint().then(tell))
    this.#observer.observe(verdict)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#watched = null
  }

  /** Hears what is touched: before what was written elsewhere is taken for it, and moves the page. */
  handleEvent({ target }: Event): void {
    const touched = target as Element
    this.#touched = touched.closest('.question') ?? touched
    // A browser scrolls to the caret of a text field, and not to the field: its upper edge would stay behind the verdict.
    if (touched.localName === 'textarea') touched.scrollIntoView({ block: 'nearest' })
  }
}

const topOf = (element: Element | null): number => element?.getBoundingClientRect().top ?? 0

/** Scrolls on with what was in sight and has moved, where the verdict stays in sight; elsewhere an alarm would be scrolled out of it. */
function scrollOn(verdict: Element, before: number, now: number): void {
  if (before <= 0 || before === now || getComputedStyle(verdict).position !== 'sticky') return
  const scroller = scrollerOf(verdict)
  if (scroller && before < Math.max(0, topOf(scroller)) + scroller.clientHeight)
    scroller.scrollBy({ top: now - before, behavior: 'instant' })
}

const scrollerOf = (element: Element): Element | null =>
  [...lineage(element)].find(
    (one) => one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY),
  ) ?? element.ownerDocument.scrollingElement
