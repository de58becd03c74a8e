import { isBed, isFirm } from '../claims.ts'
import type { Theorem } from '../theorem.ts'
import { CLOSED } from './premises.ts'
import {
  COMFORT,
  LATE,
  NEWS2_EMERGENCY,
  PLAN_B_NEEDED,
  all,
  any,
  below,
  certainly,
  given,
  has,
  is,
  isEmpty,
  isOneOf,
  not,
  possibly,
} from './words.ts'

const claim = { premises: [], changes: null }

/** The invariants of the evidence, part D.12, that speak of one patient. */
export const invariantTheorems = (): readonly Theorem[] => [
  {
    ...claim,
    name: 'I1',
    broken: ({ logic, one }) =>
      logic.and(
        isFirm(logic, one),
        logic.or(one.answer('home'), one.answer('kad'), one.answer('korttid')),
        logic.not(one.known('acute.red_flags')),
      ),
  },
  {
    ...claim,
    name: 'I1-sykestue',
    premises: [CLOSED],
    broken: ({ logic, one }) =>
      logic.and(isFirm(logic, one), one.answer('sykestue'), logic.not(one.known('acute.red_flags'))),
  },
  {
    ...claim,
    name: 'I2',
    broken: ({ logic, one }) =>
      logic.and(
        isFirm(logic, one),
        logic.or(one.answer('home'), one.answer('kad'), one.answer('korttid')),
        logic.not(one.truth(NEWS2_EMERGENCY).no),
        one.truth(COMFORT).no,
      ),
  },
  {
    ...claim,
    name: 'I2-sykestue',
    premises: [CLOSED],
    broken: ({ logic, one }) =>
      logic.and(
        isFirm(logic, one),
        one.answer('sykestue'),
        logic.not(one.truth(NEWS2_EMERGENCY).no),
        one.truth(COMFORT).no,
      ),
  },
  {
    ...claim,
    name: 'I4',
    broken: ({ logic, one }) =>
      logic.and(
        one.answer('kad'),
        one.truth(
          any(
            { kind: 'below', fact: 'pt.age', size: false, limit: { kind: 'fact', id: 'svc.kad.min_age' } },
            all(not(given('svc.kad.min_age')), below('pt.age', 'kad.lowest_age')),
          ),
        ).yes,
      ),
  },
  {
    ...claim,
    name: 'I5',
    broken: ({ logic, one }) =>
      logic.and(
        isFirm(logic, one),
        one.answer('home'),
        logic.not(one.truth(PLAN_B_NEEDED).no),
        logic.not(
          one.truth(all(is('planb.confirmed', true), is('planb.triggers', true), not(is('planb.place', 'none')))).yes,
        ),
      ),
  },
  {
    ...claim,
    name: 'I6',
    broken: ({ logic, one }) =>
      logic.and(
        isFirm(logic, one),
        one.answer('home'),
        one.truth(
          certainly(
            all(
              not(isEmpty('rel.plan_tasks')),
              is('rel.strain', 'exhausted'),
              possibly(not(is('rel.relief', true))),
              possibly(not(has('svc.home_skills', 'fastvakt'))),
            ),
          ),
        ).yes,
      ),
  },
  {
    ...claim,
    name: 'I7',
    broken: ({ logic, one }) => logic.and(one.answer('home'), one.truth(has('pref.refuses', 'home')).yes),
  },
  {
    ...claim,
    name: 'I8',
    broken: ({ logic, one }) => logic.and(isBed(logic, one), one.truth(has('pref.refuses', 'local_bed')).yes),
  },
  {
    ...claim,
    name: 'I9',
    broken: ({ logic, one }) => logic.and(one.urgency('113'), logic.not(one.answer('hospital'))),
  },
  {
    ...claim,
    name: 'T7-home',
    broken: ({ logic, one }) =>
      logic.and(
        isFirm(logic, one),
        one.answer('home'),
        one.truth(all(LATE, is('pall.symptoms', 'uncontrolled'))).yes,
        logic.not(one.truth(isOneOf('svc.palliative_hours', 'extended', '24_7')).yes),
      ),
  },
  {
    ...claim,
    name: 'T7-ready',
    broken: ({ logic, one }) =>
      logic.and(one.answer('none_ready'), one.truth(all(LATE, is('pall.symptoms', 'uncontrolled'))).yes),
  },
]
