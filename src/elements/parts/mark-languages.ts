import type { Translate } from '../../present/texts.ts'

/** Elements whose `lang` was set here; a `lang` that a template gave is left alone. */
const marked = new WeakSet<Element>()
/** Where there are any. */
const markedIn = new WeakSet<ParentNode>()

/**
 * Marks what was not translated: an element with a text, or a name that is read aloud, in another language than what stands around
 * it gets a `lang`. Done after each drawing, so that no view has to think of it and none can forget.
 */
export function markLanguages(root: ParentNode, t: Translate): void {
  if (!t.hasFallenBack()) {
    if (!markedIn.delete(root)) return
    for (const element of root.querySelectorAll('[lang]')) unmark(element)
    return
  }
  markedIn.add(root)
  for (const element of root.querySelectorAll('*')) {
    if (element.hasAttribute('lang') && !marked.has(element)) continue
    const language = languageIn(element, t)
    if (language === undefined || language === languageAround(element, t)) unmark(element)
    else {
      element.setAttribute('lang', language)
      marked.add(element)
    }
  }
}

function unmark(element: Element): void {
  if (marked.delete(element)) element.removeAttribute('lang')
}

/** The language of an element's own words; nb when one of them was not translated, undefined when it has none. */
function languageIn(element: Element, t: Translate): string | undefined {
  let found: string | undefined
  for (const text of wordsOf(element)) {
    if (!/\p{L}/u.test(text)) continue
    found = t.languageOf(text)
    if (found !== t.language) return found
  }
  return found
}

/** Its texts, and the name that is read to somebody: no other attribute here is. */
function* wordsOf(element: Element): Iterable<string> {
  yield element.getAttribute('aria-label') ?? ''
  for (const node of element.childNodes) if (node instanceof Text) yield node.data
}

const languageAround = (element: Element, t: Translate): string =>
  element.parentElement?.closest('[lang]')?.getAttribute('lang') ?? t.language
