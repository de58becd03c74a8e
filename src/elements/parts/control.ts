import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { codesIn } from '../../evaluate/seen.ts'
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
  /** Takes what is written for the answer. */
  readonly done: (draft: string) => void
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
  html`<fieldset class=${card.kind === 'codes' ? 'set' : ''} aria-describedby=${card.help ? `${id}-help` : nothing}>
    <legend>${card.question}</legend>
    ${help(card, id)} ${inside}
  </fieldset>`

const help = ({ help: text }: QuestionCard, id: string): unknown =>
  text ? html`<p class="help" id="${id}-help">${text}</p>` : nothing

/** What is chosen from, in a form: Chromium holds on to a radio button of a shadow root that was in none. Enter sends nothing. */
export const options = (inside: unknown, name = 'options'): TemplateResult =>
  html`<form class=${name} @submit=${(event: Event) => event.preventDefault()}>${inside}</form>`

const oneOf = (asked: Asked, t: Translate): TemplateResult =>
  group(
    asked,
    options([
      ...asked.card.options.map(({ value, label }) =>
        box(
          '',
          label,
          String(valueOf(asked)) === value,
          () => asked.reply({ kind: 'raw', raw: value }),
          value,
          asked.id,
        ),
      ),
      unknownBox(asked, t, asked.id),
    ]),
  )

/** The second click of a double click is none: it would take a tick away again, or answer what the first has brought under the pointer. */
const once = (event: MouseEvent): void => {
  if (event.detail > 1) event.preventDefault()
}

/** A radio button where it has a name, else a box to tick. */
const box = (
  kind: string,
  label: string,
  checked: boolean,
  take: (box: HTMLInputElement) => void,
  value = '',
  name?: string,
): TemplateResult =>
  html`<label class="option ${kind}" @click=${once}>
    <input
      type=${name ? 'radio' : 'checkbox'}
      name=${name ?? nothing}
      value=${value}
      .checked=${live(checked)}
      @change=${(event: Event) => take(event.target as HTMLInputElement)}
    /><span>${label}</span>
  </label>`

function someOf(asked: Asked, t: Translate): TemplateResult {
  const value = valueOf(asked)
  const chosen = codesIn(value)
  const toggle = ({ form }: HTMLInputElement) => {
    // As it stands on the page: two may be ticked before it is drawn again.
    const codes = [...(form?.querySelectorAll<HTMLInputElement>(':checked') ?? [])].map((one) => one.value)
    // Taking the last one away says nothing of the others: only «Ingen av disse» says that there is none.
    asked.reply({ kind: 'raw', raw: codes.length === 0 ? '' : codes })
  }
  const each = asked.card.options.map(({ value: code, label }) => box('', label, chosen.includes(code), toggle, code))
  const none = box('none', t('page.none-of-these'), Array.isArray(value) && value.length === 0, ({ checked }) =>
    asked.reply({ kind: 'raw', raw: checked ? [] : '' }),
  )
  return group(asked, [options(each), options([none, unknownBox(asked, t)])])
}

const unknownBox = (asked: Asked, t: Translate, name?: string): TemplateResult =>
  box(
    'unknown',
    t('page.unknown'),
    saidUnknown(asked),
    ({ checked }) => asked.reply(checked ? { kind: 'unknown' } : { kind: 'raw', raw: '' }),
    '',
    name,
  )

/** A number or a day that is written; text, not a number input, since that one loses what it cannot read. */
function written(asked: Asked, t: Translate): TemplateResult {
  const { card, id, draft, problem, write, done } = asked
  const value = valueOf(asked)
  const stands = typeof value === 'number' ? numberText(value, t) : (value ?? '')
  const shown = draft ?? stands
  const type = ({ inputType, target: field }: InputEvent & { readonly target: HTMLInputElement }) => {
    // Chromium undoes what was written last also where the focus has gone on: what counts stays in the field.
    if (/^h/.test(inputType) && !field.matches(':focus')) field.value = shown as string
    else write(field.value)
  }
  const take = ({ target }: Event) => {
    const field = target as HTMLInputElement
    // A browser tells of a day at every figure of it: it is taken when the field is left.
    const isWriting = card.kind === 'date' && field.matches(':focus')
    field.onblur = isWriting ? take : null
    if (!isWriting) done(field.value)
  }
  const described = [card.help && `${id}-help`, card.unit && `${id}-unit`, `${id}-problem`]
  return html`<div class="written" role="group" aria-label=${card.question}>
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
          .value=${live(shown)}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${described.filter(Boolean).join(' ')}
          @input=${type}
          @change=${take}
        />
        ${card.unit ? html`<span class="unit" id="${id}-unit">${card.unit}</span>` : nothing}
      </span>
      ${unknownBox(asked, t)}
    </div>
    <p class="problem" id="${id}-problem" role="status">${problem}</p>
  </div>`
}
