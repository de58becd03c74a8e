import type { LitElement } from 'lit'
import type { FactId } from '../facts/fact.ts'
import type { Board } from './board.ts'

/**
 * What is half written in the fields of an element that is moved: where a field loses the focus with its place on the page, only Chromium
 * tells of a change, and it would show what does not count. It is taken once the element is back on the page, with the same case; of an
 * element that is taken away for good it is nobody's answer.
 */
export class Written {
  #state: Board['state'] | undefined
  #facts: readonly FactId[] = []

  leave({ renderRoot, ownerDocument: { activeElement, body } }: LitElement, state: Board['state'] | undefined): void {
    const hasField = (fact: FactId) => renderRoot.querySelector(`[data-fact="${CSS.escape(fact)}"] input`)
    this.#state = state
    // Where the focus is still somewhere, it was not lost here.
    this.#facts = activeElement === body ? [...(state?.drafts.keys() ?? [])].filter(hasField) : []
  }

  comeBack(board: Board | undefined): void {
    const facts = this.#facts
    this.#facts = []
    if (!board || board.state !== this.#state) return
    for (const fact of facts) {
      const draft = board.state.drafts.get(fact)
      if (draft) board.reply(fact, { kind: 'raw', raw: draft.text })
    }
  }
}
