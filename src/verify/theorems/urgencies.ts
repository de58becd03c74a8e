import type { Condition } from '../../pack/condition.ts'
import { isFallback, indicating } from '../claims.ts'
import type { Told } from '../logic.ts'
import type { Theorem } from '../theorem.ts'
import { situationOf } from './situation.ts'
import {
  ALARM,
  COMFORT,
  LIFE_THREATS,
  NEWS2_EMERGENCY,
  QSOFA,
  URGENT_FLAGS,
  all,
  any,
  given,
  has,
  is,
  known,
  not,
} from './words.ts'

/** A line of the urgency table: when it applies, if none before it does, and how urgent it then is. */
interface Line {
  readonly name: string
  readonly when: <B>(told: Told<B>) => B
  readonly urgency: string
}

/** The table of urgency as selection.md words it, with what comes before and after selection in one order. */
export const urgencyTheorems = (): readonly Theorem[] =>
  LINES.map((line, at) => ({
    name: `urgency:${line.name}`,
    premises: [],
    changes: null,
    broken: (told) => {
      const { logic, one } = told
      return logic.and(
        line.when(told),
        ...LINES.slice(0, at).map((earlier) => logic.not(earlier.when(told))),
        logic.not(one.urgency(line.urgency)),
      )
    },
  }))

const offComfort = (condition: Condition): Condition => all(not(COMFORT), condition)
const LIFE_FLAG = has('acute.red_flags', ...LIFE_THREATS)
const SCREENED = all(given('acute.red_flags'), known(NEWS2_EMERGENCY), known(ALARM))

const LINES: readonly Line[] = [
  {
    name: 'psychiatric-danger',
    when: ({ one }) => one.truth(offComfort(is('psy.state', 'imminent_danger'))).yes,
    urgency: '113',
  },
  {
    name: 'life',
    when: ({ one }) => one.truth(offComfort(any(LIFE_FLAG, NEWS2_EMERGENCY))).yes,
    urgency: '113',
  },
  {
    name: 'indicated',
    when: ({ logic, pack, one }) => logic.or(...indicating(pack).map((rule) => one.rule(rule).yes)),
    urgency: 'emergency_admission',
  },
  {
    name: 'urgent-flag',
    when: ({ one }) => one.truth(offComfort(has('acute.red_flags', ...URGENT_FLAGS))).yes,
    urgency: 'emergency_admission',
  },
  {
    name: 'comfort-in-hospital',
    when: (told) =>
      told.logic.and(
        told.one.truth(all(COMFORT, any(ALARM, LIFE_FLAG))).yes,
        isFallback(told.logic, told.pack, told.one),
      ),
    urgency: 'same_day',
  },
  {
    name: 'comfort',
    when: ({ one }) => one.truth(all(COMFORT, any(ALARM, LIFE_FLAG))).yes,
    urgency: 'symptom_plan',
  },
  {
    name: 'seen',
    when: ({ one }) => one.truth(all(any(ALARM, QSOFA), is('acute.seen_by_doctor', true))).yes,
    urgency: 'doctor_seen',
  },
  {
    name: 'doctor',
    when: ({ one }) => one.truth(any(ALARM, QSOFA)).yes,
    urgency: 'doctor_1h',
  },
  {
    name: 'screen',
    when: ({ logic, one }) => logic.and(one.truth(COMFORT).no, logic.not(one.truth(SCREENED).yes)),
    urgency: 'screen_first',
  },
  {
    name: 'fallback',
    when: ({ logic, pack, one }) => isFallback(logic, pack, one),
    urgency: 'same_day',
  },
  {
    name: 'critical-gap',
    when: (told) => {
      const { logic, one } = told
      const { criticalGap, late } = situationOf(told)
      return logic.and(
        one.truth(is('pt.current_place', 'home')).yes,
        criticalGap,
        logic.or(late, logic.not(one.answer('home'))),
      )
    },
    urgency: 'same_day',
  },
  { name: 'routine', when: ({ logic }) => logic.yes, urgency: 'routine' },
]
