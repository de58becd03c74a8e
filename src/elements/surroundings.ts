import type { LitElement, ReactiveController } from 'lit'
import { afterPaint } from './after-paint.ts'
import { keepStyles } from './keep-styles.ts'
import { lineage } from './nearest-language.ts'

/**
 * What an added file such as `beon-nn.js` tells the page once it is there, and what a browser tells before it prints, and when somebody
 * comes back to the page.
 */
const EVENTS = ['beon-file', 'beforeprint', 'pageshow']

/**
 * Fits an element to where it stands: draws it again when the `lang` of one of its ancestors changes, and at once when a file was added
 * to the page and when that is printed; and takes its styles along into another document.
 */
export class Surroundings implements ReactiveController {
  readonly #host: LitElement
  readonly #observer: MutationObserver
  readonly #settle: (() => void) | undefined

  /** `settle` works out what is to be drawn, for the element itself and for those below it, which are connected, and hear of it, after it. */
  constructor(host: LitElement, settle?: () => void) {
    this.#host = host
    this.#settle = settle
    this.#observer = new MutationObserver(this.#draw)
    host.addController(this)
  }

  hostConnected(): void {
    keepStyles(this.#host)
    for (const one of lineage(this.#host)) this.#observer.observe(one, { attributeFilter: ['lang'] })
    for (const event of EVENTS) addEventListener(event, this.#drawNow)
    // It may have been moved to a place of another language.
    this.#draw()
  }

  hostDisconnected(): void {
    for (const event of EVENTS) removeEventListener(event, this.#drawNow)
    this.#observer.disconnect()
  }

  readonly #draw = (): void => this.#host.requestUpdate()

  readonly #drawNow = ({ persisted }: Partial<PageTransitionEvent>): void => {
    // A page that is new is drawn already.
    if (persisted === false) return
    this.#settle?.()
    this.#draw()
    this.#host['performUpdate']()
    // WebKit empties a field, also one whose answer counts, after it has told that somebody came back.
    if (persisted) void afterPaint().then(this.#draw)
  }
}
