import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { builtInPack } from '../assess.ts'
import { isRecord } from '../base/is-record.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import type { Audience } from './audience.ts'
import { answered, answerOf, type Draft } from './answered.ts'
import { caseValue, type CaseValue } from './case-value.ts'
import type { Chosen, Decision } from './decision.ts'
import { Decisions } from './decisions.ts'
import { flow, inHaste, isGiven, packOf, type Flow, type Given } from './flow.ts'
import { patientId } from './patient-id.ts'
import type { Focus } from './focus.ts'
import { QuestionPages } from './question-pages.ts'
import type { Queue, Standing } from './question-queue.ts'
import { recordOf, type Choice, type DecisionRecord } from './record.ts'
import type { Reply } from './reply.ts'
import { takeUp, type Resumed } from './resume.ts'
import { standingOf } from './standing.ts'

/** Holds a case: what the host gave and the user answered, and which questions are on the screen; the rest follows by `flow`. */
export class CaseController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #given: Given = { pack: null, place: null, at: null, bundle: null, kept: {}, noticed: [], entered: {} }
  #flow: Flow | undefined
  #hasty: Flow | undefined
  #touched: FactId | null = null
  readonly #pages = new QuestionPages(() => this.standing)
  #audience: Audience = 'clinician'
  #patient: string | undefined
  #factsJustSet = false
  readonly #decisions = new Decisions()
  #draftValue: Readonly<Record<string, unknown>> | null = null
  #resumed: Resumed | null = null
  #changing: FactId | null = null
  readonly #drafts = new Map<FactId, Draft>()
  readonly #askers = new Set<object>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostUpdated(): void {
    this.#factsJustSet = false
  }

  get given(): Given {
    return this.#given
  }

  get flow(): Flow {
    return (this.#flow ??= flow(this.#given))
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
    this.#pages.settle(this.#touched)
    this.#host.requestUpdate()
  }

  /** The pack that the case is judged by: the built-in one when the host's cannot be used. */
  get pack(): Pack {
    return packOf(this.#given.pack) ?? builtInPack
  }

  get audience(): Audience {
    return this.#audience
  }

  /** Whom the page is for: patients and relatives are asked only what they can answer. */
  setAudience(audience: Audience): void {
    if (audience === this.#audience) return
    this.#audience = audience
    this.#pages.restart()
  }

  /** Whether the questions stand anywhere on the page: only then is there a way to one of them. */
  get isAsking(): boolean {
    return this.#askers.size > 0
  }

  /** Tells that an element shows the questions, or no longer does. */
  asks(by: object, shows: boolean): void {
    if (this.#askers.has(by) === shows) return
    if (shows) this.#askers.add(by)
    else this.#askers.delete(by)
    this.#host.requestUpdate()
  }

  /** The decision that is being filled in; null while none is. */
  get decision(): Decision | null {
    return this.#decisions.filled
  }

  /** What the clinician chose, and whether the case has changed since; null until then. */
  get chosen(): Chosen | null {
    return this.#decisions.chosen(this.flow)
  }

  /** What became of a draft that was made with another pack. */
  get resumed(): Resumed | null {
    return this.#resumed
  }

  /** The fact that is known and is being changed. */
  get changing(): FactId | null {
    return this.#changing
  }

  get queue(): Queue {
    return this.#pages.queue
  }

  /** What is written in the field of a fact and is not, or cannot be, used. */
  draft(fact: FactId): Draft | undefined {
    return this.#drafts.get(fact)
  }

  get standing(): Standing {
    return standingOf(this.drawn, this.#audience, this.pack)
  }

  /** Facts of the host, in place of all that was entered: another case, unless they are the very facts that it was told of. */
  setFacts(entered: unknown): void {
    if (isRecord(entered) && entered === this.#given.entered) return
    this.#factsJustSet = true
    this.#startCase({ entered: entered ?? {} })
  }

  /** The record. Another patient's, or what may be, starts another case, unless the host has just set the facts as well. */
  setBundle(bundle: unknown): void {
    const isFirst = this.#given.bundle === null && this.#patient === undefined
    const patient = patientId(bundle)
    const isSame = isFirst || !isGiven(bundle) || (patient !== undefined && patient === this.#patient)
    if (isGiven(bundle)) this.#patient = patient
    if (isSame || this.#factsJustSet) this.#start({ bundle: bundle ?? null })
    else this.#startCase({ bundle, entered: {} })
  }

  /** The pack. A draft that nothing was added to is taken up anew: it makes no difference which of the two is set first. */
  setPack(pack: unknown): void {
    const { place, at } = this.#given
    this.#start({ pack: pack ?? null })
    if (this.#draftValue !== null) this.#takeUp(this.#draftValue)
    this.#start({ place, at })
  }

  setPlace(place: unknown): void {
    this.#start({ place })
  }

  setTime(at: unknown): void {
    this.#start({ at })
  }

  get value(): CaseValue {
    return caseValue(this.#given, this.flow, this.#decisions.registered)
  }

  /** Takes a state up again: answers as answers, and what a record gave until the record is there again. */
  resume(value: unknown): void {
    this.setFacts({})
    this.#takeUp(isRecord(value) ? value : { facts: value })
  }

  #takeUp(value: Readonly<Record<string, unknown>>): void {
    const { given, registered, resumed } = takeUp(value, this.pack)
    this.#start(given)
    this.#draftValue = value
    this.#decisions.registered = registered
    this.#resumed = resumed
  }

  /** Fills a decision in; null closes it. */
  decide(decision: Decision | null): void {
    this.#decisions.filled = decision
    this.#host.requestUpdate()
  }

  /** The audit record of a choice; undefined while there is no assessment to choose by. */
  recordOf(choice: Choice): DecisionRecord | undefined {
    this.#decisions.offer(choice, this.flow)
    return this.flow.kind === 'assessed' ? recordOf(this.flow, choice, this.pack) : undefined
  }

  /** Keeps a choice of which the record was made, unless the host has gone on to another case meanwhile. */
  setChoice(choice: Choice): void {
    if (!this.#decisions.register(choice)) return
    this.#draftValue = null
    this.#host.requestUpdate()
  }

  /** Opens a fact that is known, to be changed; null closes it. */
  change(fact: FactId | null): void {
    this.#changing = fact
    this.#host.requestUpdate()
  }

  /** Where the focus is to go once the questions are drawn again, told once: a question, or their heading. */
  takeFocus(): Focus | null {
    return this.#pages.takeFocus()
  }

  /** Keeps what is being written, without using it. */
  write(fact: FactId, draft: string): void {
    this.#drafts.set(fact, { text: draft, refused: this.#drafts.get(fact)?.refused ?? false })
  }

  /** Takes an answer, and tells whether it changed anything; what cannot be used stays in the field, and nothing is known then. */
  reply(fact: FactId, reply: Reply): boolean {
    const declared = indexOf(this.pack).facts.get(fact)
    if (!declared) return false
    const { answer, refused } = answerOf(reply, declared)
    if (refused === null) this.#drafts.delete(fact)
    else this.#drafts.set(fact, { text: refused, refused: true })
    this.settle()
    this.#pages.hold()
    const [seen, before] = [this.flow, JSON.stringify(this.#given.entered)]
    this.#given = answered(this.#given, fact, answer, seen)
    this.#flow = undefined
    this.#draftValue = null
    this.#touched = fact
    this.#hasty = inHaste(this.flow, seen)
    if (!this.#hasty) this.#pages.settle(fact)
    this.#host.requestUpdate()
    return JSON.stringify(this.#given.entered) !== before
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

  /** Another case: nothing of the one before is kept. */
  #startCase(given: Partial<Given>): void {
    this.#start({ kept: {}, noticed: [], ...given })
    this.#decisions.clear()
    this.#draftValue = this.#resumed = null
  }

  #start(given: Partial<Given>): void {
    this.#given = { ...this.#given, ...given }
    this.#flow = this.#hasty = undefined
    this.#pages.restart()
    this.#changing = null
    this.#drafts.clear()
    this.#host.requestUpdate()
  }
}
