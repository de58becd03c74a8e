import { BEDS, LOWER, isFirm } from '../claims.ts'
import type { SettingId } from '../../pack/pack.ts'
import type { Condition } from '../../pack/condition.ts'
import type { Theorem } from '../theorem.ts'
import { NEEDS } from './needs.ts'
import {
  ACUTE,
  CLOSE_OBSERVATION,
  COMFORT,
  EXPERT_CARE,
  FASTVAKT,
  HOSPITAL_CARE,
  JOINT_OR_LATE,
  LATE,
  NEWS2_EMERGENCY,
  UNCONTROLLED,
  all,
  any,
  atLeast,
  below,
  given,
  has,
  is,
  isEmpty,
  isOneOf,
  not,
  possibly,
  within,
} from './words.ts'

/** What must keep a setting from being recommended, by the rule that says so, in facts as they are told. */
export const guardTheorems = (): readonly Theorem[] =>
  GUARDS.flatMap(([rule, settings, condition]) => {
    const where = settings.join(', ')
    return [
      {
        name: `guard:${rule}`,
        says: `What ${rule} speaks of never goes with ${where}, and unknown never with a firm one.`,
        premises: [],
        changes: null,
        broken: ({ logic, one }) => {
          const { yes, no } = one.truth(condition)
          const answer = logic.or(...settings.map(one.answer))
          return logic.and(answer, logic.or(yes, logic.and(isFirm(logic, one), logic.not(no))))
        },
      } satisfies Theorem,
    ]
  })

/** That a setting suits wherever nothing speaks against it: nobody is kept from a lower level without a reason. */
export const suitTheorems = (): readonly Theorem[] =>
  LOWER.map((setting) => ({
    name: `suits:${setting}`,
    says: `${setting} suits whenever nothing that the rules of it speak of stands against it.`,
    premises: [],
    changes: null,
    broken: ({ logic, one }) =>
      logic.and(
        ...GUARDS.flatMap(([, settings, condition]) => (settings.includes(setting) ? [one.truth(condition).no] : [])),
        ...(setting === 'home' ? NEEDS.map(([, condition]) => one.truth(condition).yes) : []),
        logic.not(one.status(setting, 'suitable')),
      ),
  }))

type Guard = readonly [rule: string, settings: readonly SettingId[], condition: Condition]

const offComfort = (condition: Condition): Condition => all(not(COMFORT), condition)
const FLAGGED = not(isEmpty('acute.red_flags'))
/** A closed route, known to be closed, lifts SX1. */
const NOT_CLOSED = possibly(not(is('svc.route', 'closed')))

const lacks = (bed: string): Condition =>
  any(
    not(within('need.treatments', EXPERT_CARE, `svc.${bed}.caps`)),
    all(has('need.treatments', 'rehab'), not(has(`svc.${bed}.caps`, 'physio'))),
    not(within('need.diagnostics', ['poc_lab', 'lab_ext', 'blood_gas', 'xray'], `svc.${bed}.caps`)),
  )
const outOfReach = (bed: string): Condition =>
  not(any(is(`svc.${bed}.local`, true), isOneOf('svc.route', 'open_low', 'open_seasonal', 'uncertain')))

const GUARDS: readonly Guard[] = [
  ['HX1, KX2, CX1', ['home', 'kad', 'korttid'], offComfort(any(FLAGGED, NEWS2_EMERGENCY))],
  ['SX1', ['sykestue'], all(not(COMFORT), NOT_CLOSED, any(FLAGGED, NEWS2_EMERGENCY))],
  [
    'HX3',
    ['home'],
    offComfort(
      any(
        HOSPITAL_CARE,
        CLOSE_OBSERVATION,
        has('need.treatments', 'resp_adv'),
        all(has('need.treatments', 'transfusion'), not(has('svc.home_skills', 'transfusion'))),
        has('need.diagnostics', 'blood_gas', 'xray'),
      ),
    ),
  ],
  [
    'HX4',
    ['home'],
    any(
      has('pref.refuses', 'home'),
      all(JOINT_OR_LATE, any(isOneOf('pref.place', 'local_bed', 'hospital'), is('pref.informed_voluntary', false))),
    ),
  ],
  ['HX5', ['home'], is('home.safe', false)],
  ['HX6', ['home'], all(is('cog.state', 'delirium_unsafe'), not(is('rel.presence', 'round_clock')), not(FASTVAKT))],
  ['HX7, KX8, SX4, CX3', LOWER, isOneOf('psy.state', 'severe', 'imminent_danger')],
  ['HX8, KX5, CX4', ['home', 'kad', 'korttid'], offComfort(is('risk.worsening_72h', 'high'))],
  ['HX9', ['home'], all(UNCONTROLLED, not(isOneOf('svc.palliative_hours', 'extended', '24_7')))],
  [
    'KX1',
    ['kad'],
    any(
      all(given('svc.kad.min_age'), {
        kind: 'below',
        fact: 'pt.age',
        size: false,
        limit: { kind: 'fact', id: 'svc.kad.min_age' },
      }),
      all(not(given('svc.kad.min_age')), below('pt.age', 'kad.lowest_age')),
    ),
  ],
  ['KX3', ['kad'], offComfort(atLeast('score.qsofa', 'qsofa.suspicious'))],
  ['KX4', ['kad'], is('dx.clarity', 'unclear')],
  ['KX6, CX2', ['kad', 'korttid'], offComfort(any(HOSPITAL_CARE, CLOSE_OBSERVATION))],
  [
    'SX2',
    ['sykestue'],
    offComfort(any(HOSPITAL_CARE, all(CLOSE_OBSERVATION, not(has('svc.sykestue.caps', 'telemetry'))))),
  ],
  ['KX7', ['kad'], lacks('kad')],
  ['SX3', ['sykestue'], lacks('sykestue')],
  ['CX6', ['korttid'], lacks('korttid')],
  ['KX8b', ['kad'], all(is('psy.state', 'mild_moderate'), not(has('svc.kad.caps', 'psych')))],
  ['KX9', ['kad'], all(not(is('psy.state', 'mild_moderate')), not(ACUTE))],
  ['SX5', ['sykestue'], all(not(any(ACUTE, has('need.treatments', 'rehab', 'cytostatics', 'sc_pump'))), not(LATE))],
  ['SX7', ['sykestue'], all(is('dx.clarity', 'unclear'), is('risk.worsening_72h', 'high'))],
  ['SX8', ['sykestue'], all(UNCONTROLLED, not(has('svc.sykestue.caps', 'palliative')))],
  ['CX5', ['korttid'], all(is('need.doctor', 'daily'), not(has('svc.korttid.caps', 'daily_doctor')))],
  ['CX8', ['korttid'], below('pt.age', 'adult_age')],
  ['CX9', ['korttid'], all(UNCONTROLLED, not(has('svc.korttid.caps', 'palliative')))],
  ['KX10, SX6, CX7', BEDS, has('pref.refuses', 'local_bed')],
  ['KR1', ['kad'], not(is('svc.kad.bed', 'free'))],
  ['SR1', ['sykestue'], not(is('svc.sykestue.bed', 'free'))],
  ['CR1', ['korttid'], not(is('svc.korttid.bed', 'free'))],
  ['KR4', ['kad'], outOfReach('kad')],
  ['SR5', ['sykestue'], outOfReach('sykestue')],
  ['CR3', ['korttid'], outOfReach('korttid')],
  [
    'KR2',
    ['kad'],
    not(
      all(
        has('svc.kad.caps', 'nurse_24_7'),
        has('svc.kad.caps', 'poc_lab'),
        any(has('svc.kad.caps', 'doctor_24_7'), is('svc.legevakt.hours', '24_7')),
      ),
    ),
  ],
  [
    'SR2',
    ['sykestue'],
    not(
      all(
        has('svc.sykestue.caps', 'nurse_24_7'),
        has('svc.sykestue.caps', 'poc_lab'),
        has('svc.sykestue.caps', 'daily_doctor'),
        any(has('svc.sykestue.caps', 'doctor_24_7'), is('svc.legevakt.hours', '24_7')),
      ),
    ),
  ],
  ['KR3, SR3', ['kad', 'sykestue'], not(is('acute.seen_by_doctor', true))],
  ['SR4', ['sykestue'], all(below('pt.age', 'adult_age'), possibly(not(is('plan.paediatrician_agreed', true))))],
  [
    'CR2',
    ['korttid'],
    not(
      any(
        isOneOf('func.care', 'extensive', 'total'),
        isOneOf('func.night', 'repeated', 'presence'),
        is('cog.state', 'delirium_unsafe'),
        is('rel.strain', 'exhausted'),
        UNCONTROLLED,
      ),
    ),
  ],
]
