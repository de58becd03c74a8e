import { defineElement, tagOf } from '../define-element.ts'
import { BeonQuestions } from './questions.ts'

/** Registers `<beon-questions>`, or `<beon-questions-SUFFIX>` for a host that needs a tag of its own. */
export function defineQuestions(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonQuestions.tag, suffix), BeonQuestions, registry)
}

defineQuestions()

declare global {
  interface HTMLElementTagNameMap {
    'beon-questions': BeonQuestions
  }
}
