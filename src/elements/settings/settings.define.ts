import { defineElement, tagOf } from '../define-element.ts'
import { BeonSettings } from './settings.ts'

/** Registers `<beon-settings>`, or `<beon-settings-SUFFIX>` for a host that needs a tag of its own. */
export function defineSettings(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonSettings.tag, suffix), BeonSettings, registry)
}

defineSettings()

declare global {
  interface HTMLElementTagNameMap {
    'beon-settings': BeonSettings
  }
}
