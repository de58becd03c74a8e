import { indexOf } from '../evaluate/scene.ts'
import { usedFacts } from '../explain/used-facts.ts'
import type { Rule, SourceRef } from '../pack/pack.ts'
import { actionsOf } from './actions-of.ts'
import type { FactLine, ReasonCard, SourceLine, ToDoCard } from './cards.ts'
import { factLine } from './fact-line.ts'
import type { ShownCase } from './shown-case.ts'

/** A rule as a reason: its words, the facts of this case behind it, and its sources. */
export function reasonCard(id: string, shown: ShownCase): ReasonCard {
  const { scene, t } = shown
  const rule = ruleOf(id, shown)
  return {
    id,
    title: t(`rule.${id}.title`),
    isRequirement: rule.kind === 'requires',
    because: t(`rule.${id}.because`),
    facts: usedFacts(rule, scene).flatMap((fact): readonly FactLine[] => factLine(fact, shown)),
    sourceClass: rule.class,
    classText: t(`class.${rule.class}`),
    sources: rule.sources.map((source) => sourceLine(source, shown)),
  }
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

function ruleOf(id: string, { read }: ShownCase): Rule {
  const rule = indexOf(read.pack).rules.get(id)
  if (!rule) throw new Error(`the assessment names ${id}, which is no rule of the pack`)
  return rule
}

function sourceLine({ document, section }: SourceRef, { read, t }: ShownCase): SourceLine {
  const { title = document, year = null, publisher = '' } = read.pack.sources.find(({ id }) => id === document) ?? {}
  const text =
    year === null
      ? t('source.without-year', { publisher, title, section })
      : t('source', { publisher, year, title, section })
  return { id: document, section, text }
}
