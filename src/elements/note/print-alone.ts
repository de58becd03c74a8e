/** How long printing may take to begin, in milliseconds: it may be forbidden without a word. */
const PATIENCE = 1000

/** Prints a page, and tells once that is over whether it was printed at all. */
export const isPrinted = (paper: Window): Promise<boolean | undefined> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE)
    paper.addEventListener('beforeprint', () => clearTimeout(late), { once: true })
    paper.addEventListener('afterprint', () => resolve(true), { once: true })
    paper.print()
  })

/**
 * Prints a text and nothing of the page around it, from a frame that is gone afterwards. It needs no style and no network. Throws
 * where a page may not look into a frame of its own, as in a sandbox.
 */
export async function isPrintedAlone(text: string, language: string, place: ParentNode): Promise<boolean | undefined> {
  const frame = document.createElement('iframe')
  // Out of sight, yet laid out: what is hidden comes out blank.
  frame.className = 'live'
  // Until a frame is loaded, what is written in it may be thrown away.
  const loaded = new Promise((resolve) => (frame.onload = resolve))
  place.append(frame)
  try {
    await loaded
    const paper = frame.contentWindow as Window
    paper.document.documentElement.lang = language
    paper.document.body.innerText = text.replaceAll('\n', '\n\n')
    return await isPrinted(paper)
  } finally {
    frame.remove()
  }
}
