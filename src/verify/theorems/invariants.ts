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
    says: 'Nobody gets a firm home, KAD or korttid while nobody has looked for red flags.',
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
    says: 'Nobody gets a firm sykestue while nobody has looked for red flags.',
    premises: [CLOSED],
    broken: ({ logic, one }) =>
      logic.and(isFirm(logic, one), one.answer('sykestue'), logic.not(one.known('acute.red_flags'))),
  },
  {
    ...claim,
    name: 'I2',
    says: 'Outside the comfort path nobody gets a firm home, KAD or korttid while NEWS2 could be 7 or more.',
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
    says: 'Outside the comfort path nobody gets a firm sykestue while NEWS2 could be 7 or more.',
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
    says: 'No child is sent to a KAD under its age limit.',
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
    says: 'No firm home without a confirmed plan B and its signs, for whoever needs a plan B.',
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
    says: 'Exhausted relatives without relief never carry a firm plan.',
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
    says: 'Home is never recommended to somebody who refuses it.',
    broken: ({ logic, one }) => logic.and(one.answer('home'), one.truth(has('pref.refuses', 'home')).yes),
  },
  {
    ...claim,
    name: 'I8',
    says: 'A local bed is never recommended to somebody who refuses one.',
    broken: ({ logic, one }) => logic.and(isBed(logic, one), one.truth(has('pref.refuses', 'local_bed')).yes),
  },
  {
    ...claim,
    name: 'I9',
    says: 'Whoever needs 113 is recommended hospital.',
    broken: ({ logic, one }) => logic.and(one.urgency('113'), logic.not(one.answer('hospital'))),
  },
  {
    ...claim,
    name: 'T7-home',
    says: 'Late or dying with uncontrolled symptoms is never firmly at home without extended palliative support.',
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
    says: 'Late or dying with uncontrolled symptoms is never left with nothing ready.',
    broken: ({ logic, one }) =>
      logic.and(one.answer('none_ready'), one.truth(all(LATE, is('pall.symptoms', 'uncontrolled'))).yes),
  },
]
