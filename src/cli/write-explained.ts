import type { ExplainedCard, ReasonCard, SettingCard, ToDoCard, WhatIfCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'
import { lackText } from './lack-text.ts'
import type { Page } from './page.ts'
import { writeGrounds } from './write-grounds.ts'
import { writeStatus } from './write-setting.ts'
import { writeWhatIf } from './write-what-if.ts'

/** A setting with everything that was asked about it. */
export interface ExplainedSetting extends ExplainedCard {
  /** Null where nobody asks. */
  readonly whatIf: WhatIfCard | null
}

/** A setting with all that speaks against it and for it, each with its grounds, and what it would take. */
export function writeExplained(card: SettingCard, explained: ExplainedSetting, page: Page, t: Translate): void {
  const { excludedBy, toFix, toAsk, warnings, safeguards } = card
  const part = <Card extends ReasonCard>(key: string, cards: readonly Card[], write: (one: Card) => void) => {
    if (cards.length === 0) return
    page.add(t(`line.${key}`), { level: 2, look: 'heading' })
    cards.forEach(write)
  }
  const reason = (one: ReasonCard, title = one.title, because = one.because) => {
    page.add(title, { level: 3, mark: '•' })
    page.add(because, { level: 4 })
    writeGrounds(one, page, t, { level: 4 })
  }
  const gap = (one: ToDoCard) => {
    reason(one)
    if (one.owner !== null) page.add(t('line.owner', { owner: one.owner }), { level: 4 })
  }
  // The sentence of an exclusion tells what the patient would be like: said plainly it would be untrue, or not known.
  const whenItHolds = (key: string) => (one: ReasonCard) => {
    if (one.isRequirement) reason(one)
    else reason(one, t(key, { title: one.title }), t('line.when-it-holds', { because: one.because }))
  }

  writeStatus(card, page, t)
  part('why-not', excludedBy, (one) => {
    page.add(lackText(one, t), { level: 3, mark: '•' })
    writeGrounds(one, page, t, { level: 4 })
  })
  part('gaps', toFix, gap)
  part('not-known', toAsk, whenItHolds('line.may-exclude'))
  part('met', explained.met, (one) => reason(one))
  part('cleared', explained.cleared, whenItHolds('line.not-so'))
  part('notes', [...warnings, ...safeguards], (one) => reason(one))
  if (explained.whatIf !== null) writeWhatIf(explained.whatIf, page, t)
}
