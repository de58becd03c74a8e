import { keptIn } from '../base/kept-for.ts'
import { must } from '../base/must.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { Question } from '../explain/questions.ts'
import type { Fact } from '../facts/fact.ts'
import { aboutKey } from './about-key.ts'
import type { QuestionCard } from './cards.ts'
import { listText } from './list-text.ts'
import type { ShownCase } from './shown-case.ts'
import type { Translate } from './texts.ts'

/**
 * Makes a card of a question among those that are to be asked, with what tells it from the others first: what no other of them
 * decides, the scores that its answer goes into, and then what few of them decide.
 */
export function cardAmong(ask: readonly Question[], shown: ShownCase): (question: Question) => QuestionCard {
  const { read, scene, t } = shown
  const counts = new Map<string, number>()
  for (const id of ask.flatMap(({ decides }) => decides)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const countOf = (id: string) => counts.get(id) ?? 0
  const scores = read.pack.scores
    .filter(({ off }) => scene.judge(off) !== 'yes')
    .map((score) => [t(`score.${score.id}`), JSON.stringify(score)] as const)
  return ({ fact, decides }) => {
    const ids = [...decides].sort((one, other) => countOf(one) - countOf(other))
    const card = questionCard({ fact, decides: ids }, shown)
    const names = scores.flatMap(([name, score]) => (score.includes(`"${fact}"`) ? name : []))
    const own = ids.filter((id) => countOf(id) === 1).length
    const said = names.length === 0 ? [] : [listText(names, t)]
    return { ...card, decides: [...card.decides.slice(0, own), ...said, ...card.decides.slice(own)] }
  }
}

/** A question with the way it is answered, and what its answer decides. */
export function questionCard({ fact: id, decides }: Question, shown: ShownCase): QuestionCard {
  const { read, t } = shown
  const fact = must(indexOf(read.pack).facts.get(id), id)
  const number = fact.type === 'number' ? fact : undefined
  return {
    fact: id,
    question: t(`fact.${id}.question`),
    help: t.has(`fact.${id}.help`) ? t(`fact.${id}.help`) : null,
    kind: fact.type,
    options: optionsOf(fact, t),
    unit: number ? unitText(number.unit, t) : null,
    finest: number?.finest ?? null,
    decides: decides.flatMap((rule) => decidesText(rule, shown)),
    step: fact.step,
    stepTitle: t(`step.${fact.step}`),
  }
}

function optionsOf(fact: Fact, t: Translate): QuestionCard['options'] {
  if (fact.type === 'boolean')
    return [
      { value: 'true', label: t('value.yes') },
      { value: 'false', label: t('value.no') },
    ]
  if (!('codes' in fact)) return []
  return fact.codes.map((value) => ({ value, label: t(`code.${fact.id}.${value}`) }))
}

/** The unit beside an input; null for a plain count. */
function unitText(unit: string, t: Translate): string | null {
  if (unit === '1') return null
  return t.has(`unit.${unit}`) ? t(`unit.${unit}`) : unit
}

/** «Hjemme: NEWS2 på alarmnivå»; many questions decide the same rules, so each is said once. */
function decidesText(id: string, { read, decided, t }: ShownCase): readonly string[] {
  const rule = indexOf(read.pack).rules.get(id)
  if (!rule) return []
  const about = { key: aboutKey(rule) }
  return [keptIn(decided, id, () => t('decides', { about, title: { key: `rule.${id}.title` } }))]
}
