import { isLower } from '../claims.ts'
import type { Theorem } from '../theorem.ts'
import { COMFORT, LIFE_THREATS, NEWS2_EMERGENCY, UNEXPECTED, has, isEmpty, not } from './words.ts'

const claim = { premises: [], changes: null }

/** What an alarm must come to, with a comfort plan and without one. */
export const alarmTheorems = (): readonly Theorem[] => [
  {
    ...claim,
    name: 'life-threat',
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
    broken: ({ logic, one }) =>
      logic.and(
        one.truth(has('acute.red_flags', ...UNEXPECTED)).yes,
        logic.not(logic.and(one.urgency('113'), one.answer('hospital'))),
      ),
  },
  {
    ...claim,
    name: 'comfort',
    broken: ({ logic, one }) => logic.and(one.truth(COMFORT).yes, one.urgency('113')),
  },
  {
    ...claim,
    name: 'unscreened-is-not-routine',
    broken: ({ logic, one }) => logic.and(one.urgency('routine'), logic.not(one.known('acute.red_flags'))),
  },
  {
    ...claim,
    name: 'indicated',
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
    broken: ({ logic, one, pack }) =>
      logic.and(
        logic.or(...pack.rules.filter(({ kind }) => kind === 'indicates').map(({ id }) => one.rule(id).yes)),
        isLower(logic, one),
      ),
  },
]
