import { defineElement, tagOf } from '../define-element.ts'
import { BeonContext } from './context.ts'

/** Registers `<beon-context>`, or `<beon-context-SUFFIX>` for a host that needs a tag of its own. */
export function defineContext(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonContext.tag, suffix), BeonContext, registry)
}

defineContext()

declare global {
  interface HTMLElementTagNameMap {
    'beon-context': BeonContext
  }
}
