import { byId } from '../base/group-by.ts'
import { readCase } from '../assess.ts'
import { planBOf, relativesOf } from '../choose/parts.ts'
import { isKnown } from '../evaluate/seen.ts'
import type { FactId, FactValue } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { judged, type Judged } from './judged.ts'
import type { Person, Three } from './logic.ts'
import type { Truth } from '../truth/truth.ts'

/** What two sources say of a fact, who disagree. */
export interface Disputed {
  readonly conflict: readonly FactValue[]
  readonly from: readonly string[]
}

/** Whether two sources disagree on what is told of a fact. */
export const isDisputed = (told: FactValue | Disputed): told is Disputed =>
  typeof told === 'object' && 'conflict' in told

/** The facts of a case, as they stand in it. */
export type CaseFacts = Readonly<Record<FactId, FactValue | Disputed>>

const asThree = (truth: Truth): Three<boolean> => ({ yes: truth === 'yes', no: truth === 'no' })

/** One real patient, judged by the engine, as a theorem sees one; undefined when the facts cannot be read. */
export function realPerson(pack: Pack, facts: CaseFacts): Person<boolean> | undefined {
  const read = readCase({ facts }, { pack })
  if (!read.ok) return undefined
  const { scene, verdicts, answer } = judged(pack, read.value.readings)
  const rules = byId(pack.rules)
  return {
    truth: (condition) => asThree(scene.judge(condition)),
    rule(id) {
      const rule = rules.get(id)
      return rule ? asThree(scene.truth(rule)) : { yes: false, no: false }
    },
    known: (fact) => isKnown(scene.see(fact)),
    status: (setting, status) => verdicts[setting].status === status,
    part(part, status) {
      const { status: is } = part === 'planB' ? planBOf(scene) : relativesOf(scene)
      return (is === 'in_place' || is === 'sufficient' ? 'ready' : is) === status
    },
    restsOnRelatives: () => relativesOf(scene).withoutThem.planRestsOnThem,
    listed: (setting, list, rule) => verdicts[setting][list].includes(rule),
    ...recommended(answer),
  }
}

type Recommended = Pick<
  Person<boolean>,
  'step' | 'answer' | 'provisional' | 'urgency' | 'package' | 'target' | 'bridge' | 'alternative'
>

/** Without an outcome, which only a broken pack has, nothing is answered. */
const recommended = (given: Judged['answer']): Recommended => ({
  step: (id) => given?.outcome.step.id === id,
  answer: (answer) => given?.recommendation.setting === answer,
  provisional: given?.recommendation.provisional ?? false,
  urgency: (urgency) => given?.outcome.urgency === urgency,
  package: (id) => given?.recommendation.package === id,
  target: (setting) => given?.recommendation.target === setting,
  bridge: (id) => given?.recommendation.bridge === id,
  alternative: (setting) => given?.recommendation.alternative === setting,
})
