import type { ToDoCard } from '../present/cards.ts'
import { lackTitle } from '../present/lack-title.ts'
import type { Translate } from '../present/texts.ts'

/** A gap; why it matters only where that does not stand above already. */
export function gapText(card: ToDoCard, told: ReadonlySet<string>, t: Translate): string {
  const lacks = `${lackTitle(card, t)}.`
  return told.has(card.id) ? lacks : `${lacks} ${card.because}`
}
