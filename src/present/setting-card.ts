import type { Status } from '../choose/verdicts.ts'
import type { Assessment } from '../explain/assessment.ts'
import type { SettingId } from '../pack/pack.ts'
import type { SettingCard, Severity } from './cards.ts'
import { reasonCard, toDoCard } from './reason-card.ts'
import type { ShownCase } from './shown-case.ts'
import type { TravelCard } from './picture-cards.ts'

const SEVERITY: Readonly<Record<Status, Severity>> = {
  suitable: 'good',
  needs_action: 'warning',
  needs_info: 'neutral',
  ruled_out: 'danger',
}

/** A setting with its status and everything that made it. */
export function settingCard(
  setting: SettingId,
  { settings, recommendation }: Assessment,
  { rows }: TravelCard,
  shown: ShownCase,
): SettingCard {
  const { t } = shown
  const isRecommended = recommendation.setting === setting
  const { status, excludedBy, toFix, toAsk, warnings, safeguards } = settings[setting]
  // Hospital can take nearly everybody; that is no reason to go there.
  const isNotNeeded = setting === 'hospital' && status === 'suitable' && !isRecommended
  const reasons = (ids: readonly string[]) => ids.map((id) => reasonCard(id, shown))
  const toDos = (ids: readonly string[]) => ids.map((id) => toDoCard(id, shown))
  return {
    setting,
    name: t(`setting.${setting}`),
    status,
    statusText: t(isNotNeeded ? 'status.not_needed' : `status.${status}`),
    severity: isNotNeeded ? 'neutral' : SEVERITY[status],
    isRecommended,
    isTarget: recommendation.target === setting,
    excludedBy: reasons(excludedBy),
    toFix: toDos(toFix),
    toAsk: reasons(toAsk),
    warnings: reasons(warnings),
    safeguards: toDos(safeguards),
    travel: rows.filter(({ id }) => id === setting).flatMap(({ line, notes }) => [line, ...notes]),
  }
}
