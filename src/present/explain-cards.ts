import { holds, ruledAbout } from '../evaluate/scene.ts'
import type { Rule, SettingId } from '../pack/pack.ts'
import type { ExplainedCard } from './cards.ts'
import { reasonCard } from './reason-card.ts'
import type { ShownCase } from './shown-case.ts'

/**
 * What speaks for a setting: the requirements that apply and are met, and what would rule it out and is known not to hold. Not
 * part of the cards of an assessment: for all settings it is as much again, so it is made for the one that somebody asks about.
 */
export function explainCards(setting: SettingId, shown: ShownCase): ExplainedCard {
  const { read, scene } = shown
  const rules = ruledAbout(setting, read.pack).map(({ rule }) => rule)
  const cards = (those: (rule: Rule) => boolean) => rules.filter(those).map(({ id }) => reasonCard(id, shown))
  return {
    // A requirement that does not apply for certain speaks for nothing.
    met: cards((rule) => rule.kind === 'requires' && scene.truth(rule) === 'yes' && holds(rule.when, scene)),
    cleared: cards((rule) => rule.kind === 'excludes' && scene.truth(rule) === 'no'),
  }
}
