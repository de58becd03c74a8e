import { SETTINGS, type SettingId } from '../pack/pack.ts'
import { explainCards } from '../present/explain-cards.ts'
import type { ShownCase } from '../present/shown-case.ts'
import { isWorkedTowards, whatIfCards } from '../present/what-if-cards.ts'
import type { ExplainedSetting } from './write-explained.ts'

/** Every setting with what speaks for it, and what it would take. */
export const explainedSettings = (shown: ShownCase): Readonly<Record<SettingId, ExplainedSetting>> =>
  Object.fromEntries(
    SETTINGS.map((setting) => [
      setting,
      { ...explainCards(setting, shown), whatIf: isWorkedTowards(setting) ? whatIfCards(setting, shown) : null },
    ]),
  ) as Record<SettingId, ExplainedSetting>
