import { html, nothing, type TemplateResult } from 'lit'
import type { ReasonCard, SettingCard } from '../../present/cards.ts'
import { explainCards } from '../../present/explain-cards.ts'
import type { Translate } from '../../present/texts.ts'
import { isWorkedTowards } from '../../present/what-if-cards.ts'
import type { ShownCase } from '../../present/shown-case.ts'
import { shortList } from './lines.ts'
import { openTitle, reason } from './reason.ts'
import type { Unfolding } from './unfolding.ts'
import { whatIfList } from './what-if.ts'

/** What a setting can be asked about: the case, and what was opened. */
export interface Asking {
  readonly shown: ShownCase
  readonly unfolding: Unfolding
}

/** What speaks for a setting and what is not known, as fully as what speaks against it; opened by whoever wants to know. */
export const whyPart = (card: SettingCard, { shown, unfolding }: Asking): TemplateResult => {
  const { t } = shown
  const label = t('page.why-setting', { name: card.name })
  return unfolding.view(`why-${card.setting}`, 'why', t('page.why'), () => whyList(card, shown), label)
}

function whyList(card: SettingCard, shown: ShownCase): TemplateResult {
  const { t } = shown
  const { met, cleared } = explainCards(card.setting, shown)
  return html`${part(t('page.met'), met, (one) => reason(one, t), t)}
  ${part(t('page.cleared'), cleared, (one) => whenItHolds(one, t('page.not-so', { title: one.title }), t), t)}
  ${part(t('page.not-known'), card.toAsk, (one) => (one.isRequirement ? reason(one, t) : whenItHolds(one, openTitle(one, t), t)), t)}`
}

function part(
  title: string,
  cards: readonly ReasonCard[],
  line: (card: ReasonCard) => TemplateResult,
  t: Translate,
): unknown {
  if (cards.length === 0) return nothing
  return html`<h4>${title} (${cards.length})</h4>
    ${shortList(cards, line, t)}`
}

/** The sentence of an exclusion tells what the patient would be like: said plainly it would be untrue, or not known. */
const whenItHolds = (card: ReasonCard, title: string, t: Translate): TemplateResult =>
  reason({ ...card, because: t('page.when-it-holds', { because: card.because }) }, t, title)

/** What it would take for a setting that is not suitable to be so; opened by whoever wants to plan for it. */
export function whatIfPart({ setting, status, name }: SettingCard, { shown, unfolding }: Asking): unknown {
  const { t } = shown
  if (status === 'suitable' || !isWorkedTowards(setting)) return nothing
  const label = t('page.what-if-of', { name })
  return unfolding.view(`what-if-${setting}`, 'what-if', t('page.what-if'), () => whatIfList(setting, shown), label)
}
