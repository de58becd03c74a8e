import { definePathway } from './elements/pathway/pathway.define.ts'

export { BeonPathway } from './elements/pathway/pathway.ts'

/** Registers every element, once; with a suffix, also under tags of the host's own (`<beon-pathway-SUFFIX>`). */
export function define(suffix = '', registry: CustomElementRegistry = customElements): void {
  definePathway(suffix, registry)
}

define()
