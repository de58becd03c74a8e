import { indexOf } from '../evaluate/scene.ts'
import type { Question } from '../explain/questions.ts'
import { SETTINGS } from '../pack/pack.ts'
import type { Fact } from '../facts/fact.ts'
import type { QuestionCard } from './cards.ts'
import type { ShownCase } from './shown-case.ts'
import type { Translate } from './texts.ts'

/** A question with the way it is answered, and what its answer decides. */
export function questionCard({ fact: id, decides }: Question, shown: ShownCase): QuestionCard {
  const { read, t } = shown
  const fact = indexOf(read.pack).facts.get(id)
  if (!fact) throw new Error(`the assessment asks for ${id}, which is no fact of the pack`)
  const number = fact.type === 'number' ? fact : undefined
  return {
    fact: id,
    question: t(`fact.${id}.question`),
    help: t.has(`fact.${id}.help`) ? t(`fact.${id}.help`) : null,
    kind: fact.type,
    options: optionsOf(fact, t),
    unit: number ? unitText(number.unit, t) : null,
    min: number?.min ?? null,
    max: number?.max ?? null,
    finest: number?.finest ?? null,
    decides: decides.flatMap((rule) => decidesText(rule, shown)),
    step: fact.step,
    stepTitle: t(`step.${String(fact.step)}`),
  }
}

function optionsOf(fact: Fact, t: Translate): QuestionCard['options'] {
  if (fact.type === 'boolean')
    return [
      { value: 'true', label: t('value.yes') },
      { value: 'false', label: t('value.no') },
    ]
  if (fact.type !== 'code' && fact.type !== 'codes') return []
  return fact.codes.map((value) => ({ value, label: t(`code.${fact.id}.${value}`) }))
}

/** The unit beside an input; null for a plain count. */
function unitText(unit: string, t: Translate): string | null {
  if (unit === '1') return null
  return t.has(`unit.${unit}`) ? t(`unit.${unit}`) : unit
}

/** «Hjemme: NEWS2 på alarmnivå»; many questions decide the same rules, so each is said once. */
function decidesText(id: string, { read, decided, t }: ShownCase): readonly string[] {
  const said = decided.get(id)
  const rule = indexOf(read.pack).rules.get(id)
  if (said !== undefined || !rule) return said === undefined ? [] : [said]
  const isSetting = rule.part === null && SETTINGS.some((setting) => setting === rule.about)
  const about = isSetting ? `setting.${rule.about}` : `about.${rule.part ?? rule.about}`
  const text = t('decides', { about: { key: about }, title: { key: `rule.${id}.title` } })
  decided.set(id, text)
  return [text]
}
