import type { Assessment } from '../explain/assessment.ts'
import { isSetting } from '../pack/pack.ts'
import type { AnswerCard, Severity } from './cards.ts'
import { reasonCard, toDoCard } from './reason-card.ts'
import type { ShownCase } from './shown-case.ts'
import type { Translate } from './texts.ts'

/** The answer in one sentence, and what stands around it. */
export function answerCard(assessment: Assessment, shown: ShownCase): AnswerCard {
  const { t } = shown
  const { urgency, urgencyBecause, indications, recommendation, settings } = assessment
  const { setting, provisional, because } = recommendation
  const chosen = isSetting(setting) ? [settings[setting]] : []
  const { home } = settings
  const reasons = (ids: readonly string[]) => ids.map((id) => reasonCard(id, shown))
  return {
    sentence: sentenceOf(assessment, t),
    urgency,
    urgencyText: t(urgencyKey(urgency, setting, t)),
    severity: severityOf(assessment),
    provisional,
    provisionalText: provisional ? t(assessment.ask.length > 0 ? 'provisional' : 'provisional.gaps') : null,
    targetText: targetText(assessment, t),
    bridgeText: bridgeText(recommendation.bridge, t),
    alternativeText:
      recommendation.alternative === null
        ? null
        : t('alternative', { place: { key: `place.${recommendation.alternative}` } }),
    reasons: [...new Set([...indications, ...urgencyBecause, ...because])].map((id) => toDoCard(id, shown)),
    against: reasons(chosen.flatMap(({ warnings, toFix }) => [...warnings, ...toFix])),
    notHome: setting === 'home' ? [] : reasons([...home.excludedBy, ...home.toFix]),
    emergencyText: t(urgency === '113' ? 'emergency.113' : 'emergency.other'),
  }
}

/** How urgent it is, in words; while the questions about danger stand open, it is not said that there is no hurry. */
export function urgencyKey(urgency: string, setting: string, t: Translate): string {
  const key = `urgency.${urgency}`
  return t.has(`${key}.${setting}`) ? `${key}.${setting}` : key
}

/**
 * The sentence for a kind of answer (`home`, `bed`, `hospital`, `none_ready`, `undetermined`), firm or provisional, at an urgency;
 * where no urgency has words of its own, the one for all of them.
 */
function sentenceOf({ urgency, recommendation }: Assessment, t: Translate): string {
  const { setting, provisional } = recommendation
  const isBed = ['korttid', 'kad', 'sykestue'].includes(setting)
  const general = `answer.${isBed ? 'bed' : setting}.${provisional ? 'provisional' : 'firm'}`
  const special = `${general}.${urgency}`
  return t(
    t.has(special) ? special : general,
    isSetting(setting) ? { place: { key: `place.${recommendation.package ?? setting}` } } : {},
  )
}

const DANGER: readonly string[] = ['113', 'emergency_admission']

function severityOf({ urgency, recommendation: { setting, provisional } }: Assessment): Severity {
  if (DANGER.includes(urgency)) return 'danger'
  if (urgency !== 'routine' || setting === 'undetermined' || setting === 'none_ready') return 'warning'
  return provisional ? 'neutral' : 'good'
}

function targetText({ settings, recommendation: { target } }: Assessment, t: Translate): string | null {
  if (target === null) return null
  const key = settings[target].status === 'needs_info' ? 'target.needs_info' : 'target.needs_action'
  return t(key, { setting: { key: `setting.${target}` } })
}

function bridgeText(bridge: string | null, t: Translate): string | null {
  if (bridge === null) return null
  return isSetting(bridge) ? t('bridge', { place: { key: `place.${bridge}` } }) : t(`bridge.${bridge}`)
}
