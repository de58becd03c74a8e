import type { FactLine, ReasonCard } from '../present/cards.ts'
import { listText } from '../present/list-text.ts'
import type { Translate } from '../present/texts.ts'
import type { Page } from './page.ts'

/** What stands behind a reason, a line for each: the facts, the limits, what it waits for, and its sources. */
export function writeGrounds(
  card: ReasonCard,
  page: Page,
  t: Translate,
  { level, facts = card.facts }: { readonly level: number; readonly facts?: readonly FactLine[] },
): void {
  if (facts.length > 0)
    page.add(t('line.known', { facts: facts.map((line) => factText(line, t)).join('; ') }), { level })
  for (const { text, origin } of card.limits) {
    page.add(origin === null ? t('line.limit', { text }) : t('line.limit-origin', { text, origin }), { level })
  }
  if (card.waitsFor.length > 0)
    page.add(t('line.waits-for', { labels: listText(quoted(card.waitsFor, t), t) }), { level })
  page.add(sourceText(card, t), { level, look: 'quiet' })
}

/** Texts as they are named in a sentence. */
export const quoted = (texts: readonly string[], t: Translate): readonly string[] =>
  texts.map((text) => t('format.quote', { text }))

const factText = ({ label, value, origin }: FactLine, t: Translate): string =>
  origin === null ? t('line.fact', { label, value }) : t('line.fact-origin', { label, value, origin })

/** A project choice may have no source beside itself. */
function sourceText({ sources, classText }: ReasonCard, t: Translate): string {
  const named = sources.filter(({ id }) => id !== 'BEON').map(({ text }) => text)
  if (named.length === 0) return t('line.class', { class: classText })
  return t('line.source', { source: named.join('; '), class: classText })
}
