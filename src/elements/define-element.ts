/**
 * Registers an element under a tag, once: when the tag is taken, by this class, by another copy or by another version,
 * nothing happens and nothing throws. A class that already has a tag is registered as a subclass.
 */
export function defineElement(tag: string, element: CustomElementConstructor, registry: CustomElementRegistry): void {
  if (registry.get(tag) !== undefined) return
  try {
    registry.define(tag, element)
  } catch {
    registry.define(tag, class extends element {})
  }
}
