import { keptIn } from '../base/kept-for.ts'
import { speaking } from '../choose/flags.ts'
import { planBOf, relativesOf } from '../choose/parts.ts'
import { gatesOf, type Verdicts } from '../choose/verdicts.ts'
import { holds, ruledAbout, type Scene } from '../evaluate/scene.ts'
import type { Fact, FactId } from '../facts/fact.ts'
import { SETTINGS, type Rule } from '../pack/pack.ts'
import { factsToAsk } from './facts-to-ask.ts'
import { hingesOf } from './hinges.ts'
import type { OpenCase } from './open-case.ts'
import { openFacts, openFactsOfRule } from './open-facts.ts'
import { turningAlone } from './turns-alone.ts'
import { choiceOutlook, flagOutlooks, planOutlook, rootOf, statusOutlook, type Outlook } from './outlook.ts'

/** A question that still matters, with the rules that its answer settles. */
export interface Question {
  readonly fact: FactId
  readonly decides: readonly string[]
}

type Settles = ReadonlyMap<FactId, ReadonlySet<string>>

/**
 * The questions that can still change what the user looks at: the status of a setting, of plan B and of the relatives while home is
 * not ruled out, a rural flag, and, while it is not decided, setting and urgency. A question is left out only when it is certain that
 * no two ways to answer everything that differ in this answer alone come to different ends. Danger first, then the order of the
 * consultation.
 */
export function questionsOf(scene: Scene, verdicts: Verdicts, decided: boolean, open: OpenCase): readonly Question[] {
  const settles = settlesOf(scene, verdicts, decided, open)
  const asked = factsToAsk(outlooksOf(scene, verdicts, decided, open))
  const turnsAlone = turningAlone(scene)
  for (const fact of settles.keys()) if (!asked.has(fact) && turnsAlone(fact)) asked.add(fact)
  const last = scene.pack.selection.askLast.filter(({ when }) => holds(when, scene)).map(({ fact }) => fact)
  const rankOf = ({ id, step }: Fact) => (last.includes(id) ? Infinity : step)
  const inOrder = (ids: ReadonlySet<string>) => scene.pack.rules.flatMap(({ id }) => (ids.has(id) ? [id] : []))
  return scene.pack.facts
    .filter(({ id }) => asked.has(id))
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map(({ id }) => ({ fact: id, decides: inOrder(new Set(decidedBy(id, settles, open.scene))) }))
}

/** What the user looks at, and what an answer may still change. */
export function outlooksOf(scene: Scene, verdicts: Verdicts, decided: boolean, open: OpenCase): readonly Outlook[] {
  const root = rootOf(scene)
  const flags = ruledAbout('rural', scene.pack).flatMap(({ rule, node }) =>
    scene.truthOf(node) === 'unknown' ? [rule] : [],
  )
  const plans =
    verdicts.home.status === 'ruled_out'
      ? []
      : [planOutlook('planB', planBOf(scene), root), planOutlook('relatives', relativesOf(scene), root)]
  return [
    ...SETTINGS.map((setting) => statusOutlook(setting, verdicts, root)),
    ...plans,
    ...flagOutlooks(flags, scene, root),
    ...(decided ? [] : [choiceOutlook(open)]),
  ]
}

/** The rules that still wait for a fact: those of settings that are not ruled out, of rural flags, and of the choice. */
function settlesOf(
  scene: Scene,
  verdicts: Verdicts,
  decided: boolean,
  { scene: completing, selected }: OpenCase,
): Settles {
  const settles = new Map<FactId, Set<string>>()
  const add = (facts: Iterable<FactId>, ids: readonly string[]) => {
    for (const fact of facts) {
      const rules = keptIn(settles, fact, () => new Set<string>())
      for (const id of ids) rules.add(id)
    }
  }
  const standing = new Set(
    SETTINGS.flatMap((setting) => (verdicts[setting].status === 'ruled_out' ? [] : verdicts[setting].toAsk)),
  )
  const matters = ({ id, about }: Rule) => standing.has(id) || about === 'rural'
  for (const rule of scene.pack.rules) if (matters(rule)) add(openFactsOfRule(rule, scene), [rule.id])
  if (!decided) {
    for (const { condition, rules } of hingesOf(completing, selected)) add(openFacts(condition, completing), rules)
    for (const { rule } of ruledAbout('urgency', scene.pack))
      for (const fact of openFactsOfRule(rule, completing)) settles.get(fact)?.add(rule.id)
  }
  return settles
}

/**
 * The rules that an answer settles. What is settled as long as something is unknown may open again when it is known: then those that
 * will wait for it, or those of the plan that may not be needed; where it only tells how much an alarm hurries, the alarms that sound.
 */
function decidedBy(fact: FactId, settles: Settles, completing: Scene): Iterable<string> {
  const settled = settles.get(fact)
  if (settled?.size) return settled
  const { pack } = completing
  const isForPlan = openFacts(pack.selection.planBNeeded, completing).has(fact)
  const later = SETTINGS.flatMap((setting) => gatesOf(setting, pack)).flatMap(({ rule }) =>
    (isForPlan ? rule.part === 'planB' : openFactsOfRule(rule, completing).has(fact)) ? [rule.id] : [],
  )
  return later.length > 0 ? later : speaking(completing, 'urgency')
}
