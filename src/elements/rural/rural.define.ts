import { defineElement, tagOf } from '../define-element.ts'
import { BeonRural } from './rural.ts'

/** Registers `<beon-rural>`, or `<beon-rural-SUFFIX>` for a host that needs a tag of its own. */
export function defineRural(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonRural.tag, suffix), BeonRural, registry)
}

defineRural()

declare global {
  interface HTMLElementTagNameMap {
    'beon-rural': BeonRural
  }
}
