import type { Part } from '../choose/parts.ts'
import type { Assessment } from '../explain/assessment.ts'
import type { Cards, PartCard, Severity } from './cards.ts'
import { gapCard } from './gap-card.ts'
import { planRow } from './plan-row.ts'
import { reasonCard } from './reason-card.ts'
import type { ShownCase } from './shown-case.ts'

const SEVERITY: Readonly<Record<string, Severity>> = { in_place: 'good', sufficient: 'good', gaps: 'warning' }

/** Plan B or the relatives' capacity: where it stands, what lacks, what is open, and what it is made of. */
export function partCard(part: 'planB' | 'relatives', { status, gaps, ask }: Part<string>, shown: ShownCase): PartCard {
  return {
    status,
    statusText: shown.t(`${part}.${status}`),
    severity: SEVERITY[status] ?? 'neutral',
    gaps: gaps.map((id) => gapCard(id, shown)),
    ask: ask.map((id) => reasonCard(id, shown)),
    rows: (shown.read.pack.plan?.[part] ?? []).flatMap((row) => planRow(row, shown)),
  }
}

/** The relatives' capacity, with the plan tested without them. */
export function relativesCard({ relatives, settings }: Assessment, shown: ShownCase): Cards['relatives'] {
  const { withoutThem } = relatives
  return {
    ...partCard('relatives', relatives, shown),
    withoutThem: withoutThemText(),
    fails: withoutThem.fails.map((id) => reasonCard(id, shown)),
  }

  function withoutThemText(): string | null {
    if (withoutThem.planRestsOnThem) return shown.t('withoutThem.rests')
    if (withoutThem.fails.length > 0) return shown.t('withoutThem.fails')
    // Where something is open or lacking anyway, that nothing more fails says nothing.
    return settings.home.status === 'suitable' && relatives.status !== 'not_needed'
      ? shown.t('withoutThem.holds')
      : null
  }
}
