import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { builtInPack } from '../assess.ts'
import { isRecord, own } from '../base/is-record.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { FactId, GivenFact } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { flow, packOf, stamped, type Flow, type Given, type GivenFacts } from './flow.ts'
import { isAnswer } from './known-facts.ts'
import { patientId } from './patient-id.ts'
import {
  nextPage,
  pageWith,
  previousPage,
  settleQueue,
  startQueue,
  type Queue,
  type Standing,
} from './question-queue.ts'
import { readAnswer } from './read-answer.ts'
import { recordOf, type Choice, type DecisionRecord } from './record.ts'
import { madeWith, takeUp, type MadeWith, type Resumed } from './resume.ts'
import type { Reply } from './reply.ts'

/** The whole state as plain JSON, to be kept by the host and set again. */
export interface CaseValue {
  readonly facts: GivenFacts
  readonly place?: string
  readonly at?: string
  readonly choice?: Choice
  /** The pack that it was made with, and what it said: a draft that is taken up with another pack tells what changed. */
  readonly made?: MadeWith
}

/** Where the focus is to go: to the control of a question, or to the heading of the questions. */
export type Focus = { readonly to: 'question'; readonly fact: FactId } | { readonly to: 'heading' }

/** What stands in a field and is not used: it is being written, or it was refused. */
export interface Draft {
  readonly text: string
  readonly refused: boolean
}

/**
 * Holds a case: what the host gave, what the user answered, and which questions are on the screen. Everything else
 * follows from it by `flow`, anew after each change.
 */
export class CaseController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #given: Given = { pack: null, place: null, at: null, bundle: null, kept: {}, entered: {} }
  #flow: Flow | undefined
  #queue: Queue | undefined
  #patient: string | undefined
  #factsJustSet = false
  #choice: Choice | null = null
  #resumed: Resumed | null = null
  #changing: FactId | null = null
  #focus: Focus | null = null
  readonly #drafts = new Map<FactId, Draft>()

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

  /** The pack that the case is judged by: the built-in one when the host's cannot be used. */
  get pack(): Pack {
    return packOf(this.#given.pack) ?? builtInPack
  }

  /** What the clinician chose; null until then. */
  get choice(): Choice | null {
    return this.#choice
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
    return (this.#queue ??= startQueue(this.standing))
  }

  /** What is written in the field of a fact and is not, or cannot be, used. */
  draft(fact: FactId): Draft | undefined {
    return this.#drafts.get(fact)
  }

  get standing(): Standing {
    const seen = this.flow
    if (seen.kind === 'fault') return { open: [], isAnswered: () => false }
    return {
      open: seen.assessment.ask.map(({ fact }) => fact),
      isAnswered: (fact) => isAnswer(seen.read.readings.get(fact)),
    }
  }

  /** Facts of the host, in place of all that was entered. */
  setFacts(entered: unknown): void {
    this.#factsJustSet = true
    this.#start({ entered: entered ?? {}, kept: {} })
  }

  /**
   * The record. What was entered is forgotten when the record is another patient's, or may be, unless the host has just
   * set the facts as well: one patient's answers never count for the next.
   */
  setBundle(bundle: unknown): void {
    const isFirst = this.#given.bundle === null && this.#patient === undefined
    const patient = patientId(bundle)
    const isSame =
      isFirst || bundle === null || bundle === undefined || (patient !== undefined && patient === this.#patient)
    if (bundle !== null && bundle !== undefined) this.#patient = patient
    this.#start({ bundle: bundle ?? null, ...(isSame || this.#factsJustSet ? {} : { entered: {}, kept: {} }) })
  }

  setPack(pack: unknown): void {
    this.#start({ pack: pack ?? null })
  }

  setPlace(place: unknown): void {
    this.#start({ place })
  }

  setTime(at: unknown): void {
    this.#start({ at })
  }

  get value(): CaseValue {
    const seen = this.flow
    if (seen.kind === 'fault') return { facts: isRecord(this.#given.entered) ? this.#given.entered : {} }
    const { facts, place, at, assessment } = seen
    return {
      facts: { ...facts },
      ...(place === null ? {} : { place }),
      ...(at === null ? {} : { at }),
      ...(this.#choice === null ? {} : { choice: this.#choice }),
      made: madeWith(assessment),
    }
  }

  /** Takes a state up again: answers as answers, and what a record gave until the record is there again. */
  resume(value: unknown): void {
    const facts = isRecord(value) ? (own(value, 'facts') ?? {}) : (value ?? {})
    if (!isRecord(facts)) {
      this.setFacts(facts)
      return
    }
    const taken = takeUp(value, facts, this.pack)
    this.setFacts(taken.entered)
    this.#start({ kept: taken.kept })
    if (isRecord(value) && Object.hasOwn(value, 'place')) this.setPlace(own(value, 'place') ?? null)
    if (isRecord(value) && Object.hasOwn(value, 'at')) this.setTime(own(value, 'at') ?? null)
    this.#choice = taken.choice
    this.#resumed = taken.resumed
  }

  /** Keeps what was chosen. */
  setChoice(choice: Choice | null): void {
    this.#choice = choice
    this.#host.requestUpdate()
  }

  /** The audit record of a choice; undefined while there is no assessment to choose by. */
  recordOf(choice: Choice): DecisionRecord | undefined {
    return this.flow.kind === 'assessed' ? recordOf(this.flow, choice, this.pack) : undefined
  }

  /** Opens a fact that is known, to be changed; null closes it. */
  change(fact: FactId | null): void {
    this.#changing = fact
    this.#host.requestUpdate()
  }

  /** Where the focus is to go once the questions are drawn again, told once: a question, or their heading. */
  takeFocus(): Focus | null {
    const focus = this.#focus
    this.#focus = null
    return focus
  }

  /** Keeps what is being written, without using it. */
  write(fact: FactId, draft: string): void {
    this.#drafts.set(fact, { text: draft, refused: this.#drafts.get(fact)?.refused ?? false })
  }

  /** Takes an answer, and tells whether it changed anything; what cannot be used stays in the field, and nothing is known then. */
  reply(fact: FactId, reply: Reply): boolean {
    const declared = indexOf(this.pack).facts.get(fact)
    if (!declared) return false
    const read = reply.kind === 'raw' ? readAnswer(reply.raw, declared) : undefined
    if (read?.ok === false && reply.kind === 'raw' && typeof reply.raw === 'string') {
      this.#drafts.set(fact, { text: reply.raw, refused: true })
    } else this.#drafts.delete(fact)
    const before = JSON.stringify(this.#given.entered)
    if (reply.kind === 'unknown') this.#enter(fact, { unknown: 'asked-unknown' })
    else if (read?.ok && read.value !== null) this.#enter(fact, { value: read.value })
    else this.#clear(fact, reply.kind === 'back')
    this.#queue = settleQueue(this.queue, this.standing, fact)
    this.#host.requestUpdate()
    return JSON.stringify(this.#given.entered) !== before
  }

  next(): void {
    this.#turn(nextPage(this.queue, this.standing), { to: 'heading' })
  }

  previous(): void {
    this.#turn(previousPage(this.queue), { to: 'heading' })
  }

  /** Turns to the page that holds a question. */
  goTo(fact: FactId): void {
    this.#turn(pageWith(this.queue, this.standing, fact), { to: 'question', fact })
  }

  #turn(queue: Queue, focus: Focus): void {
    this.#queue = queue
    this.#focus = focus
    this.#host.requestUpdate()
  }

  #start(given: Partial<Given>): void {
    this.#given = { ...this.#given, ...given }
    this.#flow = undefined
    this.#queue = undefined
    this.#choice = null
    this.#resumed = null
    this.#changing = null
    this.#focus = null
    this.#drafts.clear()
    this.#host.requestUpdate()
  }

  #enter(fact: FactId, answer: { readonly value: GivenFact } | { readonly unknown: string }): void {
    const at = this.flow.kind === 'assessed' ? this.flow.at : null
    this.#setEntered({ ...this.#entered(), [fact]: stamped(answer, at) })
  }

  /** Takes an answer away. What a record knows comes back only when that is what was asked for. */
  #clear(fact: FactId, backToRecord: boolean): void {
    this.#setEntered(Object.fromEntries(Object.entries(this.#entered()).filter(([id]) => id !== fact)))
    const isKnown = this.flow.kind === 'assessed' && this.flow.read.readings.get(fact)?.kind === 'known'
    if (isKnown && !backToRecord) this.#enter(fact, { unknown: 'not-asked' })
  }

  #entered(): GivenFacts {
    return isRecord(this.#given.entered) ? this.#given.entered : {}
  }

  #setEntered(entered: GivenFacts): void {
    this.#given = { ...this.#given, entered }
    this.#flow = undefined
  }
}
