import { rulesThat, speaking } from '../choose/flags.ts'
import { choose } from '../choose/recommend.ts'
import { holds, indexOf, sceneOf, type Scene } from '../evaluate/scene.ts'
import { asBetween } from '../evaluate/seen.ts'
import { giveFacts } from '../facts/give-facts.ts'
import type { FactId, GivenFact } from '../facts/fact.ts'
import type { Readings } from '../facts/readings.ts'
import { bySetting } from '../pack/by-setting.ts'
import type { Pack, Rule, SettingId, SourceClass, SourceRef, Step } from '../pack/pack.ts'
import type { Status } from '../choose/verdicts.ts'
import type { Truth } from '../truth/truth.ts'
import type { Assessment } from './assessment.ts'
import { limitsOf, type HeldAgainst } from './limits-of.ts'
import { openFactsOfRule } from './open-facts.ts'
import { decisiveOf, usedFacts } from './used-facts.ts'

/** A rule that pulled an answer its way, with everything that stands behind it. */
export interface Reason {
  readonly rule: string
  /** For a requirement: whether it is met. For every other rule: whether it speaks. */
  readonly truth: Truth
  readonly title: string
  /** The rule's one sentence, in the language of the texts that were given. */
  readonly sentence: string
  /** The known facts behind it, in the form of the contract: value, time and source. */
  readonly facts: readonly { readonly fact: FactId; readonly given: GivenFact }[]
  /** The facts that it still waits for. */
  readonly open: readonly FactId[]
  /** The limits that numbers were held against, with where each comes from. */
  readonly limits: readonly HeldAgainst[]
  readonly class: SourceClass
  readonly sources: readonly {
    readonly id: string
    readonly section: string
    readonly title: string
    readonly year: number | null
    readonly publisher: string
  }[]
}

/** Why a setting stands where it stands: what speaks for it as fully as what speaks against it. */
export interface SettingReasons {
  readonly status: Status
  /** Exclusions that hold, and requirements that fail and that nobody can arrange today. */
  readonly against: readonly Reason[]
  readonly gaps: readonly Reason[]
  readonly open: readonly Reason[]
  /** Requirements that apply and are met. */
  readonly met: readonly Reason[]
  /** Exclusions that are known not to hold. */
  readonly cleared: readonly Reason[]
}

/** Gives a text by its key, or undefined where there is none. */
type Say = (key: string) => string | undefined

/** An assessment explained: data, not words of its own. */
export interface Explanation {
  readonly recommendation: { readonly setting: string; readonly reasons: readonly Reason[] }
  readonly urgency: { readonly value: string; readonly reasons: readonly Reason[] }
  readonly settings: Readonly<Record<SettingId, SettingReasons>>
}

/** Explains an assessment from the readings it was made of, in Bokmål unless `say` has other words; every rule that pulled an answer is named, and no other. */
export function explainCase(
  assessment: Assessment,
  readings: Readings,
  pack: Pack,
  say: Say = (key) => pack.texts['nb']?.[key],
): Explanation {
  const scene = sceneOf(pack, readings)
  const { step } = choose(scene).outcome
  const given = giveFacts(readings)
  const reason = (rule: Rule) => reasonOf(rule, scene, given, say)
  const reasonsFor = (ids: readonly string[]) => ids.flatMap((id) => indexOf(pack).rules.get(id) ?? []).map(reason)
  const { recommendation, urgency, indications, settings } = assessment
  const settingReasons = (setting: SettingId): SettingReasons => {
    const { status, excludedBy, toFix, toAsk } = settings[setting]
    return {
      status,
      against: reasonsFor(excludedBy),
      gaps: reasonsFor(toFix),
      open: reasonsFor(toAsk),
      ...speakingFor(setting, scene, reason),
    }
  }
  return {
    recommendation: {
      setting: recommendation.setting,
      reasons: reasonsFor([...new Set([...recommendation.because, ...indications])]),
    },
    urgency: { value: urgency, reasons: reasonsFor(urgencyRules(assessment, scene, step)) },
    settings: bySetting(settingReasons),
  }
}

/** What speaks for a setting, each as `make` has it: the requirements that apply and are met, and what would rule it out and is known not to hold. */
export function speakingFor<T>(
  setting: SettingId,
  scene: Scene,
  make: (rule: Rule) => T,
): Readonly<Record<'met' | 'cleared', readonly T[]>> {
  const those = (kind: Rule['kind'], truth: Truth) =>
    rulesThat(scene, setting, truth).filter((rule) => rule.kind === kind)
  return {
    // One that does not apply for certain is no reason for anything.
    met: those('requires', 'yes')
      .filter(({ when }) => holds(when, scene))
      .map(make),
    cleared: those('excludes', 'no').map(make),
  }
}

/** The rules behind an urgency: those of urgency that speak, and what raised it; where there are none, the alarms that are not settled. */
function urgencyRules({ urgency, urgencyBecause }: Assessment, scene: Scene, step: Step): readonly string[] {
  const { first, raise, after } = scene.pack.urgency
  const raised = [...raise, ...after]
    .filter((one) => one.urgency === urgency && holds(one.when, scene))
    .flatMap((one) => [...decisiveOf(one, scene).facts])
    .flatMap((fact) => asBetween(scene.see(fact))?.sure ?? [])
  const ids = [...urgencyBecause, ...raised, ...(step.urgency?.to === urgency ? step.because : [])]
  return ids.length > 0 || urgency === first.at(-1)?.urgency ? ids : speaking(scene, 'urgency', 'unknown')
}

function reasonOf(rule: Rule, scene: Scene, given: Readonly<Record<FactId, GivenFact>>, say: Say): Reason {
  return {
    rule: rule.id,
    truth: scene.truth(rule),
    title: say(`rule.${rule.id}.title`) ?? rule.id,
    sentence: say(`rule.${rule.id}.because`) ?? '',
    facts: usedFacts(rule, scene).map((fact) => ({ fact, given: given[fact] ?? null })),
    open: [...openFactsOfRule(rule, scene)],
    limits: limitsOf(rule, scene),
    class: rule.class,
    sources: rule.sources.map((source) => toldOf(source, scene.pack)),
  }
}

/** A place in a source, with what the pack tells of the document. */
export function toldOf({ document, section }: SourceRef, { sources }: Pack): Reason['sources'][number] {
  const { title = document, year = null, publisher = '' } = sources.find(({ id }) => id === document) ?? {}
  return { id: document, section, title, year, publisher }
}
