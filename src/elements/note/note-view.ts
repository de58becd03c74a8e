import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Cards } from '../../present/cards.ts'
import { noteText } from '../../present/note.ts'
import { present } from '../../present/present.ts'
import { showCase, type ShownCase } from '../../present/shown-case.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import { textsOf } from '../texts-of.ts'
import { decisionView } from './decision-view.ts'
import type { NoteActions } from './note-actions.ts'

/** The decision, and the note for the record below it; both are for clinicians alone. */
export function noteView(board: AssessedBoard, actions: NoteActions): TemplateResult {
  const { audience, mayCopy, t } = board
  if (audience !== 'clinician') return html`<p class="minor" part="note">${t('note.clinicians')}</p>`
  const { text, language } = noteOf(board)
  const copied = actions.copied(text)
  return html`<section class="panel note" aria-labelledby="note-title" part="note">
    <h2 id="note-title">${t('decision.title')}</h2>
    ${decisionView(board, actions)}
    <h3><label for="note-text">${t('note.heading')}</label></h3>
    <div class="note-box" data-text=${text}>
      <textarea id="note-text" readonly spellcheck="false" rows="1" lang=${language} .value=${live(text)}></textarea>
    </div>
    <div class="doing">
      <button type="button" class="copy" @click=${actions.whenDrawn(board, () => void actions.copy(text, mayCopy))}>
        ${t('note.copy')}
      </button>
      ${
        actions.canPrint
          ? html`<button
              type="button"
              class="print"
              @click=${actions.whenDrawn(board, () => void actions.print(text, language))}
            >
              ${t('note.print')}
            </button>`
          : nothing
      }
    </div>
    <p class="copied" role="status">${copied ? t(copied) : nothing}</p>
  </section>`
}

interface InLanguage {
  readonly cards: Cards
  readonly shown: ShownCase
}

/** The note in the language of the page; where that has no words for it, in Bokmål as a whole, never half and half. */
function noteOf({ seen, state, t }: AssessedBoard): { readonly text: string; readonly language: string } {
  const { assessment } = seen
  const at = state.flow.kind === 'assessed' ? state.flow.at : null
  const isTranslated = t.languageOf(t('note.choice.none')) === t.language
  const { cards, shown } = isTranslated ? seen : inBokmal(seen, textsOf('nb', state.pack))
  return {
    text: noteText({ assessment, cards, shown, at, chosen: state.chosen }),
    language: shown.t.language,
  }
}

const made = new WeakMap<ShownCase, InLanguage>()

/** Made once for a case: the page is drawn more often than the case changes. */
function inBokmal({ read, assessment, shown: seen }: AssessedBoard['seen'], t: Translate): InLanguage {
  const known = made.get(seen)
  if (known) return known
  const shown = showCase(read, t)
  const inLanguage = { shown, cards: present(shown, assessment) }
  made.set(seen, inLanguage)
  return inLanguage
}
