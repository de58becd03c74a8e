import { BEDS, LOWER, isBed, isFirm, isLower } from '../claims.ts'
import type { Theorem } from '../theorem.ts'
import { CLOSED } from './premises.ts'
import {
  COMFORT,
  LATE,
  LIFE_THREATS,
  NEWS2_EMERGENCY,
  PLAN_B_NEEDED,
  UNEXPECTED,
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
    name: 'life-threat',
    says: 'Outside the comfort path a life-threatening red flag, or NEWS2 of 7 or more, is 113 and hospital.',
    broken: ({ logic, one }) =>
      logic.and(
        logic.or(one.truth(has('acute.red_flags', ...LIFE_THREATS)).yes, one.truth(NEWS2_EMERGENCY).yes),
        one.truth(COMFORT).no,
        logic.not(logic.and(one.urgency('113'), one.answer('hospital'))),
      ),
  },
  {
    ...claim,
    name: 'red-flag',
    says: 'Outside the comfort path any red flag is hospital, at least as an emergency admission.',
    broken: ({ logic, one }) =>
      logic.and(
        one.truth(not(isEmpty('acute.red_flags'))).yes,
        one.truth(COMFORT).no,
        logic.not(logic.and(logic.or(one.urgency('113'), one.urgency('emergency_admission')), one.answer('hospital'))),
      ),
  },
  {
    ...claim,
    name: 'T5',
    says: 'Across a closed route nothing is recommended that is not local, and hospital then carries a bridge.',
    broken: ({ logic, one, pack }) =>
      logic.and(
        one.truth(is('svc.route', 'closed')).yes,
        logic.or(
          ...BEDS.map((bed) => logic.and(one.answer(bed), logic.not(one.truth(is(`svc.${bed}.local`, true)).yes))),
          logic.and(
            one.answer('hospital'),
            logic.not(
              logic.or(
                ...pack.selection.bridges.map(({ setting }) => one.bridge(setting)),
                one.bridge(pack.selection.bridgeElse),
              ),
            ),
          ),
        ),
      ),
  },
  {
    ...claim,
    name: 'reach',
    says: 'Nothing that is known to lie beyond a closed route is recommended, worked towards, used as a bridge or left after a refusal.',
    broken: ({ logic, one }) =>
      logic.and(
        one.truth(is('svc.route', 'closed')).yes,
        logic.or(
          ...BEDS.map((bed) =>
            logic.and(
              logic.or(
                one.answer(bed),
                // Whether there are beds at all comes first: while that is not known, reach is not asked for.
                logic.and(one.target(bed), one.known(`svc.${bed}.bed`)),
                one.bridge(bed),
                one.alternative(bed),
              ),
              one.truth(is(`svc.${bed}.local`, false)).yes,
            ),
          ),
        ),
      ),
  },
  {
    ...claim,
    name: 'T6',
    says: 'An unexpected event is 113 and hospital for everybody, with a comfort plan too.',
    broken: ({ logic, one }) =>
      logic.and(
        one.truth(has('acute.red_flags', ...UNEXPECTED)).yes,
        logic.not(logic.and(one.urgency('113'), one.answer('hospital'))),
      ),
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
  {
    ...claim,
    name: 'comfort',
    says: 'On the comfort path nothing but an unexpected event is 113.',
    broken: ({ logic, one }) => logic.and(one.truth(COMFORT).yes, one.urgency('113')),
  },
  {
    ...claim,
    name: 'unscreened-is-not-routine',
    says: 'Nobody is routine while nobody has looked for red flags.',
    broken: ({ logic, one }) => logic.and(one.urgency('routine'), logic.not(one.known('acute.red_flags'))),
  },
  {
    ...claim,
    name: 'alternative',
    says: 'An alternative is named only after a refusal of hospital, is never refused itself, and a bed named so is known to be free.',
    broken: ({ logic, one }) =>
      logic.or(
        logic.and(
          logic.or(...LOWER.map(one.alternative)),
          logic.not(logic.and(one.answer('hospital'), one.truth(has('pref.refuses', 'hospital')).yes)),
        ),
        logic.and(one.alternative('home'), one.truth(has('pref.refuses', 'home')).yes),
        ...BEDS.map((bed) =>
          logic.and(
            one.alternative(bed),
            logic.or(
              one.truth(has('pref.refuses', 'local_bed')).yes,
              logic.not(one.truth(is(`svc.${bed}.bed`, 'free')).yes),
            ),
          ),
        ),
      ),
  },
  {
    ...claim,
    name: 'target',
    says: 'What is worked towards is not ruled out and not recommended already.',
    broken: ({ logic, one }) =>
      logic.or(
        ...LOWER.map((setting) =>
          logic.and(one.target(setting), logic.or(one.status(setting, 'ruled_out'), one.answer(setting))),
        ),
      ),
  },
  {
    ...claim,
    name: 'indicated',
    says: 'Whoever is indicated for hospital is recommended it, unless it is ruled out.',
    broken: ({ logic, one, pack }) =>
      logic.and(
        logic.or(...pack.rules.filter(({ kind }) => kind === 'indicates').map(({ id }) => one.rule(id).yes)),
        logic.not(one.status('hospital', 'ruled_out')),
        logic.not(one.answer('hospital')),
      ),
  },
  {
    ...claim,
    name: 'lower-only-when-not-indicated',
    says: 'No setting below hospital is recommended while an indication for hospital holds.',
    broken: ({ logic, one, pack }) =>
      logic.and(
        logic.or(...pack.rules.filter(({ kind }) => kind === 'indicates').map(({ id }) => one.rule(id).yes)),
        isLower(logic, one),
      ),
  },
]
