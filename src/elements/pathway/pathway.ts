import { html, LitElement, type TemplateResult } from 'lit'
import { isRecord, own } from '../../base/is-record.ts'
import type { Assessment } from '../../explain/assessment.ts'
import type { FactId } from '../../facts/fact.ts'
import type { Cards } from '../../present/cards.ts'
import { present } from '../../present/present.ts'
import { showCase } from '../../present/shown-case.ts'
import type { Translate } from '../../present/texts.ts'
import { CaseController, type CaseValue } from '../case-controller.ts'
import { emit } from '../emit.ts'
import type { Flow, GivenFacts } from '../flow.ts'
import { knownFacts } from '../known-facts.ts'
import { nearestLanguage } from '../nearest-language.ts'
import { waitingBehind } from '../question-queue.ts'
import type { Reply } from '../reply.ts'
import { textsOf } from '../texts-of.ts'
import { answerPart, verdictPart } from './answer.ts'
import { askedOf, shownQuestions, type Desk } from './asked.ts'
import { faultCard } from './fault.ts'
import { knownPart } from './known.ts'
import { pathwayStyles } from './pathway.styles.ts'
import { planPart } from './plan.ts'
import { questionsPart } from './questions.ts'
import { settingsPart } from './settings.ts'
import { Unfolding } from './unfolding.ts'

/**
 * @summary The whole of BEON in one tag: the questions that still matter, the recommendation with its reasons, and all settings.
 *
 * @fires {CustomEvent<{ assessment: Assessment }>} beon-assessment - After every change of the assessment.
 * @fires {CustomEvent<{ facts: object, changed: string[] }>} beon-facts - The user changed a fact; `facts` are those that were entered.
 * @fires {CustomEvent<{ issues: Issue[] }>} beon-problem - What the host gave cannot be used; a fault card is shown.
 *
 * @csspart root - Everything.
 * @csspart verdict - The recommendation and how urgent it is.
 * @csspart sentence - The recommendation in one sentence.
 * @csspart answer - What stands around the recommendation.
 * @csspart emergency - Whom to call.
 * @csspart questions - The questions.
 * @csspart known - What is known.
 * @csspart settings - All settings.
 * @csspart plan-b - Plan B.
 * @csspart relatives - The relatives' capacity.
 * @csspart rural - The rural gaps.
 * @csspart notices - What was noticed on the way in.
 * @csspart prompts - Reminders.
 * @csspart about - Rule pack and intended use.
 * @csspart fault - The fault card.
 */
export class BeonPathway extends LitElement {
  /** The tag it is registered under. */
  static readonly tag = 'beon-pathway'

  static override styles = pathwayStyles

  static override properties = {
    place: { noAccessor: true },
    at: { noAccessor: true },
    facts: { attribute: false, noAccessor: true },
    bundle: { attribute: false, noAccessor: true },
    value: { attribute: false, noAccessor: true },
    lang: { reflect: true },
    readonly: { type: Boolean, reflect: true },
  }

  declare lang: string
  /** Shows the case without a way to change it. */
  declare readonly: boolean

  readonly #case = new CaseController(this)
  readonly #unfolding = new Unfolding(this)
  #changing: FactId | null = null
  #told: Flow | undefined
  #announced = ''
  #sentence: string | null = null
  #userChanged = false

  constructor() {
    super()
    this.lang = ''
    this.readonly = false
  }

  /** The municipality number; without it that of the record counts. */
  get place(): string | null {
    return asText(this.#case.given.place)
  }
  set place(place: string | null) {
    this.#case.setPlace(place)
  }

  /** The reference time, ISO 8601; without it that of the Bundle counts. */
  get at(): string | null {
    return asText(this.#case.given.at)
  }
  set at(at: string | null) {
    this.#case.setTime(at)
  }

  /** The facts that were entered, by the host and the user, in the form of the contract; they count before those of the record. */
  get facts(): GivenFacts {
    return this.#case.given.entered as GivenFacts
  }
  set facts(facts: GivenFacts | null) {
    this.#case.setFacts(facts)
  }

  /** The record, a FHIR R4 Bundle. When it is another patient's, what was entered is forgotten. */
  get bundle(): unknown {
    return this.#case.given.bundle
  }
  set bundle(bundle: unknown) {
    this.#case.setBundle(bundle)
  }

  /** The whole state as plain JSON; set it to take a draft up again. */
  get value(): CaseValue {
    return this.#case.value
  }
  set value(value: CaseValue | null) {
    this.#case.resume(isRecord(value) ? (own(value, 'facts') ?? {}) : (value ?? {}))
    if (!isRecord(value)) return
    if (Object.hasOwn(value, 'place')) this.place = value.place ?? null
    if (Object.hasOwn(value, 'at')) this.at = value.at ?? null
  }

  /** The current assessment; null while what the host gave cannot be used. */
  get assessment(): Assessment | null {
    const { flow } = this.#case
    return flow.kind === 'assessed' ? flow.assessment : null
  }

  protected override render(): TemplateResult {
    const { flow } = this.#case
    const t = textsOf(nearestLanguage(this))
    const shown = flow.kind === 'assessed' ? this.#renderCase(flow, t) : faultCard(flow.issues, t)
    return html`<div class="root" part="root" lang=${t.language}>
      <p class="live" role="status" aria-live="polite">${this.#announced}</p>
      ${shown}
    </div>`
  }

  #renderCase({ read, assessment }: Extract<Flow, { kind: 'assessed' }>, t: Translate): TemplateResult {
    const cards = present(read, assessment, t)
    this.#announce(cards, t)
    const state = this.#case
    const { standing, queue } = state
    const desk: Desk = { shown: showCase(read, t), state, reply: (fact, reply) => this.#reply(fact, reply) }
    const first = standing.open.find((fact) => !standing.isAnswered(fact))
    const waiting = waitingBehind(queue, standing)
    return html`${verdictPart(cards, t)}
      <div class="top">
        ${answerPart(cards, t, first === undefined || this.readonly ? null : () => void this.#goTo(first))}
        <div class="side">
          ${questionsPart(
            {
              shown: shownQuestions(cards, desk),
              open: standing.open.filter((fact) => !standing.isAnswered(fact)).length,
              waiting,
              hasPrevious: queue.page > 0,
              hasNext: waiting > 0 || queue.page + 1 < queue.pages.length,
              decided: assessment.decided,
              readonly: this.readonly,
              next: () => void this.#turn(() => state.next()),
              previous: () => void this.#turn(() => state.previous()),
            },
            t,
          )}
          ${knownPart(
            {
              facts: knownFacts(desk.shown, state.given.entered, this.#changing),
              changing: this.#changing,
              readonly: this.readonly,
              asked: ({ card }) => askedOf(card, 'known', desk),
              change: (fact) => {
                this.#changing = fact
                this.requestUpdate()
              },
            },
            t,
          )}
        </div>
      </div>
      ${settingsPart(cards.settings, { shown: desk.shown, unfolding: this.#unfolding }, t)} ${planPart(cards, t)}`
  }

  protected override updated(): void {
    const { flow } = this.#case
    if (flow === this.#told) return
    this.#told = flow
    if (flow.kind === 'assessed') emit(this, 'beon-assessment', { assessment: flow.assessment })
    else emit(this, 'beon-problem', { issues: flow.issues })
  }

  /** Says the new answer aloud, once, when the user's own answer changed it. */
  #announce({ answer: { sentence, urgencyText } }: Cards, t: Translate): void {
    const said = `${sentence} ${urgencyText}`
    if (said !== this.#sentence) this.#announced = this.#userChanged ? t('page.announced', { answer: said }) : ''
    this.#sentence = said
    this.#userChanged = false
  }

  #reply(fact: FactId, reply: Reply): void {
    if (!this.#case.reply(fact, reply)) return
    this.#userChanged = true
    emit(this, 'beon-facts', { facts: this.facts, changed: [fact] })
  }

  /** Turns a page and moves the focus to its heading. */
  async #turn(turn: () => void): Promise<void> {
    turn()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('#questions-title')?.focus()
  }

  async #goTo(fact: FactId): Promise<void> {
    this.#case.goTo(fact)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`.questions [data-fact="${CSS.escape(fact)}"] input`)?.focus()
  }
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)
