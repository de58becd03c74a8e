import type { SettingCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'
import { countedText } from './counted-text.ts'
import { gapText } from './gap-text.ts'
import { lackText } from './lack-text.ts'
import type { Page } from './page.ts'

const MARKS = { suitable: '✓', needs_action: '!', needs_info: '?', ruled_out: '✗' } as const

/** So many open questions are named for a setting. */
const NAMED = 3

/** A setting with its status in a line. */
export function writeStatus(card: SettingCard, page: Page, t: Translate): void {
  const { name, statusText, status, severity, isRecommended, isTarget } = card
  const key = isRecommended ? 'line.recommended' : isTarget ? 'line.target' : 'line.setting'
  const mark = status === 'suitable' && severity !== 'good' ? '–' : MARKS[status]
  page.add(t(key, { name, status: statusText }), {
    level: 1,
    mark,
    look: severity === 'neutral' ? 'heading' : severity,
  })
}

/** A setting with its status, and everything that stands against it or is open; gaps in `told` have been explained already. */
export function writeSetting(card: SettingCard, told: ReadonlySet<string>, page: Page, t: Translate): void {
  writeStatus(card, page, t)
  for (const one of card.excludedBy) page.add(lackText(one, t), { level: 2 })
  for (const gap of card.toFix) page.add(gapText(gap, told, t), { level: 2 })
  const open = card.toAsk.map(({ title }) => title)
  if (open.length > 0) page.add(countedText('line.open', open, NAMED, t), { level: 2 })
  for (const { because } of card.warnings) page.add(t('line.warning', { because }), { level: 2 })
}
