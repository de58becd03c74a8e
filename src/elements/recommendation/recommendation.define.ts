import { defineElement, tagOf } from '../define-element.ts'
import { BeonRecommendation } from './recommendation.ts'

/** Registers `<beon-recommendation>`, or `<beon-recommendation-SUFFIX>` for a host that needs a tag of its own. */
export function defineRecommendation(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonRecommendation.tag, suffix), BeonRecommendation, registry)
}

defineRecommendation()

declare global {
  interface HTMLElementTagNameMap {
    'beon-recommendation': BeonRecommendation
  }
}
