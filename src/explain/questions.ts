import { firstThat } from '../choose/first-that.ts'
import { orderOf, type Selected } from '../choose/select.ts'
import { SETTINGS, type Rule } from '../pack/pack.ts'
import type { Verdicts } from '../choose/verdicts.ts'
import type { Scene } from '../evaluate/scene.ts'
import type { Fact, FactId } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import { openCase } from './open-case.ts'
import { openFacts, openFactsOfRule } from './open-facts.ts'

/** A question that still matters, with the rules that its answer settles. */
export interface Question {
  readonly fact: FactId
  readonly decides: readonly string[]
}

/** A condition that choosing still hangs on, with the rules that carry its words. */
interface Hinge {
  readonly condition: Condition
  readonly rules: readonly string[]
}

/**
 * The questions that can still change the answer or a status: those that selection and urgency hang on while the answer is
 * not decided, those of settings that are not ruled out, and those of rural flags. Danger first, then the order of the consultation.
 */
export function questionsOf(
  scene: Scene,
  verdicts: Verdicts,
  decided: boolean,
  open = openCase(scene.pack, scene.readings),
): readonly Question[] {
  const settles = new Map<FactId, Set<string>>()
  const add = (facts: Iterable<FactId>, ids: readonly string[]) => {
    for (const fact of facts) {
      const rules = settles.get(fact) ?? new Set()
      for (const id of ids) rules.add(id)
      settles.set(fact, rules)
    }
  }
  const standing = new Set(
    SETTINGS.filter((setting) => verdicts[setting].status !== 'ruled_out').flatMap(
      (setting) => verdicts[setting].toAsk,
    ),
  )
  const matters = ({ id, about }: Rule) => standing.has(id) || about === 'rural'
  for (const rule of scene.pack.rules) if (matters(rule)) add(openFactsOfRule(rule, scene), [rule.id])
  if (!decided) {
    const { scene: completing, selected } = open
    for (const { condition, rules } of hingesOf(completing, selected)) add(openFacts(condition, completing), rules)
  }
  const last = scene.pack.selection.askLast.filter(({ when }) => scene.judge(when) === 'yes').map(({ fact }) => fact)
  const rankOf = ({ id, step }: Fact) => (last.includes(id) ? Infinity : step)
  const place = new Map(scene.pack.rules.map(({ id }, at) => [id, at]))
  const inOrder = (ids: Iterable<string>) =>
    [...ids].filter((id) => place.has(id)).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  return scene.pack.facts
    .filter(({ id }) => settles.has(id))
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map(({ id }) => ({ fact: id, decides: inOrder(settles.get(id) ?? []) }))
}

/** Everything that could still turn the choice, as long as nothing before it settles the matter, in a completing scene that was selected from. */
export function hingesOf(completing: Scene, { outcomes }: Selected): readonly Hinge[] {
  const { urgency, selection, rules } = completing.pack
  const truthOf = ({ when }: { readonly when: Condition }) => completing.judge(when)
  const alarms = rules
    .filter((rule) => rule.about === 'urgency' && completing.truth(rule) === 'unknown')
    .map((rule) => rule.id)
  const reached = firstThat(selection.steps, truthOf, true)
  const orders = [...new Set(reached.flatMap(({ choose }) => (choose.kind === 'first-suitable' ? [choose.order] : [])))]
  const fallbacks = outcomes.length > 1 ? urgency.after : []
  return [
    ...firstThat(urgency.first, truthOf, true).map(({ when }) => ({ condition: when, rules: alarms })),
    ...urgency.raise.map(({ when }) => ({ condition: when, rules: alarms })),
    ...reached.map(({ when, because }) => ({ condition: when, rules: because })),
    ...orders.flatMap((order) =>
      orderOf(order, completing).flatMap(({ when }) => (when ? [{ condition: when, rules: ['SEL-2'] }] : [])),
    ),
    ...fallbacks.map(({ when }) => ({ condition: when, rules: ['SEL-4'] })),
  ]
}
