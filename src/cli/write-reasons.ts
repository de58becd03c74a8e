import type { ToDoCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'
import type { Page } from './page.ts'
import { writeGrounds } from './write-grounds.ts'

/** Reasons with the facts behind them, each fact where it first counts. */
export function writeReasons(reasons: readonly ToDoCard[], page: Page, t: Translate): void {
  const told = new Set<string>()
  for (const card of reasons) {
    const facts = card.facts.filter(({ fact }) => !told.has(fact))
    for (const { fact } of facts) told.add(fact)
    page.add(card.title, { level: 1, mark: '•', look: 'heading' })
    page.add(card.because, { level: 2 })
    card.actions.forEach((action) => page.add(action, { level: 2, mark: '-' }))
    writeGrounds(card, page, t, { level: 2, facts })
  }
}
