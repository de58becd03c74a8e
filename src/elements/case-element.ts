import { ContextProvider } from '@lit/context'
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { own } from '../base/is-record.ts'
import type { Issue } from '../base/issue.ts'
import type { Assessment } from '../explain/assessment.ts'
import type { FactId } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { present } from '../present/present.ts'
import { showCase } from '../present/shown-case.ts'
import type { Translate } from '../present/texts.ts'
import { afterPaint } from './after-paint.ts'
import { audienceOf, isToldTo, type Audience } from './audience.ts'
import { boardContext, type Board, type Seen } from './board.ts'
import { CaseController } from './case-controller.ts'
import type { CaseValue } from './case-value.ts'
import { emit } from './emit.ts'
import type { Flow, GivenFacts } from './flow.ts'
import { LanguageWatch } from './language-watch.ts'
import { nearestLanguage } from './nearest-language.ts'
import { baseStyles } from './parts/base.styles.ts'
import { markLanguages } from './parts/mark-languages.ts'
import { readMessages, type Messages, type ReadMessages } from './read-messages.ts'
import type { Choice } from './record.ts'
import type { Reply } from './reply.ts'
import { textsOf } from './texts-of.ts'

/** What holds a case: everything that a host gives and hears, and the board that the parts look at. */
export abstract class CaseElement extends LitElement {
  static override styles = baseStyles

  static override properties = {
    place: { noAccessor: true },
    at: { noAccessor: true },
    facts: { attribute: false, noAccessor: true },
    bundle: { attribute: false, noAccessor: true },
    pack: { attribute: false, noAccessor: true },
    value: { attribute: false, noAccessor: true },
    messages: { attribute: false },
    lang: { reflect: true },
    audience: { reflect: true },
    density: { reflect: true },
    readonly: { type: Boolean, reflect: true },
  }

  declare lang: string
  /** `clinician` (default), `patient` or `relative`: to the last two nothing is recommended. */
  declare audience: string
  /** `compact` for a dense pane, `comfortable` for larger text and targets; without it, compact for clinicians alone. */
  declare density: string
  /** Shows the case without a way to change it. */
  declare readonly: boolean
  /**
   * Texts of the host's own, by language and key: they stand in place of the pack's. Set anew to change them. `beon-problem` tells
   * of those that cannot be used, and of those that no host may reword; the pack's stand.
   */
  declare messages: Messages | null

  protected readonly case: CaseController = new CaseController(this)
  readonly #provider = new ContextProvider(this, { context: boardContext })
  #board: Board | undefined
  #told: Flow | undefined
  #announced = ''
  #sentence: string | null = null
  #userChanged = false

  constructor() {
    super()
    this.lang = ''
    this.audience = 'clinician'
    this.density = ''
    this.readonly = false
    this.messages = null
    new LanguageWatch(this)
  }

  /** The municipality number; without it that of the record counts. */
  get place(): string | null {
    return asText(this.case.given.place)
  }
  set place(place: string | null) {
    this.case.setPlace(place)
  }

  /** The reference time, ISO 8601; without it that of the Bundle counts. */
  get at(): string | null {
    return asText(this.case.given.at)
  }
  set at(at: string | null) {
    this.case.setTime(at)
  }

  /** The facts that were entered, by the host and the user, in the form of the contract; they count before those of the record. */
  get facts(): GivenFacts {
    return this.case.given.entered as GivenFacts
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

  /** The whole state as plain JSON; set it to take a draft up again. */
  get value(): CaseValue {
    return this.case.value
  }
  set value(value: CaseValue | null) {
    this.case.resume(value)
  }

  /** The current assessment; null while what the host gave cannot be used. */
  get assessment(): Assessment | null {
    const { flow } = this.case
    return flow.kind === 'assessed' ? flow.assessment : null
  }

  protected override willUpdate(): void {
    const audience = audienceOf(this.audience)
    this.case.setAudience(audience)
    const t = textsOf(this.lang || nearestLanguage(this), this.case.pack, this.#read.messages)
    const seen = this.#seen(this.case.drawn, t)
    if (seen.kind === 'assessed') this.#announce(seen.cards.answer, t)
    this.#board = {
      t,
      audience,
      readonly: this.readonly,
      state: this.case,
      seen,
      reply: (fact, reply) => this.#reply(fact, reply),
      choose: (choice) => this.#choose(choice),
      mayCopy: (text) => emit(this, 'beon-copy', { text }, { cancelable: true }),
      goTo: (fact) => this.case.goTo(fact),
    }
    this.#provider.setValue(this.#board)
  }

  /** What the parts look at; made before every drawing. */
  protected get board(): Board {
    if (!this.#board) throw new Error('drawn before it was updated')
    return this.#board
  }

  /** The one place where a new answer is said aloud. */
  protected live(): TemplateResult {
    const lang = this.board.t.languageOf(this.#announced)
    return html`<p class="live" role="status" aria-live="polite" lang=${lang}>${this.#announced}</p>`
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed)
    markLanguages(this.renderRoot, this.board.t)
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
    this.#tellOfMessages()
    const { flow } = this.case
    if (flow === this.#told) return
    this.#told = flow
    if (flow.kind === 'assessed') emit(this, 'beon-assessment', { assessment: flow.assessment })
    else emit(this, 'beon-problem', { issues: flow.issues })
  }

  /** The host's messages as far as they can be used. */
  get #read(): ReadMessages {
    return readMessages(this.messages, own(this.case.pack.texts, 'nb') ?? {})
  }

  #toldIssues: readonly Issue[] = []

  #tellOfMessages(): void {
    const { issues } = this.#read
    if (issues !== this.#toldIssues && issues.length > 0) emit(this, 'beon-problem', { issues })
    this.#toldIssues = issues
  }

  #shownFlow: Flow | undefined
  #shownTexts: Translate | undefined
  #shownTo: Audience | undefined
  #shown: Seen | undefined

  /** The cards are made once for a case in a language: the page is drawn more often than they change. */
  #seen(flow: Flow, t: Translate): Seen {
    if (flow.kind === 'fault') return flow
    const { audience } = this.case
    if (this.#shown && this.#shownFlow === flow && this.#shownTexts === t && this.#shownTo === audience)
      return this.#shown
    const { read, assessment } = flow
    this.#shownFlow = flow
    this.#shownTexts = t
    this.#shownTo = audience
    const tells = (fact: FactId) => isToldTo(fact, audience, read.pack)
    const [cards, shown] = [present(read, assessment, t, tells), showCase(read, t, tells)]
    this.#shown = { kind: 'assessed', read, assessment, cards, shown }
    return this.#shown
  }

  /** Says the new answer aloud, once, when the user's own answer changed it. */
  #announce({ sentence, urgencyText }: { sentence: string; urgencyText: string }, t: Translate): void {
    const said = `${sentence} ${urgencyText}`
    if (said !== this.#sentence) {
      const isTold = this.#userChanged && this.case.audience === 'clinician'
      this.#announced = isTold ? t('page.announced', { answer: said }) : ''
    }
    this.#sentence = said
    this.#userChanged = false
  }

  #reply(fact: FactId, reply: Reply): void {
    if (this.readonly || !this.case.reply(fact, reply)) return
    this.#userChanged = true
    emit(this, 'beon-facts', { facts: this.facts, changed: [fact] })
  }

  #choose(choice: Choice): boolean {
    const record = this.readonly ? undefined : this.case.recordOf(choice)
    if (!record) return false
    const { setting, override } = choice
    if (!emit(this, 'beon-decision', { setting, override, record }, { cancelable: true })) return false
    this.case.setChoice(choice)
    return true
  }
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)
