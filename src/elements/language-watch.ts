import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { lineage } from './nearest-language.ts'

/** Draws an element again when the `lang` of one of its ancestors changes. */
export class LanguageWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #observer: MutationObserver

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host
    this.#observer = new MutationObserver(() => host.requestUpdate())
    host.addController(this)
  }

  hostConnected(): void {
    for (const one of lineage(this.#host)) this.#observer.observe(one, { attributeFilter: ['lang'] })
    // It may have been moved to a place of another language.
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
  }
}
