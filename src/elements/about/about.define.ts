import { defineElement, tagOf } from '../define-element.ts'
import { BeonAbout } from './about.ts'

/** Registers `<beon-about>`, or `<beon-about-SUFFIX>` for a host that needs a tag of its own. */
export function defineAbout(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonAbout.tag, suffix), BeonAbout, registry)
}

defineAbout()

declare global {
  interface HTMLElementTagNameMap {
    'beon-about': BeonAbout
  }
}
