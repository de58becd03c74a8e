import type { GapCard } from './cards.ts'
import { toDoCard } from './reason-card.ts'
import type { ShownCase } from './shown-case.ts'
import type { TextParams } from './texts.ts'
import { timeText } from './time-text.ts'

/** A rule as something that lacks in the plan: with its actions, its owner and its deadline. */
export function gapCard(id: string, shown: ShownCase): GapCard {
  const card = toDoCard(id, shown)
  return { ...card, deadline: card.owner === null ? null : deadlineText(id, card.critical, shown) }
}

/** The rule's own deadline where a source gives one; else gaps are closed before a move, the critical ones today, the rest at the next stopping point. */
function deadlineText(id: string, isCritical: boolean, shown: ShownCase): string {
  const { t } = shown
  const own = `rule.${id}.deadline`
  if (t.has(own)) return t('deadline.row', { deadline: { key: own } })
  const place = knownText('pt.current_place', shown)
  if (place !== undefined && place !== 'home') return t('deadline.row', { deadline: { key: 'deadline.before-move' } })
  return t('deadline.row.choice', { deadline: chosenDeadline(place, isCritical, shown) })
}

/** What no source gives: a choice of this project, and called so. */
function chosenDeadline(place: string | undefined, isCritical: boolean, shown: ShownCase): TextParams[string] {
  if (place === undefined) return { key: 'deadline.before-start' }
  if (isCritical) return { key: 'deadline.same-day' }
  const review = knownText('plan.review_date', shown)
  if (review === undefined) return { key: 'deadline.agree' }
  return shown.t('deadline.review', { date: timeText(review, shown.t) })
}

function knownText(fact: string, { read }: ShownCase): string | undefined {
  const reading = read.readings.get(fact)
  return reading?.kind === 'known' && typeof reading.value === 'string' ? reading.value : undefined
}
