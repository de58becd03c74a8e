import type { ToDoCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'

/** A gap; why it matters only where that does not stand above already. */
export function gapText({ id, title, because }: ToDoCard, told: ReadonlySet<string>, t: Translate): string {
  return told.has(id) ? t('line.fix', { title }) : t('line.fix-because', { title, because })
}
