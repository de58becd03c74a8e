import { keptIn } from '../base/kept-for.ts'
import { must } from '../base/must.ts'
import { indexOf } from '../evaluate/scene.ts'
import { openFactsOfRule } from '../explain/open-facts.ts'
import { decisiveOf, usedFacts } from '../explain/used-facts.ts'
import type { Rule } from '../pack/pack.ts'
import { actionsOf } from './actions-of.ts'
import type { FactLine, ReasonCard, ToDoCard } from './cards.ts'
import { factLine } from './fact-line.ts'
import { limitLines } from './limit-lines.ts'
import { lookOf } from './look-of.ts'
import { knownOf, type ShownCase } from './shown-case.ts'
import { sourceLine } from './source-line.ts'

/** A rule as a reason: its words, the facts and limits of this case behind it, and its sources. */
export const reasonCard = (id: string, shown: ShownCase): ReasonCard =>
  keptIn(shown.reasons, id, () => newReasonCard(id, shown))

function newReasonCard(id: string, shown: ShownCase): ReasonCard {
  const { scene, t } = shown
  const rule = ruleOf(id, shown)
  const used = usedFacts(rule, scene)
  const open = [...openFactsOfRule(rule, scene)]
  return {
    id,
    title: t(`rule.${id}.title`),
    isRequirement: rule.kind === 'requires',
    because: t(`rule.${id}.because`),
    isConfirmed: isConfirmed(rule, shown),
    isTold: [...used, ...open].every(shown.tells),
    facts: used.flatMap((fact): readonly FactLine[] => factLine(fact, shown)),
    limits: limitLines(rule, shown),
    waitsFor: open.map((fact) => t(`fact.${fact}.label`)),
    classText: t(`class.${rule.class}`),
    sources: rule.sources.map((source) => sourceLine(source, shown)),
  }
}

/** Whether it is settled what a rule comes to, by something that is known beyond that it applies. */
function isConfirmed(rule: Rule, shown: ShownCase): boolean {
  const { read, scene } = shown
  const given = indexOf(read.pack).facts
  const decisive = [...decisiveOf({ holds: rule.holds }, scene).facts].filter((fact) => given.has(fact))
  const isKnown = decisive.length === 0 || decisive.some((fact) => knownOf(fact, shown) !== undefined)
  return isKnown && lookOf(shown).isMet(rule) !== 'unknown'
}

/** A rule as something to arrange: with its actions, and the role that owns them. */
export function toDoCard(id: string, shown: ShownCase): ToDoCard {
  const { critical, t } = shown
  const { owner } = ruleOf(id, shown)
  return {
    ...reasonCard(id, shown),
    actions: actionsOf(id, t),
    owner: owner === null ? null : t(`owner.${owner}`),
    critical: critical.has(id),
  }
}

const ruleOf = (id: string, { read }: ShownCase): Rule => must(indexOf(read.pack).rules.get(id), id)
