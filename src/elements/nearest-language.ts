/** The `lang` of the element or of the nearest ancestor that has one, through shadow roots; undefined when none has. */
export function nearestLanguage(element: Element): string | undefined {
  let at: Element | undefined = element
  while (at) {
    const lang = at.getAttribute('lang')
    if (lang) return lang
    const above: Node | null = at.assignedSlot ?? at.parentNode
    at = above instanceof ShadowRoot ? above.host : above instanceof Element ? above : undefined
  }
  return undefined
}
