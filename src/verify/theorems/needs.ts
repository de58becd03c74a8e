import type { Condition } from '../../pack/condition.ts'
import { isFirm } from '../claims.ts'
import type { Theorem } from '../theorem.ts'
import {
  ALARM,
  COMFORT,
  FASTVAKT,
  JOINT,
  JOINT_OR_LATE,
  JOINT_TREATMENTS,
  LATE,
  PLAN_B_NEEDED,
  all,
  any,
  atLeast,
  atMost,
  below,
  given,
  has,
  hasAll,
  is,
  isEmpty,
  isOneOf,
  not,
  within,
} from './words.ts'

/** What must be known to be in place before home is recommended firmly, by the rule that asks for it, in facts as they are told. */
export const needTheorems = (): readonly Theorem[] =>
  NEEDS.map(([rule, condition]) => ({
    name: `needs:${rule}`,
    says: `Nobody gets a firm home without what ${rule} asks for.`,
    premises: [],
    changes: null,
    broken: ({ logic, one }) => logic.and(isFirm(logic, one), one.answer('home'), logic.not(one.truth(condition).yes)),
  }))

const when = (needed: Condition, met: Condition): Condition => any(not(needed), met)

const NURSE = is('svc.nursing_hours', '24_7')
const ADULT = atLeast('pt.age', 'adult_age')
const RELATIVE_AT_NIGHT = all(
  isOneOf('rel.presence', 'nights', 'round_clock'),
  has('rel.plan_tasks', 'night_presence'),
  is('rel.willing', true),
  not(is('rel.strain', 'exhausted')),
)
const TEAM = all(
  not(is('svc.joint_home.hours', 'none')),
  is('svc.joint_home.covers_address', true),
  any(
    all(ADULT, has('svc.joint_home.ages', 'adult')),
    all(below('pt.age', 'adult_age'), has('svc.joint_home.ages', 'paediatric')),
  ),
)
const SOMEBODY_COMES = any(NURSE, all(TEAM, is('svc.joint_home.hours', '24_7')))
const JOINT_PACKAGE = all(JOINT, not(LATE))
const TASKS = not(isEmpty('rel.plan_tasks'))
const WATCHED = all(not(COMFORT), ALARM)

/** What home requires, rule by rule. */
export const NEEDS: readonly (readonly [rule: string, condition: Condition])[] = [
  ['HR1', is('plan.contact_24_7', true)],
  ['HR2', has('plan.named_people', 'doctor')],
  ['HR3', not(is('home.comms', 'none'))],
  [
    'HR4',
    any(
      is('func.night', 'none'),
      FASTVAKT,
      all(is('func.night', 'visit'), any(NURSE, RELATIVE_AT_NIGHT)),
      all(
        is('func.night', 'repeated'),
        NURSE,
        any(RELATIVE_AT_NIGHT, atMost('svc.response_min_worst', 'night.repeated_response')),
      ),
      all(is('func.night', 'presence'), NURSE, RELATIVE_AT_NIGHT),
    ),
  ],
  [
    'HR5',
    when(
      any(JOINT_OR_LATE, is('risk.worsening_72h', 'moderate'), is('home.lives_alone', true)),
      any(
        {
          kind: 'at-most',
          fact: 'svc.response_min_worst',
          size: false,
          limit: { kind: 'fact', id: 'need.max_safe_wait_min' },
        },
        all(COMFORT, not(given('need.max_safe_wait_min'))),
      ),
    ),
  ],
  ['HR6', when(WATCHED, is('acute.seen_by_doctor', true))],
  ['HR6b', when(WATCHED, JOINT_OR_LATE)],
  [
    'HJ1',
    when(
      any(JOINT_PACKAGE, all(LATE, has('need.treatments', ...JOINT_TREATMENTS))),
      any(TEAM, all(ADULT, within('need.treatments', JOINT_TREATMENTS, 'svc.home_skills'))),
    ),
  ],
  ['HJ2', when(JOINT_PACKAGE, is('plan.responsibility_agreed', true))],
  ['HJ3', when(JOINT_PACKAGE, hasAll('plan.shared_with', 'gp', 'home_care'))],
  [
    'HJ4',
    when(all(JOINT_PACKAGE, is('need.observation', '4_8h')), any(NURSE, all(is('svc.dho', '24_7'), SOMEBODY_COMES))),
  ],
  ['HJ5', when(JOINT_PACKAGE, SOMEBODY_COMES)],
  ['HE1', when(LATE, is('goal.status', 'current'))],
  ['HE2', when(LATE, is('plan.medicines', 'ready'))],
  ['HE3', when(LATE, any(NURSE, FASTVAKT))],
  ['HE4', when(LATE, has('plan.shared_with', 'legevakt'))],
  ['HE5', when(LATE, any(isOneOf('pall.symptoms', 'controlled', 'partly'), has('svc.home_skills', 'sc_pump')))],
  ['HE6', when(LATE, not(is('svc.gp_outreach', 'none')))],
  ['PB1', when(PLAN_B_NEEDED, not(is('planb.place', 'none')))],
  ['PB2', when(PLAN_B_NEEDED, is('planb.confirmed', true))],
  ['PB3', when(PLAN_B_NEEDED, is('planb.triggers', true))],
  ['PB4', when(PLAN_B_NEEDED, any(is('svc.route', 'open_low'), is('planb.closure_ok', true)))],
  ['RC0', given('rel.plan_tasks')],
  [
    'RC1',
    when(
      TASKS,
      all(
        not(is('rel.presence', 'none')),
        any(not(has('rel.plan_tasks', 'night_presence')), isOneOf('rel.presence', 'nights', 'round_clock')),
      ),
    ),
  ],
  ['RC2', when(TASKS, is('rel.willing', true))],
  ['RC3', when(TASKS, is('rel.trained', true))],
  [
    'RC4',
    when(
      TASKS,
      any(
        isOneOf('rel.strain', 'low', 'moderate'),
        is('rel.relief', true),
        all(is('rel.strain', 'exhausted'), FASTVAKT),
      ),
    ),
  ],
]
