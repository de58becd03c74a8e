import { once } from '../base/with-lazy.ts'
import type { PlanB, Relatives } from '../choose/parts.ts'
import { gatesOf, type Gate, type Verdicts } from '../choose/verdicts.ts'
import { reaches } from '../evaluate/reach.ts'
import type { Scene } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import { VERDICT_FACTS } from '../pack/check-pack.ts'
import type { Condition } from '../pack/condition.ts'
import type { Rule, SettingId } from '../pack/pack.ts'
import { not, type Truth } from '../truth/truth.ts'
import { hingesOf } from './hinges.ts'
import { NOTHING, openCase, openScene, type OpenCase, type Supposed } from './open-case.ts'
import { openFacts, openFactsOfRule } from './open-facts.ts'

/** Something that the user looks at, and that answers may still change. */
export interface Outlook {
  /** What is shown now. */
  readonly now: string
  /** What can be told of it when nothing is supposed. */
  readonly root: () => View
  /** Looks at what becomes of it with what is supposed; `from` is a look that supposed no more. */
  readonly look: (supposed: Supposed, from: View) => View
  /** What a look costs, against a look at one setting. */
  readonly cost: number
}

/** What can be told of an outlook, with what is supposed. */
export interface View {
  readonly scene: Scene
  /** What it comes to whatever is answered; undefined while answers can still tell. */
  readonly settled: string | undefined
  /** The conditions that it still hangs on, those that come first at the front. */
  readonly hinges: readonly Hinge[]
  /** What is open of the tiers that it was looked for in, to go on from. */
  readonly left?: Tiers
}

/** A condition that something hangs on, in any scene. */
export interface Hinge {
  /** False when it can never look at the fact. */
  readonly reaches: (fact: FactId, scene: Scene) => boolean
  /** The unknown facts that it waits for. */
  readonly facts: (scene: Scene) => ReadonlySet<FactId>
}

/** A condition, and how it stands. */
interface Argument extends Hinge {
  readonly truth: (scene: Scene) => Truth
}

/** What an outlook comes to when one of its arguments holds; the first tier with such an argument decides. */
interface Tier {
  readonly value: string
  readonly any: readonly Argument[]
}

/** Tiers that may still decide, and what it comes to when none of them does. */
interface Tiers {
  readonly tiers: readonly Tier[]
  readonly otherwise: string
}

const hingeOf = (condition: Condition): Hinge => ({
  reaches: () => true,
  facts: (scene) => openFacts(condition, scene),
})

const speaks = (rule: Rule): Argument => ({
  truth: (scene) => scene.truth(rule),
  reaches: (fact, { pack }) => reaches(rule, fact, pack),
  facts: (scene) => openFactsOfRule(rule, scene),
})

const fails = (rule: Rule): Argument => ({ ...speaks(rule), truth: (scene) => not(scene.truth(rule)) })

const isNot = (condition: Condition): Argument => ({
  truth: (scene) => not(scene.judge(condition)),
  ...hingeOf(condition),
})

/**
 * A case as it is looked at when nothing is supposed: each thing by itself, so that what only selection tells is not told, but for
 * what is given here.
 */
export function rootOf({ pack, readings }: Scene, told = NOTHING, from?: Scene): Scene {
  const root = openScene(pack, readings, NOTHING, from)
  for (const id of VERDICT_FACTS) root.put(id, told.get(id))
  return root
}

/** The status of a setting. */
export function statusOutlook(setting: SettingId, verdicts: Verdicts, root: Scene): Outlook {
  const gates = gatesOf(setting, root.pack)
  const against = ({ rule, isRequired }: Gate) => (isRequired ? fails : speaks)(rule)
  const tiers = [
    { value: 'ruled_out', any: gates.filter(({ isHard }) => isHard).map(against) },
    { value: 'needs_action', any: gates.filter(({ isHard }) => !isHard).map(against) },
  ]
  return tiered(verdicts[setting].status, { tiers, otherwise: 'suitable' }, root)
}

/** The status of plan B, or of what the relatives carry. */
export function planOutlook(part: 'planB' | 'relatives', { status }: PlanB | Relatives, root: Scene): Outlook {
  const { planBNeeded, relativesNeeded } = root.pack.selection
  const gates = gatesOf('home', root.pack).filter(({ rule, isRequired }) => rule.part === part && isRequired)
  const tiers = [
    { value: 'not_needed', any: [isNot(part === 'planB' ? planBNeeded : relativesNeeded)] },
    { value: 'gaps', any: gates.map(({ rule }) => fails(rule)) },
  ]
  return tiered(status, { tiers, otherwise: part === 'planB' ? 'in_place' : 'sufficient' }, root)
}

/** Flags that stand as they do in a scene, as long as the recommendation stands as it is. */
export function flagOutlooks(rules: readonly Rule[], scene: Scene, root: Scene): readonly Outlook[] {
  const stands = ['recommendation.setting', 'recommendation.target'].map((id) => [id, scene.see(id)] as const)
  const told = rootOf(scene, new Map(stands), root)
  return rules.map((rule) => {
    const tiers = [{ value: 'yes', any: [speaks(rule)] }]
    return tiered(scene.truth(rule), { tiers, otherwise: 'no' }, told)
  })
}

function tiered(now: string, all: Tiers, root: Scene): Outlook {
  const { pack, readings } = root
  const viewIn = (scene: Scene, tiers: Tiers): View => {
    const left = openOf(tiers, scene)
    return {
      scene,
      left,
      settled: left.tiers.length === 0 ? left.otherwise : undefined,
      hinges: left.tiers.flatMap(({ any }) => any),
    }
  }
  return {
    now,
    root: once(() => viewIn(root, all)),
    look: (supposed, from) => viewIn(openScene(pack, readings, supposed, from.scene), from.left ?? all),
    cost: 1,
  }
}

/** What is open of the tiers: supposing more settles more, and opens nothing again. */
function openOf({ tiers, otherwise }: Tiers, scene: Scene): Tiers {
  const left: Tier[] = []
  for (const { value, any } of tiers) {
    const truths = any.map(({ truth }) => truth(scene))
    if (truths.includes('yes')) return { tiers: left, otherwise: value }
    const open = any.filter((_, at) => truths[at] === 'unknown')
    if (open.length > 0) left.push({ value, any: open })
  }
  return { tiers: left, otherwise }
}

/** Setting and urgency, while they are not decided. */
export const choiceOutlook = (open: OpenCase): Outlook => ({
  now: 'not decided',
  root: once(() => choiceView(open)),
  look: (supposed, { scene }) => choiceView(openCase(scene.pack, scene.readings, supposed, scene)),
  cost: 4,
})

function choiceView({ scene, selected }: OpenCase): View {
  const [first, ...others] = new Set(selected.outcomes.map(({ setting, urgency }) => `${setting} ${urgency}`))
  const isSettled = others.length === 0
  return { scene, settled: isSettled ? first : undefined, hinges: isSettled ? [] : choiceHinges({ scene, selected }) }
}

/** The conditions that setting and urgency hang on. */
export const choiceHinges = ({ scene, selected }: OpenCase): readonly Hinge[] =>
  hingesOf(scene, selected).map(({ condition }) => hingeOf(condition))
