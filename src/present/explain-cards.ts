import { speakingFor } from '../explain/explain.ts'
import type { SettingId } from '../pack/pack.ts'
import type { ExplainedCard } from './cards.ts'
import { reasonCard } from './reason-card.ts'
import type { ShownCase } from './shown-case.ts'

/**
 * What speaks for a setting. Not part of the cards of an assessment: for all settings it is as much again, so it is made for the one
 * that somebody asks about.
 */
export const explainCards = (setting: SettingId, shown: ShownCase): ExplainedCard =>
  speakingFor(setting, shown.scene, ({ id }) => reasonCard(id, shown))
