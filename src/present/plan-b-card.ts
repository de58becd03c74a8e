import type { PlanB } from '../choose/parts.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { PartCard, PlanRow } from './cards.ts'
import { partCard } from './part-card.ts'
import { knownOf, type ShownCase } from './shown-case.ts'
import { valueText } from './value-text.ts'

/** Plan B with everything that it is made of. */
export function planBCard(planB: PlanB, shown: ShownCase): PartCard {
  const card = partCard('planB', planB, shown)
  return { ...card, rows: card.rows.map((row) => withPlace(row, shown)) }
}

/** Who has confirmed plan B is the place itself. */
function withPlace(row: PlanRow, shown: ShownCase): PlanRow {
  const { read, t } = shown
  const fact = indexOf(read.pack).facts.get('planb.place')
  const place = knownOf('planb.place', shown) ?? 'none'
  if (row.fact !== 'planb.confirmed' || row.state !== 'in-place' || !fact || place === 'none') return row
  const value = t('plan-b.confirmed-by', { place: valueText(place, fact, t) })
  return { ...row, text: t('plan-b.row', { state: { key: 'plan-b.state.in-place' }, value }) }
}
