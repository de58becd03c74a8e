/** The `lang` of the element or of the nearest ancestor that has one, through shadow roots; undefined when none has. */
export function nearestLanguage(element: Element): string | undefined {
  for (const one of lineage(element)) {
    const lang = one.getAttribute('lang')
    if (lang) return lang
  }
  return undefined
}

/** The element and all its ancestors in the composed tree, nearest first. */
export function* lineage(element: Element): Generator<Element> {
  let at: Element | undefined = element
  while (at) {
    yield at
    const above: Node | null = at.assignedSlot ?? at.parentNode
    at = above instanceof ShadowRoot ? above.host : above instanceof Element ? above : undefined
  }
}
