import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { afterPaint } from '../after-paint.ts'
import type { AssessedBoard } from '../board.ts'
import { isPrinted, isPrintedAlone } from './print-alone.ts'

/** What is said of how a copying ended: done, left to the host that stopped it, or left to the user, with the text selected; or that nothing was printed. */
export type Copied = 'note.copied' | 'note.copied.host' | 'note.select' | 'note.unprinted'

/** What is done with the note: copied and printed; and where the focus goes once the part is drawn again. */
export class NoteActions implements ReactiveController {
  /** Whether anything can be printed. */
  canPrint = typeof window.print === 'function'
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode }
  #copied: { readonly text: string; readonly how: Copied } | null = null
  #focus: string | null = null

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host
    host.addController(this)
  }

  hostUpdated(): void {
    const target = this.#focus && this.#host.renderRoot.querySelector<HTMLElement>(this.#focus)
    if (!target) return
    this.#focus = null
    target.focus()
  }

  /**
   * What a button does, once the last answer is in what stands here: the questions and the note follow the recommendation. Nothing,
   * where something else has come meanwhile.
   */
  whenDrawn({ state }: AssessedBoard, act: () => void): (event: Event) => Promise<void> {
    return async ({ currentTarget }) => {
      const { flow, isHasty } = state
      if (!isHasty) act()
      else {
        await afterPaint()
        await this.#host.updateComplete
        if (state.flow === flow) (currentTarget as HTMLElement).click()
      }
    }
  }

  /** Moves the focus to what a selector finds, as soon as it is there. */
  focus(selector: string): void {
    this.#focus = selector
    this.#host.requestUpdate()
  }

  /** How this very text was copied, or that it was not printed; null while there is nothing to tell. */
  copied(text: string): Copied | null {
    return this.#copied?.text === text ? this.#copied.how : null
  }

  /** Copies a text: by the clipboard; where that is not allowed, from the note as it stands; else the user is left with it selected. */
  async copy(text: string, mayCopy: (text: string) => boolean): Promise<void> {
    this.#tell(null)
    const how = !mayCopy(text)
      ? 'note.copied.host'
      : (await isWritten(text)) || this.#isCopiedFromPage(text)
        ? 'note.copied'
        : 'note.select'
    this.#tell({ text, how })
  }

  /** Prints the note alone; where it cannot stand in a frame, the page around it too. Where neither is allowed, it says so. */
  async print(text: string, language: string): Promise<void> {
    this.#tell(null)
    try {
      if (await isPrintedAlone(text, language, this.#host.renderRoot).catch(() => isPrinted(window))) return
    } catch {
      this.canPrint = false
      this.focus('.copy')
    }
    this.#tell({ text, how: 'note.unprinted' })
  }

  #tell(copied: { readonly text: string; readonly how: Copied } | null): void {
    this.#copied = copied
    this.#host.requestUpdate()
  }

  /** Works where the clipboard does not, such as in a sandboxed frame; not with another note, which stands there by now. The focus goes back when it did. */
  #isCopiedFromPage(text: string): boolean {
    const note = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#note-text')
    if (note?.value !== text) return false
    note.focus()
    note.select()
    const isCopied = tryCopy()
    if (isCopied) this.focus('.copy')
    return isCopied
  }
}

/** How long the clipboard may take, in milliseconds: a host that grants it does so at once, and one may never answer. */
const PATIENCE = 1000

async function isWritten(text: string): Promise<boolean> {
  try {
    const isLate = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE))
    await Promise.race([navigator.clipboard.writeText(text), isLate])
    return true
  } catch {
    return false
  }
}

function tryCopy(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in a frame that was given no clipboard
    return document.execCommand('copy')
  } catch {
    return false
  }
}
