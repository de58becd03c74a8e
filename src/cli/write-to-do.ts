import type { GapCard, ToDoCard } from '../present/cards.ts'
import { lackTitle } from '../present/lack-title.ts'
import type { Translate } from '../present/texts.ts'
import type { Page } from './page.ts'

/** Something to arrange: why, what, by whom and by when, and whether home hangs on it. */
export function writeToDo(card: ToDoCard & Partial<GapCard>, page: Page, t: Translate): void {
  page.add(lackTitle(card, t), { level: 1, mark: '•', look: card.critical ? 'warning' : 'heading' })
  page.add(card.because, { level: 2 })
  card.actions.forEach((action) => page.add(action, { level: 2, mark: '-' }))
  if (card.owner !== null) page.add(t('line.owner', { owner: card.owner }), { level: 2 })
  if (card.deadline) page.add(card.deadline, { level: 2 })
  if (card.critical) page.add(t('line.critical'), { level: 2 })
}
