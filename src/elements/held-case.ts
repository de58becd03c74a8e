import { builtInPack, builtInPlaces } from '../assess.ts'
import { isRecord } from '../base/is-record.ts'
import { issue, type Issue } from '../base/issue.ts'
import { sameJson } from '../base/same-json.ts'
import type { Pack } from '../pack/pack.ts'
import type { Places } from '../places/place.ts'
import { isSupplied } from './audience.ts'
import { caseValue, factsIn, type CaseValue } from './case-value.ts'
import { copied } from './copied.ts'
import { Decisions } from './decisions.ts'
import { factsWhere } from './facts-where.ts'
import { failed, flow, isGiven, packOf, type Flow, type Given, type GivenFacts } from './flow.ts'
import { patientId } from './patient-id.ts'
import { takeUp, type Resumed } from './resume.ts'

const NEW_CASE = { facts: {}, entered: {}, kept: { facts: {}, noticed: [] } }

/** A case: what the host gave, what the user entered and what was decided. What comes of it follows by `flow`. */
export abstract class HeldCase {
  protected readonly decisions = new Decisions()
  #given: Given = { pack: null, place: null, at: null, bundle: null, faults: [], ...NEW_CASE }
  #flow: Flow | undefined
  /** What is new since the case was read: something that was given, or an answer alone. */
  #isNew: 'given' | 'answer' | null = 'given'
  #places: Places | undefined
  /** The patient of the last Bundle; undefined when it names none, or another case was begun without one; null before there was one. */
  #patient: string | undefined | null = null
  /** Whether the facts were given while the Bundle that stands named the patient: without it, it is not known whose the answers are. */
  #restsOnBundle = false
  /** What the host set together with what it sets now: another case, or facts alone. */
  #justSet: 'case' | 'facts' | null = null
  /** What the host gave last, by property. */
  readonly #last: Record<string, unknown> = {}
  /** The place that counted last in this case: what a municipality can supply is answered of it. */
  #place: unknown
  /** The draft that the host gave last. */
  #draft: unknown
  /** How many answers of the user were taken away last since they may be another patient's, or of another place. */
  takenAway = 0
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
    if (this.#isNew || !this.#flow || places !== this.#places) {
      this.#forgetAnother()
      this.#flow = flow(this.#given, this.#flow, this.#isNew === 'answer' && places === this.#places)
      this.#places = places
      this.#isNew = null
      const { place } = this.#flow
      if (place && place !== (this.#place ||= place)) {
        // Whoever names another place, host, record or draft: what the services there are, and have agreed to, is not known.
        const { entered } = this.#given
        const left = factsWhere(entered, (id) => !isSupplied(id, 'municipality', this.pack))
        this.#place = place
        this.takenAway = sizeOf(entered) - sizeOf(left) || this.takenAway
        this.#given = { ...this.#given, entered: left }
        this.#flow = flow(this.#given, this.#flow, true)
      }
    }
    return this.#flow
  }

  /** The case could not be shown: a fault takes its place, until something else is given. */
  fail(): void {
    this.#flow = failed(this.#given)
    this.#isNew = null
  }

  /** The pack that the case is judged by: the built-in one when the host's cannot be used. */
  get pack(): Pack {
    return packOf(this.#given.pack) ?? builtInPack
  }

  /** The facts that were entered, by host and user, as a copy. */
  get facts(): GivenFacts {
    return copied(factsIn(this.#given)) as GivenFacts
  }

  /** Facts of the host. They lie under what was entered while the Bundle names the patient; else other facts are another case. */
  setFacts(given: unknown): void {
    const facts = copied(given ?? {})
    const isSame = this.#stands('facts', given, facts, facts, this.#given.facts, factsIn(this.#given)) && isGiven(given)
    if (!isSame && !(isGiven(given) && this.#isNamed)) {
      if (this.#patient && !isGiven(this.#given.bundle)) this.#patient = undefined
      this.#startCase({ facts }, isGiven(given), sameJson(facts, this.#given.facts) ? this.takenAway : 0)
    } else {
      this.#setTogether('facts')
      this.#restsOnBundle = this.#isNamed
      if (isSame) return
      this.draftValue = null
      this.#take({ facts })
    }
  }

  /** The record. Another patient's, or what may be, starts another case, unless the host has just started one; the first one keeps the host's facts. */
  setBundle(bundle: unknown): void {
    if (!this.isNews('bundle', bundle)) return
    const { facts, entered } = this.#given
    const last = this.#patient
    let isAnother = this.#restsOnBundle
    if (isGiven(bundle)) {
      const patient = (this.#patient = patientId(bundle))
      // Answers for nobody may be another's; a draft tells itself whose it is.
      if (last === null) isAnother = !this.draftValue && !this.#given.kept.patient && sizeOf(entered) > 0
      else isAnother = patient !== last || !patient
    }
    const keepsFacts = last === null || this.#justSet === 'facts' || !isGiven(bundle)
    if (isAnother && this.#justSet !== 'case') this.#startCase(keepsFacts ? { facts } : {}, true)
    // What stays when the record is taken away is still its patient's.
    else if (!isGiven(bundle) && !this.#justSet) {
      // Looked at first: a draft that it finds to be another's is forgotten.
      const { patient } = this.value
      this.#take({ kept: { ...this.#given.kept, patient } })
    }
    this.#take({ bundle: bundle ?? null })
  }

  /** The pack. A draft that nothing was added to is taken up anew: it makes no difference which of the two is set first. */
  setPack(pack: unknown): void {
    if (isAlike(pack ?? null, this.#given.pack)) return
    this.#take({ pack: pack ?? null })
    if (this.draftValue) this.#takeUp(this.draftValue)
  }

  /** Whether a property is set to something else than last time, and remembers it. */
  isNews(property: string, given: unknown): boolean {
    if (isAlike(given, this.#last[property])) return false
    // As it was given: two patients may differ by their identity numbers alone.
    this.#last[property] = copied(given, (one) => one)
    return true
  }

  get value(): CaseValue {
    // Looked at first: a draft that it finds to be another's is forgotten.
    const { flow } = this
    return caseValue(this.#given, flow, this.decisions.registered)
  }

  /** Takes a state up again: answers as answers, and what a record gave until the record is there again. */
  resume(value: unknown): void {
    const draft = copied(value)
    if (isRecord(draft) && this.#stands('value', value, draft, draft['facts'], this.#draft, this.value))
      return void (this.#draft = draft)
    // No draft, as frameworks set it beside the facts: there is nothing to take away, and the facts are the host's.
    if (this.#justSet && !(value || this.#draft || this.decisions.registered || sizeOf(this.#given.entered))) return
    this.#startCase({})
    this.#draft = draft
    this.#takeUp(isRecord(draft) ? draft : { facts: draft })
  }

  #takeUp(value: Readonly<Record<string, unknown>>): void {
    const { given, registered, resumed } = takeUp(value, this.pack)
    this.#take(given)
    this.#place = given.kept.place
    this.draftValue = value
    this.decisions.registered = registered
    this.resumed = resumed
  }

  /** Of a Bundle that a host has changed into another patient's, nothing else stays; a draft that names another goes with all that was added to it. */
  #forgetAnother(): void {
    const { bundle, kept } = this.#given
    if (!isGiven(bundle)) return
    const patient = patientId(bundle)
    const isChanged = patient !== this.#patient
    this.#patient = patient
    if (!isChanged && (!kept.patient || `Patient/${patient}` === kept.patient)) return
    this.#startCase({}, true)
    if (!isChanged) this.notUsed = [issue('value.other-patient', 'value')]
  }

  /** Takes what was given with an answer of the user in it. */
  protected answer(given: Given): void {
    this.#given = given
    this.#isNew ??= 'answer'
    this.draftValue = null
  }

  /** Whether the Bundle says whose this is. */
  get #isNamed(): boolean {
    return !!this.#patient && isGiven(this.#given.bundle)
  }

  /**
   * Whether what a property is set to stands here already, as it was given or with the user's answers in it. Where nobody is named, the
   * next patient's may be alike: then it must hold those answers, or be the very object of last time, and say something.
   */
  #stands(property: string, object: unknown, given: unknown, facts: unknown, before: unknown, now: unknown): boolean {
    const isSure = this.#isNamed || (this.#last[property] === object && sizeOf(facts) > 0)
    this.#last[property] = object
    return sameJson(given, now) ? isSure || sizeOf(this.#given.entered) > 0 : isSure && sameJson(given, before)
  }

  #setTogether(what: 'case' | 'facts'): void {
    this.#justSet = what
    queueMicrotask(() => (this.#justSet = null))
  }

  /**
   * Another case: nothing of the one before is kept. `isTold`: of the user's answers that are gone with it; where none are, of those
   * that were `gone`: a host that draws anew sets facts alike twice, and what the first time took away is still to be seen.
   */
  #startCase(given: Partial<Given>, isTold = false, gone = 0): void {
    const next = { ...NEW_CASE, ...given }
    const left = factsIn(next)
    const goneNow = factsWhere(this.#given.entered, (id, answer) => !sameJson(answer, left[id]))
    this.takenAway = isTold ? sizeOf(goneNow) || gone : 0
    this.decisions.clear()
    this.draftValue = this.resumed = this.#draft = this.#place = null
    this.#restsOnBundle = false
    this.notUsed = []
    this.#setTogether('case')
    this.#take(next, true)
  }

  /** Takes something of the same case that was given: nothing when it is what stands. */
  set(given: Partial<Pick<Given, 'place' | 'at' | 'faults'>>): void {
    if (!isAlike({ ...this.#given, ...given }, this.#given)) this.#take(given)
  }

  #take(given: Partial<Given>, isAnother = false): void {
    this.#given = { ...this.#given, ...given }
    this.#isNew = 'given'
    this.changed(isAnother)
  }
}

function isAlike(given: unknown, before: unknown): boolean {
  try {
    return sameJson(given, before)
  } catch {
    return false
  }
}

/** How many things something holds by name. */
const sizeOf = (record: unknown): number => Object.keys(record ?? {}).length
