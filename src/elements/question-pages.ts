import type { FactId } from '../facts/fact.ts'
import type { Focus } from './focus.ts'
import {
  nextPage,
  pageWith,
  previousPage,
  settleQueue,
  startQueue,
  type Queue,
  type Standing,
} from './question-queue.ts'

/** The pages of questions of a case, and where the focus is to go once they are drawn again. */
export class QuestionPages {
  readonly #standing: () => Standing
  #queue: Queue | undefined
  /** The questions that were touched since the page was fitted; none: something else changed; undefined: nothing did. */
  #touched: readonly FactId[] | undefined
  #focus: Focus | null = null

  /** `standing` tells how the questions stand whenever it is called. */
  constructor(standing: () => Standing) {
    this.#standing = standing
  }

  get queue(): Queue {
    if (!this.#queue) this.#queue = startQueue(this.#standing())
    else if (this.#touched !== undefined) this.#queue = settleQueue(this.#queue, this.#standing(), this.#touched)
    this.#touched = undefined
    return this.#queue
  }

  /** Whether another page than the first is shown. */
  get isTurned(): boolean {
    return !!this.#queue?.page
  }

  /** Begins anew at the next look, with the questions as they stand then. */
  restart(): void {
    this.#queue = this.#touched = undefined
    this.#focus = null
  }

  /** Holds the page as it is: called before an answer counts, so that what it changes is seen beside what was. */
  hold(): void {
    this.#queue = this.queue
  }

  /** Fits the page, at the next look, to how the questions stand after something changed while these were answered or written in. */
  fit(touched: readonly FactId[]): void {
    this.#touched = [...(this.#touched ?? []), ...touched]
  }

  next(): void {
    this.#turn(nextPage(this.queue, this.#standing()))
  }

  previous(): void {
    this.#turn(previousPage(this.queue))
  }

  /** Turns to the page that holds a question. */
  goTo(fact: FactId): void {
    this.#turn(pageWith(this.queue, this.#standing(), fact), { to: 'question', fact })
  }

  /** Where the focus is to go, told once: a question, or their heading. */
  takeFocus(): Focus | null {
    const focus = this.#focus
    this.#focus = null
    return focus
  }

  #turn(queue: Queue, focus: Focus = { to: 'heading' }): void {
    this.#queue = queue
    this.#focus = focus
  }
}
