import { LOWER, indicating, isFirm } from '../claims.ts'
import type { Condition } from '../../pack/condition.ts'
import { truthSaid, type Evidence, type SaidRule } from '../evidence.ts'
import type { Theorem } from '../theorem.ts'
import { not } from './words.ts'

const claim = { premises: [], changes: null }

/** What a rule of the evidence has to say against its setting. */
const against = (rule: SaidRule): Condition => (rule.kind === 'requires' ? not(truthSaid(rule)) : truthSaid(rule))

const gatesOf = ({ rules }: Evidence, settings: readonly string[]): readonly SaidRule[] =>
  rules.filter(({ about, kind }) => settings.includes(about) && (kind === 'excludes' || kind === 'requires'))

/** What must keep a setting from being recommended, rule by rule, as the evidence says it. */
export const guardTheorems = (evidence: Evidence): readonly Theorem[] =>
  LOWER.flatMap((setting) =>
    gatesOf(evidence, [setting])
      .filter(({ kind }) => setting !== 'home' || kind === 'excludes')
      .map((rule): Theorem => {
        const condition = against(rule)
        return {
          ...claim,
          name: `guard:${rule.id}`,
          params: { id: rule.id, setting: { key: `setting.${setting}` } },
          broken: ({ logic, one }) => {
            const { yes, no } = one.truth(condition)
            return logic.and(one.answer(setting), logic.or(yes, logic.and(isFirm(logic, one), logic.not(no))))
          },
        }
      }),
  )

/** What must be known to be in place before home is recommended firmly; without it somebody may stay at home meanwhile. */
export const needTheorems = (evidence: Evidence): readonly Theorem[] =>
  gatesOf(evidence, ['home'])
    .filter(({ kind }) => kind === 'requires')
    .map((rule): Theorem => {
      const condition = truthSaid(rule)
      return {
        ...claim,
        name: `needs:${rule.id}`,
        params: { id: rule.id },
        broken: ({ logic, one }) =>
          logic.and(isFirm(logic, one), one.answer('home'), logic.not(one.truth(condition).yes)),
      }
    })

/** That a setting suits wherever nothing speaks against it: nobody is kept from a lower level without a reason. */
export const suitTheorems = (evidence: Evidence): readonly Theorem[] =>
  LOWER.map((setting): Theorem => {
    const conditions = gatesOf(evidence, [setting]).map(against)
    return {
      ...claim,
      name: `suits:${setting}`,
      params: { setting: { key: `setting.${setting}` } },
      broken: ({ logic, one }) =>
        logic.and(
          ...conditions.map((condition) => one.truth(condition).no),
          logic.not(one.status(setting, 'suitable')),
        ),
    }
  })

/** What indicates hospital, and that nothing else does. */
export function indicationTheorems({ rules }: Evidence): readonly Theorem[] {
  const indications = rules
    .filter(({ kind }) => kind === 'indicates')
    .map((rule) => ({ id: rule.id, condition: truthSaid(rule) }))
  return [
    ...indications.map(({ id, condition }): Theorem => ({
      ...claim,
      name: `indicates:${id}`,
      params: { id },
      broken: ({ logic, one }) =>
        logic.and(
          one.truth(condition).yes,
          logic.not(one.status('hospital', 'ruled_out')),
          logic.not(one.answer('hospital')),
        ),
    })),
    {
      ...claim,
      name: 'indicated-by-something',
      broken: ({ logic, pack, one }) =>
        logic.and(
          logic.or(...indicating(pack).map((rule) => one.rule(rule).yes)),
          logic.not(logic.or(...indications.map(({ condition }) => one.truth(condition).yes))),
        ),
    },
  ]
}
