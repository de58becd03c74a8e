import type { LitElement, ReactiveController } from 'lit'
import { keepStyles } from './keep-styles.ts'
import { lineage } from './nearest-language.ts'

/** What an added file such as `beon-nn.js` tells the page once it is there. */
const FILE_ADDED = 'beon-file'

/**
 * Fits an element to where it stands: draws it again when the `lang` of one of its ancestors changes and when a file was added to the
 * page, and takes its styles along into another document.
 */
export class Surroundings implements ReactiveController {
  readonly #host: LitElement
  readonly #observer: MutationObserver

  constructor(host: LitElement) {
    this.#host = host
    this.#observer = new MutationObserver(this.#draw)
    host.addController(this)
  }

  hostConnected(): void {
    keepStyles(this.#host)
    for (const one of lineage(this.#host)) this.#observer.observe(one, { attributeFilter: ['lang'] })
    addEventListener(FILE_ADDED, this.#draw)
    // It may have been moved to a place of another language.
    this.#draw()
  }

  hostDisconnected(): void {
    removeEventListener(FILE_ADDED, this.#draw)
    this.#observer.disconnect()
  }

  readonly #draw = (): void => this.#host.requestUpdate()
}
