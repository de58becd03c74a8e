import { builtInPack, builtInPlaces } from '../assess.ts'
import { isRecord } from '../base/is-record.ts'
import { issue, type Issue } from '../base/issue.ts'
import type { Pack } from '../pack/pack.ts'
import type { Places } from '../places/place.ts'
import { caseValue, factsIn, type CaseValue } from './case-value.ts'
import { copied } from './copied.ts'
import { Decisions } from './decisions.ts'
import { failed, flow, isGiven, packOf, type Flow, type Given, type GivenFacts } from './flow.ts'
import { patientId } from './patient-id.ts'
import { takeUp, type Resumed } from './resume.ts'

const NEW_CASE = { facts: {}, entered: {}, kept: { facts: {}, noticed: [] } }

/** A case: what the host gave, what the user entered and what was decided. What comes of it follows by `flow`. */
export abstract class HeldCase {
  protected readonly decisions = new Decisions()
  #given: Given = { pack: null, place: null, at: null, bundle: null, faults: [], ...NEW_CASE }
  #flow: Flow | undefined
  #isStale = true
  #places: Places | undefined
  /** The patient of the last Bundle; undefined when it names none, null before there was one. */
  #patient: string | undefined | null = null
  #factsJustSet = false
  #handedOut = new WeakSet<object>()
  /** A draft that nothing was added to. */
  protected draftValue: Readonly<Record<string, unknown>> | null = null
  /** What became of a draft that was made with another pack. */
  resumed: Resumed | null = null
  /** That a draft was not used, and why. */
  notUsed: readonly Issue[] = []

  /** Called whenever something was given; `isAnother`: it is another case, and nothing of the one before is kept. */
  protected abstract changed(isAnother: boolean): void

  get given(): Given {
    return this.#given
  }

  get flow(): Flow {
    const places = builtInPlaces()
    // Municipalities may have been added to the page since: the case is read anew.
    if (this.#isStale || !this.#flow || places !== this.#places) {
      this.#places = places
      this.#forgetDraftOfAnother()
      this.#flow = flow(this.#given, this.#flow)
      this.#isStale = false
    }
    return this.#flow
  }

  /** The case could not be shown: a fault takes its place, until something else is given. */
  fail(): void {
    this.#flow = failed(this.#given)
    this.#isStale = false
  }

  /** The pack that the case is judged by: the built-in one when the host's cannot be used. */
  get pack(): Pack {
    return packOf(this.#given.pack) ?? builtInPack
  }

  /** The facts that were entered, by host and user, as a copy. */
  get facts(): GivenFacts {
    const facts = copied(factsIn(this.#given)) as GivenFacts
    this.#handedOut.add(facts)
    return facts
  }

  /** Facts of the host, in place of all that was entered: another case, unless they are the very facts that it was told of. */
  setFacts(given: unknown): void {
    const facts = copied(given ?? {})
    const isEcho = this.#handedOut.has(given as object)
    if (isEcho && JSON.stringify(facts) === JSON.stringify(factsIn(this.#given))) return
    this.#factsJustSet = true
    this.#startCase({ facts })
  }

  /** The record. Another patient's, or what may be, starts another case, unless the host has just set the facts as well. */
  setBundle(bundle: unknown): void {
    if (isGiven(bundle)) {
      const patient = patientId(bundle)
      const isSame = patient === undefined ? bundle === this.#given.bundle : patient === this.#patient
      const isAnother = this.#patient !== null && !isSame
      this.#patient = patient
      if (isAnother && !this.#factsJustSet) this.#startCase({})
    }
    this.set({ bundle: bundle ?? null })
  }

  /** The pack. A draft that nothing was added to is taken up anew: it makes no difference which of the two is set first. */
  setPack(pack: unknown): void {
    this.set({ pack: pack ?? null })
    if (this.draftValue !== null) this.#takeUp(this.draftValue)
  }

  get value(): CaseValue {
    // Looked at first: a draft that it finds to be another's is forgotten.
    const { flow } = this
    return caseValue(this.#given, flow, this.decisions.registered)
  }

  /** Takes a state up again: answers as answers, and what a record gave until the record is there again. */
  resume(value: unknown): void {
    this.setFacts(null)
    const draft = copied(value)
    this.#takeUp(isRecord(draft) ? draft : { facts: draft })
  }

  #takeUp(value: Readonly<Record<string, unknown>>): void {
    const { given, registered, resumed } = takeUp(value, this.pack)
    this.set(given)
    this.draftValue = value
    this.decisions.registered = registered
    this.resumed = resumed
  }

  /** A draft that names another patient than the Bundle goes with all that was added to it. */
  #forgetDraftOfAnother(): void {
    const { bundle, kept } = this.#given
    if (kept.patient === undefined || !isGiven(bundle) || patientId(bundle) === kept.patient) return
    this.#startCase({})
    this.notUsed = [issue('value.other-patient', 'value')]
  }

  /** Takes what was given with an answer of the user in it. */
  protected answer(given: Given): void {
    this.#given = given
    this.#isStale = true
    this.draftValue = null
  }

  /** What is set from now on is not set together with what was set before. */
  hostUpdated(): void {
    this.#factsJustSet = false
  }

  /** Another case: nothing of the one before is kept. */
  #startCase(given: Partial<Given>): void {
    this.decisions.clear()
    this.draftValue = this.resumed = null
    this.#handedOut = new WeakSet()
    this.notUsed = []
    this.set({ ...NEW_CASE, ...given }, true)
  }

  /** Takes something that was given, of the same case or of another. */
  set(given: Partial<Given>, isAnother = false): void {
    this.#given = { ...this.#given, ...given }
    this.#isStale = true
    this.changed(isAnother)
  }
}
