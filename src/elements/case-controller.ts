import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { builtInPack } from '../assess.ts'
import { isRecord, own } from '../base/is-record.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { FactId, GivenFact } from '../facts/fact.ts'
import { flow, stamped, type Flow, type Given, type GivenFacts } from './flow.ts'
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
import type { Reply } from './reply.ts'

/** The whole state as plain JSON, to be kept by the host and set again. */
export interface CaseValue {
  readonly facts: GivenFacts
  readonly place?: string
  readonly at?: string
}

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
  #given: Given = { place: null, at: null, bundle: null, kept: {}, entered: {} }
  #flow: Flow | undefined
  #queue: Queue | undefined
  #patient: string | undefined
  #factsJustSet = false
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

  setPlace(place: unknown): void {
    this.#start({ place })
  }

  setTime(at: unknown): void {
    this.#start({ at })
  }

  get value(): CaseValue {
    const seen = this.flow
    if (seen.kind === 'fault') return { facts: isRecord(this.#given.entered) ? this.#given.entered : {} }
    const { facts, place, at } = seen
    return { facts: { ...facts }, ...(place === null ? {} : { place }), ...(at === null ? {} : { at }) }
  }

  /** Takes a state up again: answers as answers, and what a record gave until the record is there again. */
  resume(facts: unknown): void {
    if (!isRecord(facts)) {
      this.setFacts(facts)
      return
    }
    const split = (fromRecord: boolean) =>
      Object.fromEntries(Object.entries(facts).filter(([, given]) => isFromRecord(given) === fromRecord))
    this.setFacts(split(false))
    this.#start({ kept: split(true) })
  }

  /** Keeps what is being written, without using it. */
  write(fact: FactId, draft: string): void {
    this.#drafts.set(fact, { text: draft, refused: this.#drafts.get(fact)?.refused ?? false })
  }

  /** Takes an answer, and tells whether it changed anything; what cannot be used stays in the field, and nothing is known then. */
  reply(fact: FactId, reply: Reply): boolean {
    const declared = indexOf(builtInPack).facts.get(fact)
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
    this.#turn(nextPage(this.queue, this.standing))
  }

  previous(): void {
    this.#turn(previousPage(this.queue))
  }

  /** Turns to the page that holds a question. */
  goTo(fact: FactId): void {
    this.#turn(pageWith(this.queue, this.standing, fact))
  }

  #turn(queue: Queue): void {
    this.#queue = queue
    this.#host.requestUpdate()
  }

  #start(given: Partial<Given>): void {
    this.#given = { ...this.#given, ...given }
    this.#flow = undefined
    this.#queue = undefined
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

/** Whether a fact says that it comes from a FHIR resource, such as `Observation/rr-1`. */
function isFromRecord(given: unknown): boolean {
  const from = isRecord(given) ? own(given, 'from') : undefined
  return typeof from === 'string' && /^[A-Z][A-Za-z]+\/[^\s]+$/.test(from)
}
