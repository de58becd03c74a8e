import { defineElement, tagOf } from '../define-element.ts'
import { BeonRelatives } from './relatives.ts'

/** Registers `<beon-relatives>`, or `<beon-relatives-SUFFIX>` for a host that needs a tag of its own. */
export function defineRelatives(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonRelatives.tag, suffix), BeonRelatives, registry)
}

defineRelatives()

declare global {
  interface HTMLElementTagNameMap {
    'beon-relatives': BeonRelatives
  }
}
