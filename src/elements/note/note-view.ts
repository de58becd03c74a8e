import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { keptFor } from '../../base/kept-for.ts'
import type { Cards } from '../../present/cards.ts'
import { noteText } from '../../present/note.ts'
import { present } from '../../present/present.ts'
import { showCase, type ShownCase } from '../../present/shown-case.ts'
import type { AssessedBoard } from '../board.ts'
import { panel } from '../parts/panel.ts'
import { textsOf } from '../texts-of.ts'
import { decisionView } from './decision-view.ts'
import type { NoteActions } from './note-actions.ts'

/** The decision, and the note for the record below it; both are for clinicians alone. */
export function noteView(board: AssessedBoard, actions: NoteActions): TemplateResult {
  const { audience, mayCopy, t } = board
  if (audience !== 'clinician') return html`<p class="minor" part="note">${t('note.clinicians')}</p>`
  const { text, language } = noteOf(board)
  const copied = actions.copied(text)
  return panel(
    'note',
    t('decision.title'),
    html`${decisionView(board, actions)}
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
      <p class="copied" role="status">${copied ? t(copied) : nothing}</p>`,
    'note',
  )
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
  const { cards, shown } = isTranslated ? seen : inBokmal(seen)
  return {
    text: noteText({ assessment, cards, shown, at, chosen: state.chosen }),
    language: shown.t.language,
  }
}

/** Made once for a case: the page is drawn more often than the case changes. */
const inBokmal = keptFor(({ read, assessment }: AssessedBoard['seen']): InLanguage => {
  const shown = showCase(read, textsOf('nb', read.pack))
  return { shown, cards: present(shown, assessment) }
})
