import type { ReactiveControllerHost } from 'lit'
import type { Issue } from '../base/issue.ts'
import { sameJson } from '../base/same-json.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import type { Audience } from './audience.ts'
import { answered, answerOf, type Draft } from './answered.ts'
import type { Chosen, Decision } from './decision.ts'
import { inHaste, type Flow } from './flow.ts'
import type { Focus } from './focus.ts'
import { HeldCase } from './held-case.ts'
import { QuestionPages } from './question-pages.ts'
import type { Queue, Standing } from './question-queue.ts'
import { recordOf, type Choice, type DecisionRecord } from './record.ts'
import type { Reply } from './reply.ts'
import { standingOf } from './standing.ts'

/** What is done with a case on the page: which questions are on the screen, what is half written, and the user's answers. */
export class CaseController extends HeldCase {
  readonly #host: ReactiveControllerHost
  #hasty: Flow | undefined
  #touched: readonly FactId[] = []
  readonly #pages = new QuestionPages(() => this.standing)
  #audience: Audience = 'clinician'
  /** The fact that is known and is being changed. */
  changing: FactId | null = null
  /**
   * Another in every case, and once what was being written was forgotten: its field goes with it, and the focus. Of a day that is half
   * written nobody but its field knows.
   */
  era = 0
  /** What is written in the fields and is not, or cannot be, used, by fact. */
  readonly drafts = new Map<FactId, Draft>()
  readonly #askers = new Set<object>()

  constructor(host: ReactiveControllerHost) {
    super()
    this.#host = host
  }

  override fail(): void {
    this.#hasty = undefined
    super.fail()
    this.#host.requestUpdate()
  }

  /**
   * What is drawn: right after an answer, what it came to beside the questions of before. What to ask takes longer to work out than
   * all the rest; it is, by `settle`, once the new recommendation is on the screen.
   */
  get drawn(): Flow {
    return this.#hasty ?? this.flow
  }

  /** Whether the questions of before are still drawn. */
  get isHasty(): boolean {
    return this.#hasty !== undefined
  }

  /** Works out what to ask after the last answer. */
  settle(): void {
    if (!this.#hasty) return
    this.#hasty = undefined
    this.#pages.fit(this.#touched)
    this.#host.requestUpdate()
  }

  /** Whom the page is for: patients and relatives are asked only what they can answer. With what else of the host's cannot be used. */
  setReader(audience: Audience, faults: readonly Issue[]): void {
    this.set({ faults })
    if (audience === this.#audience) return
    this.#audience = audience
    this.stopWriting()
    this.#pages.restart()
  }

  /** Whether the questions stand anywhere on the page: only then is there a way to one of them. */
  get isAsking(): boolean {
    return this.#askers.size > 0
  }

  /** Tells that an element shows the questions, or no longer does. */
  asks(by: object, shows: boolean): void {
    if (this.#askers.has(by) === shows) return
    this.#askers[shows ? 'add' : 'delete'](by)
    this.#host.requestUpdate()
  }

  /** The decision that is being filled in; null while none is. */
  get decision(): Decision | null {
    return this.decisions.filled
  }

  /** What the clinician chose, and whether the case has changed since; null until then. */
  get chosen(): Chosen | null {
    return this.decisions.chosen(this.flow)
  }

  get queue(): Queue {
    return this.#pages.queue
  }

  get standing(): Standing {
    return standingOf(this.drawn, this.#audience, this.pack)
  }

  /** Fills a decision in; null closes it. */
  decide(decision: Decision | null): void {
    this.decisions.filled = decision
    this.#host.requestUpdate()
  }

  /** Registers a choice, and gives the audit record of it; undefined while there is no assessment to choose by. */
  register(choice: Choice): DecisionRecord | undefined {
    const { flow } = this
    if (flow.kind === 'fault') return undefined
    const record = recordOf(flow, choice, this.pack)
    this.decisions.register(choice, flow)
    return record
  }

  /** Ends what the host was told of a choice: it stands, or is taken back. */
  closeChoice(choice: Choice, isTaken: boolean): void {
    if (this.decisions.close(choice, isTaken)) this.draftValue = null
    this.#host.requestUpdate()
  }

  /** Opens a fact that is known, to be changed; null closes it. */
  change(fact: FactId | null): void {
    this.changing = fact
    this.#host.requestUpdate()
  }

  /** Where the focus is to go once the questions are drawn again, told once: a question, or their heading. */
  takeFocus(): Focus | null {
    return this.#pages.takeFocus()
  }

  /** Keeps what is being written, without using it. */
  write(fact: FactId, draft: string): void {
    this.drafts.set(fact, { text: draft, refused: !!this.drafts.get(fact)?.refused })
  }

  /** Forgets what is being written: left in a field, it would look like an answer. */
  stopWriting(): void {
    this.era++
    this.drafts.clear()
  }

  /** Takes an answer, and tells whether it changed anything; what cannot be used stays in the field, and nothing is known then. */
  reply(fact: FactId, reply: Reply): boolean {
    const declared = indexOf(this.pack).facts.get(fact)
    // Where the case cannot be used there is no question: a field that goes is no answer.
    if (!declared || this.flow.kind === 'fault') return false
    const { answer, refused } = answerOf(reply, declared, this.flow.at)
    if (refused === null) this.drafts.delete(fact)
    else this.drafts.set(fact, { text: refused, refused: true })
    this.settle()
    this.#pages.hold()
    const seen = this.flow
    const { entered } = this.given
    this.answer(answered(this.given, fact, answer, seen))
    this.#touched = [fact]
    this.#hasty = inHaste(this.flow, seen)
    if (!this.#hasty) this.#pages.fit(this.#touched)
    this.#host.requestUpdate()
    return !sameJson(this.given.entered, entered)
  }

  next(): void {
    this.#turn(() => this.#pages.next())
  }

  previous(): void {
    this.#turn(() => this.#pages.previous())
  }

  /** Turns to the page that holds a question. */
  goTo(fact: FactId): void {
    this.#turn(() => this.#pages.goTo(fact))
  }

  #turn(turn: () => void): void {
    this.settle()
    turn()
    this.#host.requestUpdate()
  }

  /** What is being written stays, and so does the page once something was done on it; unless it is another case. */
  protected override changed(isAnother: boolean): void {
    this.settle()
    if (isAnother) {
      this.stopWriting()
      this.changing = null
    }
    const { entered } = this.given
    const isBegun = this.drafts.size + Object.keys(entered).length || this.#pages.isTurned
    if (isBegun && !isAnother) this.#pages.fit([...this.drafts.keys()])
    else this.#pages.restart()
    this.#host.requestUpdate()
  }
}
