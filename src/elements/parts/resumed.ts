import { html, nothing, type TemplateResult } from 'lit'
import { shown } from '../../base/issue.ts'
import { urgencyKey } from '../../present/answer-card.ts'
import { notePack } from '../../present/note-pack.ts'
import type { Translate } from '../../present/texts.ts'
import type { AssessedBoard } from '../board.ts'
import { madeWith, type MadeWith } from '../resume.ts'
import { icon } from './icon.ts'
import { list, paragraph } from './lines.ts'

/** A draft that was made with another rule pack: with which, what it said then and what is said now, and what could not be read. */
export function resumedView({ audience, seen, state, t }: AssessedBoard): unknown {
  const { resumed } = state
  if (!resumed) return nothing
  const { made, dropped, hadChoice } = resumed
  const now = madeWith(seen.assessment)
  const isSame = made.setting === now.setting && made.urgency === now.urgency
  const severity = isSame && dropped.length === 0 ? 'neutral' : 'warning'
  return html`<section class="resumed ${severity}" aria-labelledby="resumed-title" part="resumed">
    <h2 id="resumed-title">${icon(severity)}<span>${t('page.resumed')}</span></h2>
    <p>${t('page.resumed.packs', { before: packText(made, t), now: notePack(now.pack, t) })}</p>
    ${audience === 'clinician' ? thenAndNow(made, now, isSame, t) : nothing}
    ${paragraph(dropped.length > 0 && t('page.resumed.dropped'))}
    ${list(
      dropped.map((fact) => (t.has(`fact.${fact}.label`) ? t(`fact.${fact}.label`) : shown(fact))),
      'bullets',
    )}
    ${paragraph(hadChoice && t('page.resumed.choice'))}
  </section>`
}

type Said = Pick<MadeWith, 'setting' | 'urgency'>

function thenAndNow(then: Said, now: Said, isSame: boolean, t: Translate): TemplateResult {
  if (isSame) return html`<p>${t('page.resumed.same', words(now, t))}</p>`
  return html`<p>${t('page.resumed.before', words(then, t))}</p>
    <p>${t('page.resumed.now', words(now, t))}</p>`
}

/** In words; a setting or urgency that this pack has no words for stands as it was written. */
const words = ({ setting, urgency }: Said, t: Translate) => ({
  setting: wordOf(`setting.${setting}`, setting, t),
  urgency: wordOf(urgencyKey(urgency, setting, t), urgency, t),
})

const wordOf = (key: string, code: string, t: Translate) => (t.has(key) ? { key } : shown(code) || '–')

const packText = ({ pack }: MadeWith, t: Translate): string =>
  pack.id === ''
    ? t('page.resumed.unknown-pack')
    : notePack({ id: shown(pack.id), version: shown(pack.version), hash: shown(pack.hash) }, t)
