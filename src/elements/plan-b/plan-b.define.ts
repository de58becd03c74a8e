import { defineElement, tagOf } from '../define-element.ts'
import { BeonPlanB } from './plan-b.ts'

/** Registers `<beon-plan-b>`, or `<beon-plan-b-SUFFIX>` for a host that needs a tag of its own. */
export function definePlanB(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonPlanB.tag, suffix), BeonPlanB, registry)
}

definePlanB()

declare global {
  interface HTMLElementTagNameMap {
    'beon-plan-b': BeonPlanB
  }
}
