import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { MOST_WORDS } from '../../present/note-words.ts'
import type { SettingCard } from '../../present/cards.ts'
import { isSetting } from '../../pack/pack.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import { choiceOf, missingIn, needsReason, undecided, type Chosen, type Decision, type Missing } from '../decision.ts'
import { options } from '../parts/control.ts'
import { icon } from '../parts/icon.ts'
import { paragraph } from '../parts/lines.ts'
import { markTag } from '../parts/mark-tag.ts'
import { OVERRIDE_REASONS } from '../record.ts'
import type { NoteActions } from './note-actions.ts'

/** Where the clinician says what was chosen: a form, or what is registered. */
export function decisionView(board: AssessedBoard, actions: NoteActions): unknown {
  const { decision, chosen } = board.state
  if (chosen !== null && (decision === null || board.readonly)) return registered(chosen, board, actions)
  return board.readonly ? nothing : form(decision ?? undecided, board, actions)
}

function registered(
  { setting, override, isEarlier }: Chosen,
  board: AssessedBoard,
  actions: NoteActions,
): TemplateResult {
  const { seen, state, readonly, t } = board
  const card = seen.cards.settings.find((one) => one.setting === setting)
  const severity = isEarlier || !card ? 'warning' : card.severity
  const change = () => {
    state.decide({ ...undecided, setting, ...override })
    actions.focus('#decision-setting input:checked')
  }
  return html`<div class="registered ${severity}">
    <p id="decision-registered" class="status" tabindex="-1">
      ${icon(severity)}
      <strong>${t('decision.registered', { setting: { key: `setting.${setting}` } })}</strong>
    </p>
    ${paragraph(card?.statusText)}
    ${
      override === null
        ? nothing
        : html`<p>${t('decision.registered.reason', { reason: { key: `override.${override.reason}` } })}</p>
            ${paragraph(override.text, 'words')}`
    }
    ${paragraph(isEarlier && t('decision.earlier'), 'earlier')}
    ${
      readonly
        ? nothing
        : html`<button type="button" class="change" @click=${change}>
            ${t(isEarlier ? 'decision.again' : 'decision.change')}
          </button>`
    }
  </div>`
}

function form(decision: Decision, board: AssessedBoard, actions: NoteActions): TemplateResult {
  const { state, t } = board
  const recommended = board.seen.assessment.recommendation.setting
  const missing = decision.tried ? missingIn(decision, recommended) : null
  const keep = () => {
    state.decide(null)
    actions.focus('#decision-registered')
  }
  return html`<div class="decision">
    ${settingField(decision, missing, board)}
    ${needsReason(decision, recommended) ? reasonFields(decision, missing, board) : nothing}
    <div class="doing">
      <button type="button" class="primary register" @click=${actions.whenDrawn(board, () => register(board, actions))}>
        ${t('decision.register')}
      </button>
      ${
        state.chosen === null
          ? nothing
          : html`<button type="button" class="keep" @click=${keep}>${t('decision.keep')}</button>`
      }
    </div>
    <p class="stopped" role="status">${decision.stopped ? t('decision.stopped') : nothing}</p>
  </div>`
}

/** Fills a decision further in; what was filled in before stands. */
const fill = ({ state }: AssessedBoard, filled: Partial<Decision>): void =>
  state.decide({ ...(state.decision ?? undecided), stopped: false, ...filled })

/** Registers what is filled in; what is missing is told, and gets the focus. */
function register(board: AssessedBoard, actions: NoteActions): void {
  const decision = board.state.decision ?? undecided
  const recommended = board.seen.assessment.recommendation.setting
  const choice = choiceOf(decision, recommended)
  if (!choice) {
    fill(board, { tried: true })
    const missing = missingIn(decision, recommended) ?? 'setting'
    actions.focus(missing === 'setting' ? '#decision-setting input' : `#decision-${missing}`)
  } else if (board.choose(choice)) actions.focus('#decision-registered')
  else fill(board, { stopped: true })
}

function settingField({ setting }: Decision, missing: Missing | null, board: AssessedBoard): TemplateResult {
  const { seen, t } = board
  return html`<fieldset id="decision-setting" aria-describedby="decision-setting-problem">
    <legend>${t('decision.setting')}</legend>
    ${options(
      seen.cards.settings.map((card) => settingOption(card, card.setting === setting, board)),
      'choices',
    )}
    ${problem('setting', missing, board)}
  </fieldset>`
}

function settingOption(card: SettingCard, isChosen: boolean, board: AssessedBoard): TemplateResult {
  return html`<label class="option">
    <input
      type="radio"
      name="decision-setting"
      value=${card.setting}
      .checked=${live(isChosen)}
      aria-describedby="decision-setting-problem"
      @change=${() => fill(board, { setting: card.setting })}
    />
    <span>${card.name}</span>
    ${markTag(card, board.t)}
    <span class="minor">${card.statusText}</span>
  </label>`
}

function reasonFields({ reason, text }: Decision, missing: Missing | null, board: AssessedBoard): TemplateResult {
  const { seen, t } = board
  const isRecommended = isSetting(seen.assessment.recommendation.setting)
  const pick = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLSelectElement
    fill(board, { reason: OVERRIDE_REASONS.find((one) => one === value) ?? null })
  }
  return html`<div class="written">
      <label class="legend" for="decision-reason">
        ${t(isRecommended ? 'decision.reason' : 'decision.reason.none-recommended')}
      </label>
      <select
        id="decision-reason"
        aria-invalid=${missing === 'reason' ? 'true' : nothing}
        aria-describedby="decision-reason-problem"
        @change=${pick}
      >
        ${reasonOption('', t('decision.reason.pick'), reason === null, t)}
        ${OVERRIDE_REASONS.map((one) => reasonOption(one, t(`override.${one}`), reason === one, t))}
      </select>
      ${problem('reason', missing, board)}
    </div>
    <div class="written">
      <label class="legend" for="decision-text">${t('decision.text')}</label>
      <p class="help" id="decision-text-help">${t('decision.text.help')}</p>
      <textarea
        id="decision-text"
        rows="2"
        maxlength=${MOST_WORDS}
        .value=${live(text)}
        aria-invalid=${missing === 'text' ? 'true' : nothing}
        aria-describedby="decision-text-help decision-text-problem"
        @input=${({ currentTarget }: Event) => fill(board, { text: (currentTarget as HTMLTextAreaElement).value })}
      ></textarea>
      ${problem('text', missing, board)}
    </div>`
}

const reasonOption = (value: string, text: string, isPicked: boolean, t: Translate): TemplateResult =>
  html`<option value=${value} lang=${t.languageOf(text)} .selected=${live(isPicked)}>${text}</option>`

/** What is missing in a field, said beside it. */
const problem = (field: Missing, missing: Missing | null, { t }: AssessedBoard): TemplateResult =>
  html`<p class="problem" id="decision-${field}-problem">
    ${missing === field ? t(`decision.${field}.missing`) : nothing}
  </p>`
