import { ContextEvent } from '@lit/context'
import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { boardContext, isAssessed, type AssessedBoard, type Board } from './board.ts'
import { faultCard } from './parts/fault.ts'
import { markLanguages } from './parts/mark-languages.ts'
import { root } from './parts/root.ts'
import { Unfolding } from './parts/unfolding.ts'
import type { CaseController } from './case-controller.ts'
import { Surroundings } from './surroundings.ts'
import { nearestLanguage } from './nearest-language.ts'
import type { Translate } from '../present/texts.ts'
import { textsOf } from './texts-of.ts'

/**
 * A part that stands by itself below a `<beon-context>`: it shows one view of the case that the context holds, in its language.
 * Without a context, or with a case that cannot be used, it says so. What it leaves, it forgets: no patient is carried to another
 * place on the page.
 */
export abstract class PartElement extends LitElement {
  /** What the context holds; undefined where there is none. */
  protected board: Board | undefined
  #leave: (() => void) | undefined
  /** The case that is on the screen. */
  #drawn: CaseController | undefined
  protected readonly unfolding = new Unfolding(this)

  constructor() {
    super()
    new Surroundings(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    /** @internal */
    this.dispatchEvent(new ContextEvent(boardContext, this, this.#hear, true))
    // What another context said is gone before anybody can act on it.
    if (this.#drawn && this.#drawn !== this.board?.state) this.performUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#hear(undefined)
  }

  /** Takes what a context tells, now and later, until it is left for another. */
  readonly #hear = (board: Board | undefined, leave?: () => void): void => {
    if (leave !== this.#leave) this.#leave?.()
    this.#leave = leave
    this.board = board
    this.requestUpdate()
  }

  /** Whether it is drawn at once after an answer; the other parts follow once the recommendation is on the screen. */
  protected readonly isFirst: boolean = false

  /** The view, when there is a case to show. */
  protected abstract view(board: AssessedBoard): unknown

  /** The texts of the context; without one, those of the built-in pack. */
  get #texts(): Translate {
    return this.board?.t ?? textsOf(nearestLanguage(this))
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed)
    this.#drawn = this.board?.state
    markLanguages(this.renderRoot, this.#texts)
  }

  /** The view; where it cannot be drawn, the context hears of it, and draws the fault here and all over: never the patient before. */
  #shown(board: AssessedBoard): unknown {
    try {
      return this.view(board)
    } catch {
      board.state.fail()
      return nothing
    }
  }

  protected override render(): TemplateResult {
    return root(this.#inside(), this.#texts)
  }

  #inside(): unknown {
    const { board } = this
    if (!board) return html`<p class="minor" part="fault">${this.#texts('page.no-context')}</p>`
    if (!isAssessed(board)) return faultCard(board)
    return board.state.isHasty && !this.isFirst && board.state === this.#drawn ? noChange : this.#shown(board)
  }
}
