import type { FactLine, ReasonCard, ToDoCard } from '../present/cards.ts'
import type { Translate } from '../present/texts.ts'
import type { Page } from './page.ts'

/** Reasons with the facts behind them, each fact where it first counts. */
export function writeReasons(reasons: readonly ToDoCard[], page: Page, t: Translate): void {
  const told = new Set<string>()
  for (const card of reasons) {
    const facts = card.facts.filter(({ fact }) => !told.has(fact))
    for (const { fact } of facts) told.add(fact)
    page.add(card.title, { level: 1, mark: '•', look: 'heading' })
    page.add(card.because, { level: 2 })
    card.actions.forEach((action) => page.add(action, { level: 2, mark: '-' }))
    if (facts.length > 0)
      page.add(t('line.known', { facts: facts.map((line) => factText(line, t)).join('; ') }), { level: 2 })
    page.add(sourceText(card, t), { level: 2, look: 'quiet' })
  }
}

const factText = ({ label, value, origin }: FactLine, t: Translate): string =>
  origin === null ? t('line.fact', { label, value }) : t('line.fact-origin', { label, value, origin })

/** A project choice has no source beside itself. */
function sourceText({ sources, sourceClass, classText }: ReasonCard, t: Translate): string {
  const named = sources.filter(({ id }) => id !== 'BEON').map(({ text }) => text)
  if (sourceClass === 'Design' && named.length === 0) return t('line.class', { class: classText })
  return t('line.source', { source: named.join('; '), class: classText })
}
