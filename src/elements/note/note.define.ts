import { defineElement, tagOf } from '../define-element.ts'
import { BeonNote } from './note.ts'

/** Registers `<beon-note>`, or `<beon-note-SUFFIX>` for a host that needs a tag of its own. */
export function defineNote(suffix = '', registry: CustomElementRegistry = customElements): void {
  defineElement(tagOf(BeonNote.tag, suffix), BeonNote, registry)
}

defineNote()

declare global {
  interface HTMLElementTagNameMap {
    'beon-note': BeonNote
  }
}
