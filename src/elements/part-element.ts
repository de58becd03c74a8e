import { ContextConsumer } from '@lit/context'
import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { boardContext, isAssessed, type AssessedBoard, type Board } from './board.ts'
import { baseStyles } from './parts/base.styles.ts'
import { faultCard } from './parts/fault.ts'
import { markLanguages } from './parts/mark-languages.ts'
import { Unfolding } from './parts/unfolding.ts'
import { LanguageWatch } from './language-watch.ts'
import { nearestLanguage } from './nearest-language.ts'
import type { Translate } from '../present/texts.ts'
import { textsOf } from './texts-of.ts'

/**
 * A part that stands by itself below a `<beon-context>`: it shows one view of the case that the context holds, in its language.
 * Without a context, or with a case that cannot be used, it says so.
 */
export abstract class PartElement extends LitElement {
  static override styles = baseStyles

  readonly #board = new ContextConsumer(this, { context: boardContext, subscribe: true })
  protected readonly unfolding = new Unfolding(this)

  constructor() {
    super()
    new LanguageWatch(this)
  }

  /** What the context holds; undefined where there is none. */
  protected get board(): Board | undefined {
    return this.#board.value
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
    markLanguages(this.renderRoot, this.#texts)
  }

  protected override render(): TemplateResult {
    const { board } = this
    const t = this.#texts
    return html`<div class="root" part="root" lang=${t.language}>
      ${
        board === undefined
          ? html`<p class="minor" part="fault">${t('page.no-context')}</p>`
          : isAssessed(board)
            ? board.state.isHasty && !this.isFirst
              ? noChange
              : this.view(board)
            : board.seen.kind === 'fault'
              ? faultCard(board.seen.issues, t)
              : nothing
      }
    </div>`
  }
}
