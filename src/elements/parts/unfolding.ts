import type { ReactiveControllerHost } from 'lit'

/** Remembers what was opened: what stands inside is worked out only then, and again while it is open. */
export class Unfolding {
  readonly #host: ReactiveControllerHost
  readonly #opened = new Set<string>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  isOpen(name: string): boolean {
    return this.#opened.has(name)
  }

  /** For the `toggle` event of a `details`. */
  listen(name: string): (event: Event) => void {
    return ({ currentTarget }) => {
      const isOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open
      if (isOpen === this.#opened.has(name)) return
      if (isOpen) this.#opened.add(name)
      else this.#opened.delete(name)
      this.#host.requestUpdate()
    }
  }
}
