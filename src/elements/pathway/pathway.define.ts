import { defineElement, tagOf } from '../define-element.ts'
import { BeonPathway } from './pathway.ts'

/** Registers `<beon-pathway>`, or `<beon-pathway-SUFFIX>` for a host that needs a tag of its own. */
export function definePathway(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonPathway.tag, suffix), BeonPathway, registry)
}

definePathway()

declare global {
  interface HTMLElementTagNameMap {
    'beon-pathway': BeonPathway
  }
}
