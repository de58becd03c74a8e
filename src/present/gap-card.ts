import type { GapCard } from './cards.ts'
import { toDoCard } from './reason-card.ts'
import { knownOf, type ShownCase } from './shown-case.ts'
import { timeText } from './time-text.ts'

/** A rule as something that lacks in the plan: with its actions, its owner and its deadline. */
export function gapCard(id: string, shown: ShownCase): GapCard {
  const card = toDoCard(id, shown)
  return { ...card, deadline: card.owner && deadlineText(id, card.critical, shown) }
}

/** The rule's own deadline where a source gives one; else the first of the pack that fits, which says itself when it is a project choice. */
function deadlineText(id: string, isCritical: boolean, shown: ShownCase): string | null {
  const { read, scene, t } = shown
  const own = `rule.${id}.deadline`
  if (t.has(own)) return t('deadline.row', { deadline: { key: own } })
  for (const { when, critical, date, deadline, isChoice } of read.pack.plan?.deadlines ?? []) {
    const day = knownOf(date, shown)
    if ((date && !day) || (critical && !isCritical) || (when && scene.judge(when) !== 'yes')) continue
    const key = `deadline.${deadline}`
    const said = day ? t(key, { date: timeText(String(day), t) }) : { key }
    return t(isChoice ? 'deadline.row.choice' : 'deadline.row', { deadline: said })
  }
  return null
}
