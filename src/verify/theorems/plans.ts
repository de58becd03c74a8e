import { indicating } from '../claims.ts'
import type { Condition } from '../../pack/condition.ts'
import type { Theorem } from '../theorem.ts'
import {
  CLOSE_OBSERVATION,
  COMFORT,
  HOSPITAL_CARE,
  NEWS2_EMERGENCY,
  PLAN_B_NEEDED,
  QSOFA,
  all,
  any,
  is,
  isEmpty,
  isOneOf,
  not,
} from './words.ts'

const claim = { premises: [], changes: null }
const PLAN_B = ['PB1', 'PB2', 'PB3', 'PB4']
const RELATIVES = ['RC0', 'RC1', 'RC2', 'RC3', 'RC4']

/** Plan B, relatives, and what indicates hospital or rules it out. */
export const planTheorems = (): readonly Theorem[] => [
  {
    ...claim,
    name: 'plan-b',
    says: 'Plan B is not needed only where nothing asks for one, and in place only when PB1 to PB4 are met.',
    broken: ({ logic: { and, or, not: turn }, one }) =>
      or(
        and(one.part('planB', 'not_needed'), turn(one.truth(PLAN_B_NEEDED).no)),
        and(one.part('planB', 'ready'), turn(and(...PLAN_B.map((rule) => one.rule(rule).yes)))),
      ),
  },
  {
    ...claim,
    name: 'relatives',
    says: 'Relatives are not needed only where no task is left to them, and sufficient only when RC0 to RC4 are met.',
    broken: ({ logic: { and, or, not: turn }, one }) =>
      or(
        and(one.part('relatives', 'not_needed'), turn(one.truth(isEmpty('rel.plan_tasks')).yes)),
        and(one.part('relatives', 'ready'), turn(and(...RELATIVES.map((rule) => one.rule(rule).yes)))),
      ),
  },
  ...INDICATIONS.map(([rule, condition]): Theorem => ({
    ...claim,
    name: `indicates:${rule}`,
    says: `What ${rule} speaks of is hospital, unless that is ruled out.`,
    broken: ({ logic: { and, not: turn }, one }) =>
      and(one.truth(condition).yes, turn(one.status('hospital', 'ruled_out')), turn(one.answer('hospital'))),
  })),
  {
    ...claim,
    name: 'indicated-by-something',
    says: 'Hospital is indicated only by what HI1 to HI6 speak of.',
    broken: ({ logic: { and, or, not: turn }, pack, one }) =>
      and(
        or(...indicating(pack).map((rule) => one.rule(rule).yes)),
        turn(or(...INDICATIONS.map(([, condition]) => one.truth(condition).yes))),
      ),
  },
  {
    ...claim,
    name: 'hospital-out',
    says: 'Hospital is ruled out exactly on the comfort path with symptoms known not to be uncontrolled and a wish known not to be hospital.',
    broken: ({ logic: { and, or, not: turn }, one }) => {
      const out = one.status('hospital', 'ruled_out')
      const should = one.truth(
        all(COMFORT, not(is('pall.symptoms', 'uncontrolled')), not(is('pref.place', 'hospital'))),
      ).yes
      return or(and(out, turn(should)), and(should, turn(out)))
    },
  },
  {
    ...claim,
    name: 'hospital-route',
    says: 'Hospital is never suitable without action while the route is known to be closed.',
    broken: ({ logic: { and }, one }) =>
      and(one.truth(is('svc.route', 'closed')).yes, one.status('hospital', 'suitable')),
  },
]

const offComfort = (condition: Condition): Condition => all(not(COMFORT), condition)

/** What indicates hospital, in facts as they are told. */
const INDICATIONS: readonly (readonly [rule: string, condition: Condition])[] = [
  ['HI1', offComfort(any(not(isEmpty('acute.red_flags')), NEWS2_EMERGENCY))],
  ['HI2', offComfort(any(HOSPITAL_CARE, CLOSE_OBSERVATION))],
  ['HI3', offComfort(all(is('dx.clarity', 'unclear'), isOneOf('risk.worsening_72h', 'moderate', 'high')))],
  ['HI4', offComfort(is('risk.worsening_72h', 'high'))],
  ['HI5', isOneOf('psy.state', 'severe', 'imminent_danger')],
  ['HI6', offComfort(QSOFA)],
]
