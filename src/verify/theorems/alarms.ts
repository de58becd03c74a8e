import { isLower } from '../claims.ts'
import type { Theorem } from '../theorem.ts'
import { COMFORT, LIFE_THREATS, NEWS2_EMERGENCY, UNEXPECTED, has, isEmpty, not } from './words.ts'

const claim = { premises: [], changes: null }

/** What an alarm must come to, with a comfort plan and without one. */
export const alarmTheorems = (): readonly Theorem[] => [
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
