/** The `lang` of the element or of the nearest ancestor that has one, through shadow roots; undefined when none has. */
export function nearestLanguage(element: Element): string | undefined {
  for (const one of lineage(element)) {
    const lang = one.getAttribute('lang')
    if (lang) return lang
  }
  return undefined
}

/** The element and all its ancestors in the composed tree, nearest first; also in a document of another window. */
export function* lineage(element: Element): Generator<Element> {
  let at: Element | null | undefined = element
  while (at) {
    yield at
    at = at.assignedSlot ?? at.parentElement ?? (at.parentNode as Partial<ShadowRoot> | null)?.host
  }
}
