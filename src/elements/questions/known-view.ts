import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { isAskedOf } from '../audience.ts'
import { knownFacts, type KnownFact } from '../known-facts.ts'
import type { AssessedBoard } from '../board.ts'
import { askedOf } from '../parts/asked.ts'
import { byStep } from '../parts/by-step.ts'
import { control } from '../parts/control.ts'
import { paragraph } from '../parts/lines.ts'
import { linkButton, removeButton } from '../parts/link-button.ts'

/**
 * Everything that is known, and what was given and cannot be used, told apart: each with its source and date, and one click from being
 * changed. One of them at a time is open to be changed.
 */
export function knownView(board: AssessedBoard): TemplateResult {
  const { audience, state, seen, t } = board
  const all = knownFacts(seen.shown, state.given.entered, state.changing)
  const facts = all.filter(({ line }) => isAskedOf(line.fact, audience, state.pack))
  const known = facts.filter(({ kind }) => kind === 'known').length
  const unusable = facts.filter(({ kind }) => kind).length - known
  return html`<details class="known panel" part="known">
    <summary>
      <h2>${t(audience === 'clinician' ? 'page.known' : 'page.patient.known', { count: known })}</h2>
      ${unusable ? html`<span class="minor">${t('page.known.unusable', { count: unusable })}</span>` : nothing}
    </summary>
    ${repeat(
      byStep(facts),
      ([first]) => first.card.step,
      (step) =>
        html`<h3>${step[0].card.stepTitle}</h3>
          <ul class="list">
            ${repeat(
              step,
              ({ line }) => line.fact,
              (one) => knownItem(one, board),
            )}
          </ul>`,
    )}
  </details>`
}

function knownItem(one: KnownFact, board: AssessedBoard): TemplateResult {
  const { readonly, state, t } = board
  const { line, isByUser, kind } = one
  const { fact, label, value } = line
  const isOpen = state.changing === fact
  const origin = isByUser ? t('page.typed') : line.origin
  return html`<li class="fact" data-fact=${fact}>
    <p class="fact-line">
      <span>${label}: ${kind === 'known' ? html`<strong>${value}</strong>` : value}</span>
      ${
        readonly
          ? nothing
          : linkButton(t(isOpen ? 'page.done' : 'page.change'), () => state.change(isOpen ? null : fact), {
              label: t(isOpen ? 'page.done-of' : 'page.change-of', { label }),
              isExpanded: isOpen,
            })
      }
    </p>
    ${paragraph(origin, 'origin')} ${isOpen ? changing(one, board) : nothing}
  </li>`
}

function changing({ isByUser, card }: KnownFact, board: AssessedBoard): TemplateResult {
  const { state, t } = board
  const asked = askedOf(card, 'known', board)
  /** The focus goes to the question of an answer that was taken back, or else to the head of the list. */
  const remove = ({ currentTarget }: Event) => {
    const list = (currentTarget as Element).closest('details')
    asked.reply({ kind: 'back' })
    if (state.isAsking && state.standing.open.includes(card.fact)) state.goTo(card.fact)
    else list?.querySelector('summary')?.focus()
  }
  return html`<div class="question">${control(asked, t)} ${isByUser ? removeButton(card, remove, t) : nothing}</div>`
}
