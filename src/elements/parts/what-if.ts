import { html, nothing, type TemplateResult } from 'lit'
import { keptFor, keptIn } from '../../base/kept-for.ts'
import { whatIfCase, type WhatIf } from '../../explain/what-if.ts'
import type { ReadCase } from '../../explain/assessment.ts'
import type { SettingId } from '../../pack/pack.ts'
import type { ChangeLine } from '../../present/cards.ts'
import { listText } from '../../present/list-text.ts'
import type { ShownCase } from '../../present/shown-case.ts'
import type { Translate } from '../../present/texts.ts'
import { whatIfCard } from '../../present/what-if-cards.ts'
import { list, shortList } from './lines.ts'
import { lackReason, openTitle, reason } from './reason.ts'

/** The smallest sets of changes as a list of things to do with who sees to each; or why nothing helps. */
export function whatIfList(setting: SettingId, shown: ShownCase): TemplateResult {
  const { t } = shown
  const { answer, text, always, oneOf, stands, ask } = whatIfCard(answerOf(setting, shown.read), shown)
  return html`<p>${text}</p>
    ${checklist(always, t)}
    ${
      oneOf.length === 0
        ? nothing
        : html`<p class="minor">${t(always.length > 0 ? 'page.one-of' : 'page.one-of-only')}</p>
            <ol class="ways">
              ${oneOf.map((way) => html`<li>${checklist(way, t)}</li>`)}
            </ol>`
    }
    ${shortList(stands, (one) => (one.waitsFor.length > 0 ? reason(one, t, openTitle(one, t)) : lackReason(one, t)), t)}
    ${answer === 'ask-first' ? shortList(ask, ({ question }) => question, t) : nothing}`
}

const checklist = (changes: readonly ChangeLine[], t: Translate): unknown =>
  list(
    changes,
    'checklist',
    ({ text, owners, closes }) =>
      html`<strong>${text}</strong>
        <p class="minor">
          ${owners.length === 0 ? t('page.no-owner') : t('page.owner', { owner: listText(owners, t) })}
        </p>
        <p class="minor">${t('page.closes', { titles: closes.join('; ') })}</p>`,
  )

const answersTo = keptFor<ReadCase, Map<SettingId, WhatIf>>(() => new Map())

/** Worked out once for a case: the page is drawn more often than the case changes. */
const answerOf = (setting: SettingId, read: ReadCase): WhatIf =>
  keptIn(answersTo(read), setting, () => whatIfCase(setting, read.readings, read.pack))
