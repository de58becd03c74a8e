import { readCase } from '../assess.ts'
import { planBOf, relativesOf } from '../choose/parts.ts'
import { recommend, type Recommendation } from '../choose/recommend.ts'
import { select, type Outcome } from '../choose/select.ts'
import { sceneOf } from '../evaluate/scene.ts'
import type { FactId, FactValue } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import type { Person, Three } from './logic.ts'
import type { Truth } from '../truth/truth.ts'

/** The facts of a case, as they stand in it. */
export type CaseFacts = Readonly<Record<FactId, FactValue>>

const asThree = (truth: Truth): Three<boolean> => ({ yes: truth === 'yes', no: truth === 'no' })

/** One real patient, judged by the engine, as a theorem sees one; undefined when the facts cannot be read. */
export function realPerson(pack: Pack, facts: CaseFacts): Person<boolean> | undefined {
  const read = readCase({ facts }, { pack })
  if (!read.ok) return undefined
  const scene = sceneOf(pack, read.value.readings)
  const { verdicts, outcomes } = select(scene)
  const [outcome] = outcomes
  const recommendation = outcome && recommend(outcome, verdicts, scene)
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]))
  return {
    truth: (condition) => asThree(scene.judge(condition)),
    rule(id) {
      const rule = rules.get(id)
      return rule ? asThree(scene.truth(rule)) : { yes: false, no: false }
    },
    known: (fact) => scene.see(fact) !== undefined,
    status: (setting, status) => verdicts[setting].status === status,
    part(part, status) {
      const { status: is } = part === 'planB' ? planBOf(scene) : relativesOf(scene)
      return (is === 'in_place' || is === 'sufficient' ? 'ready' : is) === status
    },
    listed: (setting, list, rule) => verdicts[setting][list].includes(rule),
    ...recommended(outcome, recommendation),
  }
}

type Recommended = Omit<Person<boolean>, 'truth' | 'rule' | 'known' | 'status' | 'listed' | 'part'>

/** Without an outcome, which only a broken pack has, nothing is answered. */
const recommended = (outcome: Outcome | undefined, given: Recommendation | undefined): Recommended => ({
  step: (id) => outcome?.step.id === id,
  answer: (answer) => given?.setting === answer,
  provisional: given?.provisional ?? false,
  urgency: (urgency) => outcome?.urgency === urgency,
  package: (id) => given?.package === id,
  target: (setting) => given?.target === setting,
  bridge: (id) => given?.bridge === id,
  alternative: (setting) => given?.alternative === setting,
})
