import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { FactId } from '../../facts/fact.ts'
import type { Translate } from '../../present/texts.ts'
import { isAskedOf } from '../audience.ts'
import { knownFacts, type KnownFact } from '../known-facts.ts'
import type { AssessedBoard } from '../board.ts'
import { askedOf } from '../parts/asked.ts'
import { byStep } from '../parts/by-step.ts'
import { control, type Asked } from '../parts/control.ts'

/** The list of what is known, of which one answer at a time is open to be changed. */
interface Known {
  readonly title: string
  readonly facts: readonly KnownFact[]
  readonly changing: FactId | null
  readonly readonly: boolean
  readonly asked: (known: KnownFact) => Asked
  readonly change: (fact: FactId | null) => void
  /** Where the focus goes when an answer was taken back: to its question, or else to the head of the list. */
  readonly removed: (fact: FactId, list: Element | null) => void
}

/** Everything that is known, with its source and date, each one click from being changed. */
export function knownView(board: AssessedBoard): TemplateResult {
  const { audience, state, seen } = board
  const facts = knownFacts(seen.shown, state.given.entered, state.changing)
  const own = facts.filter(({ line }) => isAskedOf(line.fact, audience, state.pack))
  const count = { count: own.length }
  return knownList(
    {
      title: audience === 'clinician' ? board.t('page.known', count) : board.t('page.patient.known', count),
      facts: own,
      changing: state.changing,
      readonly: board.readonly,
      asked: ({ card }) => askedOf(card, 'known', board),
      change: (fact) => state.change(fact),
      removed: (fact, list) => {
        if (state.isAsking && state.standing.open.includes(fact)) board.goTo(fact)
        else list?.querySelector('summary')?.focus()
      },
    },
    board.t,
  )
}

const knownList = (known: Known, t: Translate): TemplateResult =>
  html`<details class="known panel" part="known">
    <summary><h2>${known.title}</h2></summary>
    ${repeat(
      byStep(known.facts),
      ([first]) => first.card.step,
      (step) =>
        html`<h3>${step[0].card.stepTitle}</h3>
          <ul class="list">
            ${repeat(
              step,
              ({ line }) => line.fact,
              (one) => knownItem(one, known, t),
            )}
          </ul>`,
    )}
  </details>`

function knownItem(one: KnownFact, known: Known, t: Translate): TemplateResult {
  const { line, by } = one
  const isOpen = known.changing === line.fact
  const origin = by === 'user' ? t('page.typed') : line.origin
  return html`<li class="fact" data-fact=${line.fact}>
    <p class="fact-line">
      <span>${line.label}: <strong>${line.value}</strong></span>
      ${
        known.readonly
          ? nothing
          : html`<button
              type="button"
              class="link"
              aria-expanded=${String(isOpen)}
              aria-label=${t(isOpen ? 'page.done-of' : 'page.change-of', { label: line.label })}
              @click=${() => known.change(isOpen ? null : line.fact)}
            >
              ${t(isOpen ? 'page.done' : 'page.change')}
            </button>`
      }
    </p>
    ${origin === null ? nothing : html`<p class="origin">${origin}</p>`} ${isOpen ? changing(one, known, t) : nothing}
  </li>`
}

function changing(one: KnownFact, known: Known, t: Translate): TemplateResult {
  const asked = known.asked(one)
  return html`<div class="question">
    ${control(asked, t)}
    ${
      one.by === 'user'
        ? html`<button
            type="button"
            class="link"
            aria-label=${t('page.remove-of', { question: one.card.question })}
            @click=${(event: Event) => {
              const list = event.currentTarget instanceof Element ? event.currentTarget.closest('details') : null
              asked.reply({ kind: 'back' })
              known.removed(one.line.fact, list)
            }}
          >
            ${t('page.remove')}
          </button>`
        : nothing
    }
  </div>`
}
