import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'

/** Remembers what was opened: what stands inside is worked out only then, and again while it is open. */
export class Unfolding {
  readonly #host: ReactiveControllerHost
  readonly #opened = new Set<string>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** What opens, under a name of its own; `label` is read aloud for its title. */
  view(name: string, kind: string, title: string, inside: () => unknown, label?: string): TemplateResult {
    const toggle = ({ currentTarget }: Event) => {
      const { open } = currentTarget as HTMLDetailsElement
      if (open === this.#opened.has(name)) return
      if (open) this.#opened.add(name)
      else this.#opened.delete(name)
      this.#host.requestUpdate()
    }
    return html`<details class="unfold ${kind}" @toggle=${toggle}>
      <summary aria-label=${label ?? nothing}>${title}</summary>
      ${this.#opened.has(name) ? inside() : nothing}
    </details>`
  }
}
