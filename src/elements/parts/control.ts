import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Reading } from '../../facts/fact.ts'
import type { QuestionCard } from '../../present/cards.ts'
import { numberText } from '../../present/number-text.ts'
import type { Translate } from '../../present/texts.ts'
import type { Reply } from '../reply.ts'

/** A question as it stands, and what its control tells. */
export interface Asked {
  readonly card: QuestionCard
  /** Tells this control from another for the same fact. */
  readonly id: string
  readonly reading: Reading | undefined
  /** What was written and could not be used, or is being written; it is never lost. */
  readonly draft: string | undefined
  /** Why the draft cannot be used. */
  readonly problem: string | null
  readonly reply: (reply: Reply) => void
  readonly write: (draft: string) => void
}

/** The native control for a kind of question; each has «Vet ikke». */
export function control(asked: Asked, t: Translate): TemplateResult {
  switch (asked.card.kind) {
    case 'boolean':
    case 'code':
      return oneOf(asked, t)
    case 'codes':
      return someOf(asked, t)
    case 'number':
    case 'date':
      return written(asked, t)
  }
}

const valueOf = ({ reading }: Asked) => (reading?.kind === 'known' ? reading.value : undefined)
const saidUnknown = ({ reading }: Asked): boolean => reading?.kind === 'unknown' && reading.reason === 'asked-unknown'

const group = ({ card, id }: Asked, inside: unknown): TemplateResult =>
  html`<fieldset
    class=${card.kind === 'codes' ? 'set' : ''}
    aria-describedby=${card.help === null ? nothing : `${id}-help`}
  >
    <legend>${card.question}</legend>
    ${help(card, id)} ${inside}
  </fieldset>`

const help = ({ help: text }: QuestionCard, id: string): unknown =>
  text === null ? nothing : html`<p class="help" id="${id}-help">${text}</p>`

/** What is chosen from, in a form: Chromium holds on to a radio button of a shadow root that was in none. Enter sends nothing. */
export const options = (inside: unknown, name = 'options'): TemplateResult =>
  html`<form class=${name} @submit=${(event: Event) => event.preventDefault()}>${inside}</form>`

const oneOf = (asked: Asked, t: Translate): TemplateResult =>
  group(
    asked,
    options([
      ...asked.card.options.map(({ value, label }) =>
        radio(asked, value, label, String(valueOf(asked)) === value, () => asked.reply({ kind: 'raw', raw: value })),
      ),
      radio(asked, '', t('page.unknown'), saidUnknown(asked), () => asked.reply({ kind: 'unknown' })),
    ]),
  )

const radio = ({ id }: Asked, value: string, label: string, checked: boolean, choose: () => void): TemplateResult =>
  html`<label class="option ${value === '' ? 'unknown' : ''}">
    <input type="radio" name=${id} value=${value} .checked=${live(checked)} @change=${choose} /><span>${label}</span>
  </label>`

function someOf(asked: Asked, t: Translate): TemplateResult {
  const value = valueOf(asked)
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  const toggle = (code: string, on: boolean) => {
    const codes = on ? [...chosen, code] : chosen.filter((one) => one !== code)
    // Taking the last one away says nothing of the others: only «Ingen av disse» says that there is none.
    asked.reply(codes.length === 0 ? { kind: 'none' } : { kind: 'raw', raw: codes })
  }
  const each = asked.card.options.map(({ value: code, label }) =>
    checkbox('option', label, chosen.includes(code), (on) => toggle(code, on)),
  )
  const none = checkbox('option none', t('page.none-of-these'), Array.isArray(value) && value.length === 0, (on) =>
    asked.reply(on ? { kind: 'raw', raw: [] } : { kind: 'none' }),
  )
  return group(asked, [options(each), options([none, unknownBox(asked, t)])])
}

const unknownBox = (asked: Asked, t: Translate): TemplateResult =>
  checkbox('option unknown', t('page.unknown'), saidUnknown(asked), (on) =>
    asked.reply({ kind: on ? 'unknown' : 'none' }),
  )

const checkbox = (kind: string, label: string, checked: boolean, toggle: (on: boolean) => void): TemplateResult =>
  html`<label class=${kind}>
    <input
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)}
    /><span>${label}</span>
  </label>`

/** A number or a day that is written; text, not a number input, since that one loses what it cannot read. */
function written(asked: Asked, t: Translate): TemplateResult {
  const { card, id, draft, problem, reply, write } = asked
  const value = valueOf(asked)
  const stands = typeof value === 'number' ? numberText(value, t) : typeof value === 'string' ? value : ''
  const described = [card.help === null ? '' : `${id}-help`, card.unit === null ? '' : `${id}-unit`, `${id}-problem`]
  return html`<div class="written">
    <label class="legend" for=${id}>${card.question}</label>
    ${help(card, id)}
    <div class="options">
      <span class="field">
        <input
          id=${id}
          class=${card.kind}
          type=${card.kind === 'date' ? 'date' : 'text'}
          inputmode=${card.kind === 'date' ? nothing : (card.finest ?? 1) < 1 ? 'decimal' : 'numeric'}
          autocomplete="off"
          .value=${live(draft ?? stands)}
          aria-invalid=${problem === null ? nothing : 'true'}
          aria-describedby=${described.filter(Boolean).join(' ')}
          @input=${(event: Event) => write((event.target as HTMLInputElement).value)}
          @change=${(event: Event) => {
            const raw = (event.target as HTMLInputElement).value
            reply(raw.trim() === '' ? { kind: 'none' } : { kind: 'raw', raw })
          }}
        />
        ${card.unit === null ? nothing : html`<span class="unit" id="${id}-unit">${card.unit}</span>`}
      </span>
      ${unknownBox(asked, t)}
    </div>
    <p class="problem" id="${id}-problem">${problem ?? nothing}</p>
  </div>`
}
