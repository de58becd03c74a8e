import type { ChangeLine, WhatIfCard } from '../present/cards.ts'
import { listText } from '../present/list-text.ts'
import type { Translate } from '../present/texts.ts'
import { lackText } from './lack-text.ts'
import type { Page } from './page.ts'
import { quoted } from './write-grounds.ts'

/** What it would take for a setting to be suitable, as a list of things to do with who sees to each; or why nothing helps. */
export function writeWhatIf({ text, always, oneOf, stands, ask }: WhatIfCard, page: Page, t: Translate): void {
  const toDo = (change: ChangeLine, level: number) => {
    page.add(change.text, { level, mark: '☐' })
    if (change.closes.length > 0)
      page.add(t('line.closes', { titles: listText(quoted(change.closes, t), t) }), { level: level + 1, look: 'quiet' })
    page.add(ownerText(change, t), { level: level + 1 })
  }
  page.add(t('line.what-if'), { level: 2, look: 'heading' })
  page.add(text, { level: 3 })
  always.forEach((change) => toDo(change, 3))
  if (oneOf.length > 0) page.add(t(always.length > 0 ? 'line.one-of' : 'line.one-of-only'), { level: 3 })
  oneOf.forEach((way, at) => {
    page.add(t('line.way', { number: at + 1 }), { level: 3 })
    way.forEach((change) => toDo(change, 4))
  })
  stands.forEach((card) => page.add(lackText(card, t), { level: 3, mark: '•' }))
  if (stands.length === 0)
    ask.forEach(({ question, fact }) => page.add(`${question} [${fact}]`, { level: 3, mark: '?' }))
}

const ownerText = ({ owners }: ChangeLine, t: Translate): string =>
  owners.length === 0 ? t('line.no-owner') : t('line.owner', { owner: listText(owners, t) })
