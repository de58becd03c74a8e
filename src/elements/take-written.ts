import type { LitElement } from 'lit'
import type { Board } from './board.ts'

/**
 * Takes what is half written for the answer, where the field has lost the focus with its place on the page: of that Chromium alone
 * tells as of a change. Else the field would show what does not count.
 */
export function takeWritten({ renderRoot }: LitElement, board: Board | undefined): void {
  if (board && !(renderRoot as ShadowRoot).activeElement)
    for (const [fact, { text: raw }] of board.state.drafts) board.reply(fact, { kind: 'raw', raw })
}
