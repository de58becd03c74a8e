import { ContextProvider } from '@lit/context'
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { builtInPack } from '../assess.ts'
import { own } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { must } from '../base/must.ts'
import type { Assessment } from '../explain/assessment.ts'
import type { FactId } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { afterPaint } from './after-paint.ts'
import { Announcer } from './announcer.ts'
import { audienceIssues, audienceOf } from './audience.ts'
import { boardContext, type Board } from './board.ts'
import { CaseController } from './case-controller.ts'
import type { CaseValue } from './case-value.ts'
import { emit } from './emit.ts'
import { isGiven, type GivenFacts } from './flow.ts'
import { handedOut } from './handed-out.ts'
import { Surroundings } from './surroundings.ts'
import { nearestLanguage } from './nearest-language.ts'
import { markLanguages } from './parts/mark-languages.ts'
import { readMessages, type Messages, type ReadMessages } from './read-messages.ts'
import type { Choice } from './record.ts'
import type { Reply } from './reply.ts'
import { cardMaker } from './seen-cards.ts'
import { tellingFrom } from './telling.ts'
import { textsOf } from './texts-of.ts'

/** Written as an attribute where it is a text, and left out where it is empty: an empty `lang` would speak of the host's own content. */
const reflected = {
  reflect: true,
  converter: { toAttribute: (value: unknown) => asText(value) || null },
}

/** Properties that are no attributes: they count in the order in which they were set, also when that was before the upgrade. */
const NO_ATTRIBUTES = ['facts', 'bundle', 'pack', 'value', 'messages', 'readOnly']

/** What holds a case: everything that a host gives and hears, and the board that the parts look at. */
export abstract class CaseElement extends LitElement {
  static override properties = {
    place: { noAccessor: true },
    at: { noAccessor: true },
    lang: reflected,
    audience: reflected,
    density: reflected,
    readonly: { type: Boolean, reflect: true },
  }

  declare lang: string
  /** `clinician` (default), `patient` or `relative`: to the last two nothing is recommended. */
  declare audience: string
  /** `compact` for a dense pane, `comfortable` for larger text and targets; without it, compact for clinicians alone. */
  declare density: string
  /** Shows the case without a way to change it. */
  declare readonly: boolean

  protected readonly case: CaseController = new CaseController(this)
  readonly #provider = new ContextProvider(this, { context: boardContext })
  readonly #announcer = new Announcer()
  readonly #cardsOf = cardMaker()
  readonly #tell = tellingFrom(this)
  #board: Board | undefined
  #messages: Messages | null = null

  constructor() {
    super()
    this.lang = ''
    this.audience = 'clinician'
    this.density = ''
    this.readonly = false
    new Surroundings(this, () => this.case.settle())
    const element: Record<string, unknown> = this as never
    // Where the tag was not registered yet, React and Vue wrote `[object Object]`: a fault, not an empty case.
    for (const { name, value } of this.attributes) if (NO_ATTRIBUTES.includes(name)) element[name] = value
    for (const [name, value] of Object.entries(this))
      if (NO_ATTRIBUTES.includes(name)) {
        Reflect.deleteProperty(this, name)
        element[name] = value
      }
  }

  /** The municipality number; without it that of the record counts. */
  get place(): string | null {
    return asText(this.case.given.place)
  }
  set place(place: string | null) {
    this.case.set({ place })
  }

  /** The reference time, ISO 8601; without it that of the Bundle counts. */
  get at(): string | null {
    return asText(this.case.given.at)
  }
  set at(at: string | null) {
    this.case.set({ at })
  }

  /** The facts that were entered, by the host and the user, in the form of the contract, as a copy; they count before those of the record. Null begins the case anew. */
  get facts(): GivenFacts {
    return this.case.facts
  }
  set facts(facts: GivenFacts | null) {
    this.case.setFacts(facts)
  }

  /** The record, a FHIR R4 Bundle. When it is another patient's, what was entered is forgotten. */
  get bundle(): unknown {
    return this.case.given.bundle
  }
  set bundle(bundle: unknown) {
    this.case.setBundle(bundle)
  }

  /** A rule pack that `loadPack` read; null: the built-in one. */
  get pack(): Pack | null {
    return this.case.given.pack as Pack | null
  }
  set pack(pack: Pack | null) {
    this.case.setPack(pack)
  }

  /**
   * Texts of the host's own, by language and key: they stand in place of the pack's. Set anew to change them. `beon-problem` tells
   * of those that cannot be used, and of those that no host may reword; the pack's stand.
   */
  get messages(): Messages | null {
    return this.#messages
  }
  set messages(messages: Messages | null) {
    if (!this.case.isNews('messages', messages)) return
    this.#messages = messages
    this.requestUpdate()
  }

  /** The whole state as plain JSON; set it to take a draft up again. */
  get value(): CaseValue {
    return this.case.value
  }
  set value(value: CaseValue | null) {
    this.case.resume(value)
  }

  /** @internal The same, as in a native field: Angular makes this of `[readonly]`. */
  set readOnly(isSo: boolean) {
    this.readonly = isSo
  }

  /** The current assessment, frozen; null while what the host gave cannot be used. */
  get assessment(): Assessment | null {
    const { flow } = this.case
    return flow.kind === 'assessed' ? handedOut(flow.assessment) : null
  }

  /** Draws the case. Where that fails, as with a pack that is none, a fault is drawn in its place: never the patient before. */
  protected override update(changed: PropertyValues): void {
    try {
      this.#draw(changed)
    } catch {
      this.case.fail()
      this.#draw(changed, builtInPack)
    }
  }

  #draw(changed: PropertyValues, pack = this.case.pack): void {
    const { messages, faults } = this.#read
    const audience = audienceOf(this.audience)
    this.case.setReader(audience, [...languageFaults(this.lang), ...faults])
    const t = textsOf(asText(this.lang) || nearestLanguage(this), pack, messages)
    const seen = this.#cardsOf(this.case.drawn, t, audience)
    if (this.readonly || seen.kind === 'fault') this.case.stopWriting()
    this.#announcer.hear(seen.kind === 'assessed' && audience === 'clinician' ? seen.cards.answer : {}, t)
    this.#board = {
      t,
      audience,
      readonly: this.readonly,
      state: this.case,
      seen,
      reply: (fact, reply) => this.#reply(fact, reply),
      choose: (choice) => this.#choose(choice),
      mayCopy: (text) => emit(this, 'beon-copy', { text }, { cancelable: true }),
    }
    this.#provider.setValue(this.#board)
    super.update(changed)
    markLanguages(this.renderRoot, t)
  }

  /** What the parts look at; made before every drawing. */
  protected get board(): Board {
    return must(this.#board, 'board')
  }

  /** The one place where a new answer is said aloud. */
  protected live(): TemplateResult {
    const { said } = this.#announcer
    return html`<p class="live" role="status" aria-live="polite" lang=${this.board.t.languageOf(said)}>${said}</p>`
  }

  #settling: Promise<void> | undefined

  /** The questions follow the recommendation: until they are drawn, the update is not complete. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete()
    if (!this.#settling) return isComplete
    await this.#settling
    return this.getUpdateComplete()
  }

  protected override updated(): void {
    if (this.case.isHasty)
      this.#settling ??= afterPaint().then(() => {
        this.#settling = undefined
        this.case.settle()
      })
    const { outcome, problems } = this.#tell
    problems('messages', this.#read.issues)
    problems('audience', audienceIssues(this.audience))
    outcome(this.case.flow)
    problems('value', this.case.notUsed)
  }

  /** The host's messages as far as they can be used. */
  get #read(): ReadMessages {
    return readMessages(this.messages, own(this.case.pack.texts, 'nb') ?? {})
  }

  #reply(fact: FactId, reply: Reply): void {
    if (this.readonly || !this.case.reply(fact, reply)) return
    this.#announcer.isByUser = true
    emit(this, 'beon-facts', { facts: this.facts, changed: [fact] })
  }

  #choose(choice: Choice): boolean {
    const record = !this.readonly && this.case.register(choice)
    if (!record) return false
    const { setting, override } = record.choice
    const stands = emit(this, 'beon-decision', { setting, override, record }, { cancelable: true })
    this.case.closeChoice(choice, stands)
    return stands
  }
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const languageFaults = (lang: unknown): readonly Issue[] =>
  isGiven(lang) && asText(lang) === null ? [issue('lang.not-a-text', 'lang', { got: shown(lang) })] : []
