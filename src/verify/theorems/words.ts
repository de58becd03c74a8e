import type { Condition, Limit } from '../../pack/condition.ts'
import type { FactId } from '../../facts/fact.ts'

// The words of conditions, for theorems. They speak of facts as they are told, not of the derived facts of a pack: a
// derived fact may be what is wrong.

export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })
export const not = (of: Condition): Condition => ({ kind: 'not', of })
export const is = (fact: FactId, value: boolean | string): Condition => ({ kind: 'is', fact, value })
export const isOneOf = (fact: FactId, ...codes: readonly string[]): Condition => ({ kind: 'in', fact, codes })
export const has = (fact: FactId, ...codes: readonly string[]): Condition => ({ kind: 'has-any', fact, codes })
export const isEmpty = (fact: FactId): Condition => ({ kind: 'empty', fact })
export const given = (fact: FactId): Condition => ({ kind: 'given', fact })
export const known = (of: Condition): Condition => ({ kind: 'known', of })
export const possibly = (of: Condition): Condition => ({ kind: 'possibly', of })
export const certainly = (of: Condition): Condition => ({ kind: 'certainly', of })

const limit = (value: number | string): Limit =>
  typeof value === 'number' ? { kind: 'number', value } : { kind: 'parameter', id: value }
/** Every code of the set that is asked about stands in the other set. */
export const within = (fact: FactId, only: readonly string[], other: FactId): Condition => ({
  kind: 'within',
  fact,
  only,
  limit: { fact: other },
})
/** A number or a parameter, by its id, is the limit. */
export const atLeast = (fact: FactId, value: number | string): Condition => ({
  kind: 'at-least-number',
  fact,
  size: false,
  limit: limit(value),
})
export const atMost = (fact: FactId, value: number | string): Condition => ({
  kind: 'at-most',
  fact,
  size: false,
  limit: limit(value),
})
export const below = (fact: FactId, value: number | string): Condition => ({
  kind: 'below',
  fact,
  size: false,
  limit: limit(value),
})

export const UNEXPECTED = ['anaphylaxis', 'major_trauma', 'overdose', 'imminent_suicide_violence'] as const
export const LIFE_THREATS = [
  'airway_breathing',
  'unconscious_seizure',
  'shock_bleed',
  'stroke',
  'acs_chest_pain',
  ...UNEXPECTED,
] as const

export const URGENT_FLAGS = [
  'sepsis',
  'acute_abdomen',
  'neuro_cord_limb',
  'maternal_emergency',
  'child_very_ill',
] as const

/** Weeks, months or days are left. */
export const LATE = isOneOf('pall.phase', 'late', 'dying')

/** The comfort path (D-3): a known, current comfort plan in a late phase, red flags looked for, no unexpected event. */
export const COMFORT = certainly(
  all(
    isOneOf('goal.level', 'no_hospital_unless_comfort', 'comfort_only'),
    is('goal.status', 'current'),
    LATE,
    not(has('acute.red_flags', ...UNEXPECTED)),
  ),
)

/** NEWS2 at its emergency level, as the pack scores it. */
export const NEWS2_EMERGENCY = atLeast('score.news2', 'news2.emergency')

/** Treatments that make care at home joint care. */
export const JOINT_TREATMENTS = ['iv', 'sc_pump', 'oxygen_low', 'cytostatics', 'transfusion'] as const

/** A need for joint care (D-9). */
export const JOINT = any(
  has('need.treatments', ...JOINT_TREATMENTS),
  is('need.observation', '4_8h'),
  is('need.doctor', 'daily'),
)

/** The package at home is the joint one or the one for the end of life. */
export const JOINT_OR_LATE = any(LATE, JOINT)

/** NEWS2 asks for a doctor, as the pack scores it. */
export const ALARM = any(atLeast('score.news2', 'news2.urgent'), is('score.news2.single', true))

/** Whether a plan B is needed (D-10); living alone, while unknown, counts as alone. */
export const PLAN_B_NEEDED = any(
  JOINT_OR_LATE,
  is('risk.worsening_72h', 'moderate'),
  all(possibly(is('home.lives_alone', true)), isOneOf('func.care', 'extensive', 'total')),
)

/** Symptoms that are not under control while weeks, months or days are left. */
export const UNCONTROLLED = all(LATE, is('pall.symptoms', 'uncontrolled'))

/** An acute need (D-7). */
export const ACUTE = any(
  has('need.treatments', 'iv', 'oxygen_low', 'resp_adv', 'transfusion', 'surgery', 'icu'),
  not(isEmpty('need.diagnostics')),
  isOneOf('need.observation', '4_8h', 'hourly', 'continuous'),
  isOneOf('need.doctor', 'daily', 'immediate'),
)

/** qSOFA raises suspicion of sepsis, as the pack scores it. */
export const QSOFA = atLeast('score.qsofa', 'qsofa.suspicious')
