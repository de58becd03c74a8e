// A second, independent writing of the clinical rules, straight from the prose of the specification (contract.md,
// selection.md, and parts C and D of clinical.md). The rule pack is the product; this is its check: a test oracle to
// compare with, patient by patient. It shares no code and no data with the pack or the engine, and must not begin to.

export type Truth = 'yes' | 'no' | 'unknown'
export type Facts = Readonly<Record<string, unknown>>
export type Status = 'suitable' | 'needs_action' | 'needs_info' | 'ruled_out'
export type Lower = 'home' | 'korttid' | 'kad' | 'sykestue'
export type Setting = Lower | 'hospital'
export type Package = 'home_standard' | 'home_joint' | 'home_eol'
export type Bridge = 'sykestue' | 'kad' | 'nearest_legevakt_or_stay_with_AMK'
export type Urgency =
  '113' | 'emergency_admission' | 'doctor_1h' | 'doctor_seen' | 'same_day' | 'screen_first' | 'symptom_plan' | 'routine'

export interface Verdict {
  status: Status
  excludedBy: string[]
  toFix: string[]
  toAsk: string[]
}

export interface Recommendation {
  setting: Setting | 'none_ready' | 'undetermined'
  package: Package | null
  provisional: boolean
  target: Lower | null
  bridge: Bridge | null
  alternative: Lower | null
}

export interface Need<S extends string> {
  status: S | 'gaps' | 'unknown' | 'not_needed'
  gaps: string[]
  ask: string[]
}

export interface News2 {
  valid: Truth
  low: number | null
  high: number | null
  red: Truth
  missing: string[]
}

export interface Reference {
  urgency: Urgency
  recommendation: Recommendation
  settings: Record<Setting, Verdict>
  indications: string[]
  planB: Need<'in_place'>
  relatives: Need<'sufficient'>
  rural: { id: string; certain: boolean }[]
  scores: { news2: News2; qsofa: { low: number | null; high: number | null } }
}

type Rules = Record<string, Truth>
type Bed = 'kad' | 'sykestue' | 'korttid'

// ── Truth ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const not = (a: Truth): Truth => (a === 'yes' ? 'no' : a === 'no' ? 'yes' : 'unknown')
const and = (...all: Truth[]): Truth => (all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes')
const or = (...all: Truth[]): Truth => (all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no')
const sure = (a: boolean): Truth => (a ? 'yes' : 'no')
// A conditional requirement: met when its condition is known not to hold; an unknown condition waives nothing (law U3).
const when = (condition: Truth, requirement: Truth): Truth => or(not(condition), requirement)

// ── Reading facts ────────────────────────────────────────────────────────────────────────────────────────────────────

const read = (facts: Facts) => {
  const known = (id: string): boolean => facts[id] !== undefined && facts[id] !== null
  const bool = (id: string): Truth => (known(id) ? sure(facts[id] === true) : 'unknown')
  const num = (id: string): number | null => {
    const value = facts[id]
    return typeof value === 'number' ? value : null
  }
  const code = (id: string): string | null => {
    const value = facts[id]
    return typeof value === 'string' ? value : null
  }
  const set = (id: string): readonly unknown[] | null => {
    const value = facts[id]
    return Array.isArray(value) ? value : null
  }
  const is = (id: string, ...codes: string[]): Truth => {
    const value = code(id)
    return value === null ? 'unknown' : sure(codes.includes(value))
  }
  const has = (id: string, ...codes: string[]): Truth => {
    const value = set(id)
    return value === null ? 'unknown' : sure(codes.some((one) => value.includes(one)))
  }
  const filled = (id: string): Truth => {
    const value = set(id)
    return value === null ? 'unknown' : sure(value.length > 0)
  }
  const test = (id: string, check: (value: number) => boolean): Truth => {
    const value = num(id)
    return value === null ? 'unknown' : sure(check(value))
  }
  return { known, bool, num, code, set, is, has, filled, test }
}

type Reader = ReturnType<typeof read>

// ── Vocabulary and parameters ────────────────────────────────────────────────────────────────────────────────────────

const LIFE_THREAT = [
  'airway_breathing',
  'unconscious_seizure',
  'shock_bleed',
  'anaphylaxis',
  'major_trauma',
  'stroke',
  'acs_chest_pain',
  'overdose',
  'imminent_suicide_violence',
]
const URGENT = ['sepsis', 'acute_abdomen', 'neuro_cord_limb', 'maternal_emergency', 'child_very_ill']
const UNEXPECTED = ['anaphylaxis', 'major_trauma', 'overdose', 'imminent_suicide_violence']
const HOME_SKILLS = ['iv', 'sc_pump', 'oxygen_low', 'cytostatics', 'transfusion']
const CAPS_BY_TREATMENT: Readonly<Record<string, string>> = {
  iv: 'iv',
  sc_pump: 'sc_pump',
  oxygen_low: 'oxygen_low',
  resp_adv: 'resp_adv',
  transfusion: 'transfusion',
  cytostatics: 'cytostatics',
  palliative: 'palliative',
  rehab: 'physio',
}
const CAPS_BY_DIAGNOSTIC = ['poc_lab', 'lab_ext', 'blood_gas', 'xray']
const DANGER = ['HX1', 'HX2', 'HX3', 'HX7', 'HX8']
const QUICK = ['KR3', 'SR3', 'SR4']
const HARD = ['KR1', 'KR2', 'KR4', 'SR1', 'SR2', 'SR5', 'CR1', 'CR2', 'CR3']
const CRITICAL = ['HR1', 'HR3', 'HR4', 'HR5', 'HR6', 'HR6b', 'RC1', 'RC2', 'HJ1', 'HJ4', 'HJ5', 'HE5']
const MEDICAL = ['SX1', 'SX2', 'SX7', 'KX2', 'KX3', 'KX5', 'KX6', 'HX1', 'HX2', 'HX3', 'HX8']

const URGENT_SCORE = 5
const EMERGENCY_SCORE = 7
const SCORE_AGE = 16
const QSOFA_ALARM = 2
const ADULT_AGE = 18
const KAD_AGE = 18
const LONG_STAY_DAYS = 3
const SUPPLY_DAYS = 3
const LEGEVAKT_MIN = 40
const NIGHT_RESPONSE_MIN = 30
const SEPSIS_TRAVEL_MIN = 30
const STROKE_WINDOW_MIN = 270
const STROKE_MARGIN_MIN = 30

// ── Scores (D-1, D-2) ────────────────────────────────────────────────────────────────────────────────────────────────

const respRatePoints = (v: number): number => (v <= 8 ? 3 : v <= 11 ? 1 : v <= 20 ? 0 : v <= 24 ? 2 : 3)
const systolicPoints = (v: number): number => (v <= 90 ? 3 : v <= 100 ? 2 : v <= 110 ? 1 : v <= 219 ? 0 : 3)
const tempPoints = (v: number): number => (v <= 35 ? 3 : v <= 36 ? 1 : v <= 38 ? 0 : v <= 39 ? 1 : 2)
const pulsePoints = (v: number): number => {
  if (v <= 40) return 3
  if (v <= 50) return 1
  if (v <= 90) return 0
  return v <= 110 ? 1 : v <= 130 ? 2 : 3
}
const scale1Points = (v: number): number => (v <= 91 ? 3 : v <= 93 ? 2 : v <= 95 ? 1 : 0)
const scale2Points = (v: number, oxygen: boolean): number => {
  if (v <= 83) return 3
  if (v <= 85) return 2
  if (v <= 87) return 1
  if (v <= 92 || !oxygen) return 0
  return v <= 94 ? 1 : v <= 96 ? 2 : 3
}

const scoreNews2 = (f: Reader): News2 => {
  const parameters = ['resp_rate', 'spo2', 'on_oxygen', 'systolic', 'pulse', 'acvpu', 'temp'].map((one) => `vit.${one}`)
  const missing = parameters.filter((id) => !f.known(id)).sort()
  const age = f.num('pt.age')
  if (f.bool('pt.pregnant') === 'yes' || (age !== null && age < SCORE_AGE)) {
    return { valid: 'no', low: null, high: null, red: 'no', missing: [] }
  }
  if (age === null) return { valid: 'unknown', low: 0, high: 20, red: 'unknown', missing }

  const spread = (id: string, points: (value: number) => number): number[] => {
    const value = f.num(id)
    return value === null ? [0, 3] : [points(value)]
  }
  const oxygen = f.bool('vit.on_oxygen')
  const oxygenCases = oxygen === 'unknown' ? [false, true] : [oxygen === 'yes']
  const scale2 = f.bool('vit.spo2_scale2') === 'yes'
  const spo2 = f.num('vit.spo2')
  const spo2Points =
    spo2 === null ? [0, 3] : scale2 ? oxygenCases.map((on) => scale2Points(spo2, on)) : [scale1Points(spo2)]
  const alert = f.is('vit.acvpu', 'A')
  const parts = [
    spread('vit.resp_rate', respRatePoints),
    spo2Points,
    oxygenCases.map((on) => (on ? 2 : 0)),
    spread('vit.systolic', systolicPoints),
    spread('vit.pulse', pulsePoints),
    alert === 'unknown' ? [0, 3] : [alert === 'yes' ? 0 : 3],
    spread('vit.temp', tempPoints),
  ]
  const lows = parts.map((part) => Math.min(...part))
  const highs = parts.map((part) => Math.max(...part))
  const sum = (all: number[]): number => all.reduce((a, b) => a + b, 0)
  const red: Truth = lows.includes(3) ? 'yes' : highs.includes(3) ? 'unknown' : 'no'
  return { valid: 'yes', low: sum(lows), high: sum(highs), red, missing }
}

const scoreQsofa = (f: Reader): { low: number | null; high: number | null } => {
  const age = f.num('pt.age')
  if (age === null) return { low: 0, high: 3 }
  if (age < SCORE_AGE) return { low: null, high: null }
  const signs = [
    f.test('vit.resp_rate', (v) => v >= 22),
    f.test('vit.systolic', (v) => v <= 100),
    not(f.is('vit.acvpu', 'A')),
  ]
  return {
    low: signs.filter((sign) => sign === 'yes').length,
    high: signs.filter((sign) => sign !== 'no').length,
  }
}

const atLeast = (score: { low: number | null; high: number | null }, limit: number): Truth => {
  if (score.low === null || score.high === null) return 'no'
  return score.low >= limit ? 'yes' : score.high < limit ? 'no' : 'unknown'
}

// ── Derived facts (D.1) ──────────────────────────────────────────────────────────────────────────────────────────────

const derive = (f: Reader) => {
  const news2 = scoreNews2(f)
  const qsofa = scoreQsofa(f)
  const lateOrDying = f.is('pall.phase', 'late', 'dying')
  const comfort =
    f.is('goal.level', 'no_hospital_unless_comfort', 'comfort_only') === 'yes' &&
    f.is('goal.status', 'current') === 'yes' &&
    lateOrDying === 'yes' &&
    f.has('acute.red_flags', ...UNEXPECTED) === 'no'
  const unlessComfort = (a: Truth): Truth => (comfort ? 'no' : a)

  const lifeThreat = f.has('acute.red_flags', ...LIFE_THREAT)
  const urgentFlag = f.has('acute.red_flags', ...URGENT)
  const redFlag = or(lifeThreat, urgentFlag)
  const emergencyScore = atLeast(news2, EMERGENCY_SCORE)
  const qsofaAlarm = atLeast(qsofa, QSOFA_ALARM)

  const closeObservation = f.is('need.observation', 'hourly', 'continuous')
  const otherHospitalOnly = or(
    f.has('need.treatments', 'surgery', 'icu'),
    f.has('need.diagnostics', 'ct_mri', 'specialist_now'),
    f.is('need.doctor', 'immediate'),
  )
  const hospitalOnly = or(otherHospitalOnly, closeObservation)
  const beyondHome = or(
    hospitalOnly,
    f.has('need.treatments', 'resp_adv'),
    and(f.has('need.treatments', 'transfusion'), not(f.has('svc.home_skills', 'transfusion'))),
    f.has('need.diagnostics', 'blood_gas', 'xray'),
  )
  const acuteNeed = or(
    f.has('need.treatments', 'iv', 'oxygen_low', 'resp_adv', 'transfusion', 'surgery', 'icu'),
    f.filled('need.diagnostics'),
    f.is('need.observation', '4_8h', 'hourly', 'continuous'),
    f.is('need.doctor', 'daily', 'immediate'),
  )
  const sykestueNeed = or(acuteNeed, f.has('need.treatments', 'rehab', 'cytostatics', 'sc_pump'))

  const skillNeeded = f.has('need.treatments', ...HOME_SKILLS)
  const jointNeed = or(skillNeeded, f.is('need.observation', '4_8h'), f.is('need.doctor', 'daily'))
  const eol = lateOrDying
  const joint = and(not(eol), jointNeed)
  const standard = and(not(eol), not(jointNeed))
  const homePackage: Package | null =
    eol === 'yes' ? 'home_eol' : joint === 'yes' ? 'home_joint' : standard === 'yes' ? 'home_standard' : null
  const moderateRisk = f.is('risk.worsening_72h', 'moderate')
  const alone = f.bool('home.lives_alone')
  const planBNeeded = or(
    not(standard),
    moderateRisk,
    and(alone === 'unknown' ? 'yes' : alone, f.is('func.care', 'extensive', 'total')),
  )

  const severePsychiatry = f.is('psy.state', 'severe', 'imminent_danger')
  const highRisk = f.is('risk.worsening_72h', 'high')
  const uncontrolled = and(lateOrDying, f.is('pall.symptoms', 'uncontrolled'))
  const child = f.test('pt.age', (v) => v < ADULT_AGE)

  const nurse24 = f.is('svc.nursing_hours', '24_7')
  const fastvakt = f.has('svc.home_skills', 'fastvakt')
  // A joint team that covers this address and takes this age (HJ1).
  const team = and(
    not(f.is('svc.joint_home.hours', 'none')),
    f.bool('svc.joint_home.covers_address'),
    or(and(child, f.has('svc.joint_home.ages', 'paediatric')), and(not(child), f.has('svc.joint_home.ages', 'adult'))),
  )
  const localSkills = and(
    ...HOME_SKILLS.map((skill) => when(f.has('need.treatments', skill), f.has('svc.home_skills', skill))),
  )
  return {
    news2,
    qsofa,
    lateOrDying,
    comfort,
    unlessComfort,
    lifeThreat,
    urgentFlag,
    redFlag,
    emergencyScore,
    qsofaAlarm,
    closeObservation,
    otherHospitalOnly,
    hospitalOnly,
    beyondHome,
    acuteNeed,
    sykestueNeed,
    skillNeeded,
    jointNeed,
    eol,
    joint,
    standard,
    homePackage,
    moderateRisk,
    alone,
    planBNeeded,
    severePsychiatry,
    highRisk,
    uncontrolled,
    child,
    nurse24,
    fastvakt,
    team,
    localSkills,
  }
}

type Derived = ReturnType<typeof derive>

// ── Home, plan B, relatives (D.3, D.9) ───────────────────────────────────────────────────────────────────────────────

const homeExclusions = (f: Reader, d: Derived): Rules => ({
  HX1: d.unlessComfort(d.redFlag),
  HX2: d.unlessComfort(d.emergencyScore),
  HX3: d.unlessComfort(d.beyondHome),
  HX4: or(
    f.has('pref.refuses', 'home'),
    and(not(d.standard), or(f.is('pref.place', 'local_bed', 'hospital'), not(f.bool('pref.informed_voluntary')))),
  ),
  HX5: not(f.bool('home.safe')),
  HX6: and(f.is('cog.state', 'delirium_unsafe'), not(f.is('rel.presence', 'round_clock')), not(d.fastvakt)),
  HX7: d.severePsychiatry,
  HX8: d.unlessComfort(d.highRisk),
  HX9: and(d.eol, f.is('pall.symptoms', 'uncontrolled'), not(f.is('svc.palliative_hours', 'extended', '24_7'))),
})

const nightCover = (f: Reader, d: Derived): Truth => {
  const relative = and(
    f.is('rel.presence', 'nights', 'round_clock'),
    f.has('rel.plan_tasks', 'night_presence'),
    f.bool('rel.willing'),
    not(f.is('rel.strain', 'exhausted')),
  )
  const quickNurse = and(
    d.nurse24,
    f.test('svc.response_min_worst', (v) => v <= NIGHT_RESPONSE_MIN),
  )
  // The night need unknown leaves HR4 open (C.2), even where every need would be covered.
  return or(
    d.fastvakt,
    f.is('func.night', 'none'),
    and(f.is('func.night', 'visit'), or(d.nurse24, relative)),
    and(f.is('func.night', 'repeated'), or(and(d.nurse24, relative), quickNurse)),
    and(f.is('func.night', 'presence'), d.nurse24, relative),
  )
}

// HR6 starts at a known score: low 5, or a known single 3. With the age unknown nothing is computed: open.
const mediumScore = ({ news2, comfort }: Derived): Truth => {
  if (comfort || news2.valid === 'no') return 'no'
  if (news2.valid === 'unknown') return 'unknown'
  return sure((news2.low ?? 0) >= URGENT_SCORE || news2.red === 'yes')
}

const homeRequirements = (f: Reader, d: Derived): Rules => {
  const wait = f.num('need.max_safe_wait_min')
  const inTime = wait === null ? 'unknown' : f.test('svc.response_min_worst', (v) => v <= wait)
  const medium = mediumScore(d)
  const responder = or(d.nurse24, and(d.team, f.is('svc.joint_home.hours', '24_7')))
  return {
    HR1: f.bool('plan.contact_24_7'),
    HR2: f.has('plan.named_people', 'doctor'),
    HR3: not(f.is('home.comms', 'none')),
    HR4: nightCover(f, d),
    HR5: d.comfort && wait === null ? 'yes' : when(or(not(d.standard), d.moderateRisk, d.alone), inTime),
    HR6: when(medium, f.bool('acute.seen_by_doctor')),
    HR6b: not(and(medium, d.standard)),
    // Needed by home_joint, and by home_eol when a skill is needed; open as long as the package is unknown.
    HJ1: when(or(d.joint, and(d.eol, d.skillNeeded)), or(d.team, and(not(d.child), d.localSkills))),
    HJ2: when(d.joint, f.bool('plan.responsibility_agreed')),
    HJ3: when(d.joint, and(f.has('plan.shared_with', 'gp'), f.has('plan.shared_with', 'home_care'))),
    HJ4: when(and(d.joint, f.is('need.observation', '4_8h')), or(d.nurse24, and(f.is('svc.dho', '24_7'), responder))),
    HJ5: when(d.joint, responder),
    HE1: when(d.eol, f.is('goal.status', 'current')),
    HE2: when(d.eol, f.is('plan.medicines', 'ready')),
    HE3: when(d.eol, or(d.nurse24, d.fastvakt)),
    HE4: when(d.eol, f.has('plan.shared_with', 'legevakt')),
    HE5: when(d.eol, or(f.is('pall.symptoms', 'controlled', 'partly'), f.has('svc.home_skills', 'sc_pump'))),
    HE6: when(d.eol, not(f.is('svc.gp_outreach', 'none'))),
  }
}

const planBRules = (f: Reader, d: Derived): Rules => ({
  PB1: when(d.planBNeeded, not(f.is('planb.place', 'none'))),
  PB2: when(d.planBNeeded, f.bool('planb.confirmed')),
  PB3: when(d.planBNeeded, f.bool('planb.triggers')),
  PB4: when(d.planBNeeded, or(f.is('svc.route', 'open_low'), f.bool('planb.closure_ok'))),
})

const relativesRules = (f: Reader, d: Derived): Rules => {
  const tasks = f.filled('rel.plan_tasks')
  const night = f.has('rel.plan_tasks', 'night_presence')
  const other = f.has('rel.plan_tasks', 'prn_medication', 'personal_care', 'technology', 'transport')
  const relief = f.bool('rel.relief')
  return {
    RC0: f.known('rel.plan_tasks') ? 'yes' : 'unknown',
    RC1: and(
      when(night, f.is('rel.presence', 'nights', 'round_clock')),
      when(other, not(f.is('rel.presence', 'none'))),
    ),
    RC2: when(tasks, f.bool('rel.willing')),
    RC3: when(tasks, f.bool('rel.trained')),
    RC4: when(
      tasks,
      and(when(f.is('rel.strain', 'high'), relief), when(f.is('rel.strain', 'exhausted'), or(relief, d.fastvakt))),
    ),
  }
}

// ── Beds (D.4–D.6) ───────────────────────────────────────────────────────────────────────────────────────────────────

const lacksCapability = (f: Reader, bed: Bed): Truth => {
  const absent = (cap: string): Truth => not(f.has(`svc.${bed}.caps`, cap))
  return or(
    ...Object.entries(CAPS_BY_TREATMENT).map(([need, cap]) => and(f.has('need.treatments', need), absent(cap))),
    ...CAPS_BY_DIAGNOSTIC.map((need) => and(f.has('need.diagnostics', need), absent(need))),
  )
}

const bedFree = (f: Reader, bed: Bed): Truth => f.is(`svc.${bed}.bed`, 'free')

// Asked only when the unit has beds at all.
const reachable = (f: Reader, bed: Bed): Truth =>
  or(f.is(`svc.${bed}.bed`, 'none'), f.bool(`svc.${bed}.local`), not(f.is('svc.route', 'closed')))

const nurseAndDoctor = (f: Reader, bed: Bed): Truth =>
  and(
    f.has(`svc.${bed}.caps`, 'nurse_24_7'),
    or(f.has(`svc.${bed}.caps`, 'doctor_24_7'), f.is('svc.legevakt.hours', '24_7')),
  )

const kadExclusions = (f: Reader, d: Derived): Rules => ({
  KX1: f.test('pt.age', (v) => v < (f.num('svc.kad.min_age') ?? KAD_AGE)),
  KX2: d.unlessComfort(or(d.redFlag, d.emergencyScore)),
  KX3: d.unlessComfort(d.qsofaAlarm),
  KX4: f.is('dx.clarity', 'unclear'),
  KX5: d.unlessComfort(d.highRisk),
  KX6: d.unlessComfort(d.hospitalOnly),
  KX7: lacksCapability(f, 'kad'),
  KX8: d.severePsychiatry,
  KX8b: and(f.is('psy.state', 'mild_moderate'), not(f.has('svc.kad.caps', 'psych'))),
  KX9: and(not(d.acuteNeed), not(f.is('psy.state', 'mild_moderate'))),
  KX10: f.has('pref.refuses', 'local_bed'),
})

const kadRequirements = (f: Reader): Rules => ({
  KR1: bedFree(f, 'kad'),
  KR2: and(nurseAndDoctor(f, 'kad'), f.has('svc.kad.caps', 'poc_lab')),
  KR3: f.bool('acute.seen_by_doctor'),
  KR4: reachable(f, 'kad'),
})

const sykestueExclusions = (f: Reader, d: Derived): Rules => ({
  SX1: f.is('svc.route', 'closed') === 'yes' ? 'no' : d.unlessComfort(or(d.redFlag, d.emergencyScore)),
  SX2: d.unlessComfort(or(d.otherHospitalOnly, and(d.closeObservation, not(f.has('svc.sykestue.caps', 'telemetry'))))),
  SX3: lacksCapability(f, 'sykestue'),
  SX4: d.severePsychiatry,
  SX5: and(not(d.sykestueNeed), not(d.lateOrDying)),
  SX6: f.has('pref.refuses', 'local_bed'),
  SX7: and(f.is('dx.clarity', 'unclear'), d.highRisk),
  SX8: and(d.uncontrolled, not(f.has('svc.sykestue.caps', 'palliative'))),
})

const sykestueRequirements = (f: Reader, d: Derived): Rules => ({
  SR1: bedFree(f, 'sykestue'),
  SR2: and(
    nurseAndDoctor(f, 'sykestue'),
    f.has('svc.sykestue.caps', 'poc_lab'),
    f.has('svc.sykestue.caps', 'daily_doctor'),
  ),
  SR3: f.bool('acute.seen_by_doctor'),
  // "A gap under 18 unless agreed is true": nobody having said so is a call to make, not a question about the past.
  SR4: when(d.child, sure(f.bool('plan.paediatrician_agreed') === 'yes')),
  SR5: reachable(f, 'sykestue'),
})

const korttidExclusions = (f: Reader, d: Derived): Rules => ({
  CX1: d.unlessComfort(or(d.redFlag, d.emergencyScore)),
  CX2: d.unlessComfort(d.hospitalOnly),
  CX3: d.severePsychiatry,
  CX4: d.unlessComfort(d.highRisk),
  CX5: and(f.is('need.doctor', 'daily'), not(f.has('svc.korttid.caps', 'daily_doctor'))),
  CX6: lacksCapability(f, 'korttid'),
  CX7: f.has('pref.refuses', 'local_bed'),
  CX8: d.child,
  CX9: and(d.uncontrolled, not(f.has('svc.korttid.caps', 'palliative'))),
})

const korttidRequirements = (f: Reader, d: Derived): Rules => ({
  CR1: bedFree(f, 'korttid'),
  CR2: or(
    f.is('func.care', 'extensive', 'total'),
    f.is('func.night', 'repeated', 'presence'),
    f.is('cog.state', 'delirium_unsafe'),
    f.is('rel.strain', 'exhausted'),
    d.uncontrolled,
  ),
  CR3: reachable(f, 'korttid'),
})

// ── Hospital (D.7) ───────────────────────────────────────────────────────────────────────────────────────────────────

// OX1 (refusal) never rules hospital out, so it stands in no list.
const hospitalExclusions = (f: Reader, d: Derived): Rules => ({
  OX2: and(sure(d.comfort), not(f.is('pall.symptoms', 'uncontrolled')), not(f.is('pref.place', 'hospital'))),
})

const hospitalRequirements = (f: Reader): Rules => ({ OR1: not(f.is('svc.route', 'closed')) })

const hospitalIndications = (f: Reader, d: Derived): Rules => ({
  HI1: d.unlessComfort(or(d.redFlag, d.emergencyScore)),
  HI2: d.unlessComfort(d.hospitalOnly),
  HI3: d.unlessComfort(and(f.is('dx.clarity', 'unclear'), or(d.moderateRisk, d.highRisk))),
  HI4: d.unlessComfort(d.highRisk),
  HI5: d.severePsychiatry,
  HI6: d.unlessComfort(d.qsofaAlarm),
})

// ── Verdicts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const those = (rules: Rules, truth: Truth): string[] =>
  Object.keys(rules)
    .filter((id) => rules[id] === truth)
    .sort()

const judge = (exclusions: Rules, requirements: Rules): Verdict => {
  const failing = those(requirements, 'no')
  const excludedBy = [...those(exclusions, 'yes'), ...failing.filter((id) => HARD.includes(id))].sort()
  const toFix = failing.filter((id) => !HARD.includes(id))
  const toAsk = [...those(exclusions, 'unknown'), ...those(requirements, 'unknown')].sort()
  const status: Status = excludedBy.length
    ? 'ruled_out'
    : toFix.length
      ? 'needs_action'
      : toAsk.length
        ? 'needs_info'
        : 'suitable'
  return { status, excludedBy, toFix, toAsk }
}

const need = <S extends string>(rules: Rules, needed: Truth, met: S): Need<S> => {
  if (needed === 'no') return { status: 'not_needed', gaps: [], ask: [] }
  const gaps = those(rules, 'no')
  const ask = those(rules, 'unknown')
  return { status: gaps.length ? 'gaps' : ask.length ? 'unknown' : met, gaps, ask }
}

const criticalGaps = (f: Reader, home: Verdict): string[] => {
  const critical = [...CRITICAL]
  if (f.is('rel.strain', 'exhausted') === 'yes') critical.push('RC4')
  if (f.is('pall.phase', 'dying') === 'yes') critical.push('HE2', 'HE3')
  return home.toFix.filter((id) => critical.includes(id))
}

// ── Urgency before selection ─────────────────────────────────────────────────────────────────────────────────────────

const firstUrgency = (f: Reader, d: Derived): Urgency => {
  const { news2, qsofa, comfort } = d
  const lifeThreat = d.lifeThreat === 'yes'
  const low = news2.valid === 'yes' ? (news2.low ?? 0) : 0
  const single3 = news2.valid === 'yes' && news2.red === 'yes'
  if (!comfort && (lifeThreat || low >= EMERGENCY_SCORE)) return '113'
  if (!comfort && d.urgentFlag === 'yes') return 'emergency_admission'
  if (comfort && (lifeThreat || low >= URGENT_SCORE || single3)) return 'symptom_plan'
  if (low >= URGENT_SCORE || single3 || (qsofa.low ?? 0) >= QSOFA_ALARM) {
    return f.bool('acute.seen_by_doctor') === 'yes' ? 'doctor_seen' : 'doctor_1h'
  }
  if (comfort) return 'routine'
  // Here no alarm is known. The class is settled when nothing missing could raise one.
  const settled =
    news2.valid === 'no' || (news2.valid === 'yes' && (news2.high ?? 20) < URGENT_SCORE && news2.red === 'no')
  return d.redFlag === 'unknown' || !settled ? 'screen_first' : 'routine'
}

const raisedUrgency = (f: Reader, d: Derived, indications: string[]): Urgency => {
  const urgency = firstUrgency(f, d)
  if (!d.comfort && f.is('psy.state', 'imminent_danger') === 'yes') return '113'
  return indications.length && urgency !== '113' ? 'emergency_admission' : urgency
}

// ── Selection ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Choice {
  setting: Recommendation['setting']
  provisional: boolean
  target: Lower | null
  indications: string[]
  urgency: Urgency
}

const select = (
  f: Reader,
  d: Derived,
  settings: Record<Setting, Verdict>,
  indications: string[],
  urgency: Urgency,
): Choice => {
  const { home } = settings
  const hospitalOpen = settings.hospital.status !== 'ruled_out'
  const wishesBed = f.is('pref.place', 'local_bed') === 'yes'
  const acute = d.acuteNeed === 'yes'
  const dangerOpen = home.toAsk.some((id) => DANGER.includes(id))
  const safeAtHome =
    f.is('pt.current_place', 'home') === 'yes' &&
    !home.excludedBy.length &&
    !criticalGaps(f, home).length &&
    home.toAsk.length + home.toFix.length > 0 &&
    !dangerOpen

  const sykestueFirst =
    f.test('need.days', (v) => v > LONG_STAY_DAYS) === 'yes' ||
    f.is('need.doctor', 'daily') === 'yes' ||
    f.is('dx.clarity', 'gp_can_clarify') === 'yes'
  const beds: Lower[] = sykestueFirst ? ['sykestue', 'kad', 'korttid'] : ['kad', 'sykestue', 'korttid']
  const order: Lower[] = ['home', ...beds]

  const work = (id: Lower): number => settings[id].toFix.length + settings[id].toAsk.length
  const rank = (id: Lower): number => (settings[id].status === 'needs_action' ? 0 : 1)
  const targetAmong = (all: Lower[]): Lower | null =>
    all
      .filter((id) => settings[id].status === 'needs_action' || settings[id].status === 'needs_info')
      .sort((a, b) => work(a) - work(b) || rank(a) - rank(b) || order.indexOf(a) - order.indexOf(b))[0] ?? null
  const hasQuestions = (id: Lower): boolean => !settings[id].excludedBy.length && settings[id].toAsk.length > 0
  const onlyQuickGaps = (id: Lower): boolean => {
    const { excludedBy, toFix } = settings[id]
    return !excludedBy.length && toFix.length > 0 && toFix.every((gap) => QUICK.includes(gap))
  }
  const sameDay: Urgency = urgency === 'routine' || urgency === 'symptom_plan' ? 'same_day' : urgency

  const choose = (setting: Choice['setting'], rest: Partial<Choice> = {}): Choice => ({
    setting,
    provisional: false,
    target: null,
    indications,
    urgency,
    ...rest,
  })

  // 1
  if (indications.length && hospitalOpen) return choose('hospital')
  // 2
  if (urgency === 'screen_first') return choose('undetermined', { provisional: true })
  // 3
  const suitable = (id: Lower): boolean => settings[id].status === 'suitable'
  const first = (wishesBed ? beds.find(suitable) : undefined) ?? order.find(suitable)
  if (first !== undefined) {
    if (first === 'home' || wishesBed) return choose(first)
    if (safeAtHome && !acute) return choose('home', { provisional: true })
    if (home.status === 'needs_action') return choose(first, { target: 'home' })
    if (home.status === 'needs_info') return choose(first, { target: 'home', provisional: true })
    return choose(first)
  }
  // 4
  if (acute && hospitalOpen) {
    return choose('hospital', {
      provisional: order.some((id) => hasQuestions(id) || onlyQuickGaps(id)),
      target: targetAmong(wishesBed ? beds : order),
      indications: ['HI7'],
      urgency: sameDay,
    })
  }
  // 5
  if (d.uncontrolled === 'yes' && hospitalOpen && !safeAtHome) {
    return choose('hospital', { provisional: order.some(hasQuestions), indications: ['HI8'], urgency: sameDay })
  }
  // 6
  if (d.lateOrDying === 'yes' && f.is('pref.place', 'hospital') === 'yes' && hospitalOpen && !dangerOpen) {
    return choose('hospital', { indications: ['HI9'], urgency: sameDay })
  }
  // 7
  if (safeAtHome) return choose('home', { provisional: true })
  // 8
  if (dangerOpen) return choose('undetermined', { provisional: true })
  // 9
  return choose('none_ready', { target: targetAmong(order) })
}

const findBridge = (f: Reader): Bridge | null => {
  if (f.is('svc.route', 'closed') !== 'yes') return null
  const stands = (bed: Bed): boolean =>
    and(f.bool(`svc.${bed}.local`), f.is(`svc.${bed}.bed`, 'free', 'full'), nurseAndDoctor(f, bed)) === 'yes'
  return stands('sykestue') ? 'sykestue' : stands('kad') ? 'kad' : 'nearest_legevakt_or_stay_with_AMK'
}

const findAlternative = (f: Reader, settings: Record<Setting, Verdict>): Lower | null => {
  if (f.has('pref.refuses', 'hospital') !== 'yes') return null
  const medicalOnly = (id: Lower): boolean => settings[id].excludedBy.every((rule) => MEDICAL.includes(rule))
  if (medicalOnly('sykestue') && bedFree(f, 'sykestue') === 'yes') return 'sykestue'
  if (medicalOnly('kad') && bedFree(f, 'kad') === 'yes') return 'kad'
  return medicalOnly('home') ? 'home' : null
}

// ── Rural proofing (D.10) ────────────────────────────────────────────────────────────────────────────────────────────

const ruralRules = (f: Reader, d: Derived, choice: Choice): Rules => {
  const home = sure(choice.setting === 'home' || choice.target === 'home')
  const withPackage = not(d.standard)
  const wait = f.num('need.max_safe_wait_min')
  const tooLate = wait === null ? 'unknown' : f.test('svc.response_min_worst', (v) => v > wait)
  const closureSeason = sure(f.is('svc.route', 'open_low') === 'no')
  const jointWanted = and(d.joint, or(home, f.is('pref.place', 'home', 'open')))
  const people = f.set('plan.named_people')
  const onset = f.num('acute.last_well_min')
  const latest = STROKE_WINDOW_MIN - STROKE_MARGIN_MIN
  const strokeClock =
    onset === null || onset > latest ? 'yes' : f.test('svc.hospital_travel_min', (v) => onset + v > latest)
  return {
    RP01: and(home, or(withPackage, d.moderateRisk, d.alone), tooLate),
    RP02: and(home, closureSeason, d.planBNeeded, not(f.bool('planb.closure_ok'))),
    RP03: and(home, withPackage, not(f.is('home.comms', 'robust'))),
    RP04: and(
      home,
      closureSeason,
      f.test('plan.supply_days', (v) => v < SUPPLY_DAYS),
    ),
    RP05: and(home, or(withPackage, not(f.is('func.night', 'none'))), not(d.nurse24)),
    RP06: and(home, d.eol, f.is('svc.palliative_hours', 'none', 'weekday_day')),
    RP07: and(home, d.eol, not(f.is('svc.gp_outreach', 'home_visit'))),
    RP08: f.test('svc.legevakt.travel_min', (v) => v > LEGEVAKT_MIN),
    RP09: and(home, withPackage, people === null ? 'unknown' : sure(new Set(people).size < 2)),
    RP10: and(
      or(f.has('need.treatments', 'iv'), f.has('acute.red_flags', 'sepsis')),
      f.test('svc.hospital_travel_min', (v) => v > SEPSIS_TRAVEL_MIN),
    ),
    RP11: and(sure(!d.comfort && f.has('acute.red_flags', 'stroke') === 'yes'), strokeClock),
    RP12: and(jointWanted, not(f.is('svc.joint_home.hours', 'none')), not(f.bool('svc.joint_home.covers_address'))),
    RP13: and(jointWanted, not(d.localSkills), not(d.team)),
    RP14: and(sure(choice.setting === 'hospital'), f.is('svc.route', 'closed', 'uncertain')),
    RP15: f.is('lang.need', 'unmet'),
  }
}

// ── The whole ────────────────────────────────────────────────────────────────────────────────────────────────────────

export function reference(facts: Facts): Reference {
  const f = read(facts)
  const d = derive(f)
  const planB = planBRules(f, d)
  const relatives = relativesRules(f, d)
  const settings: Record<Setting, Verdict> = {
    home: judge(homeExclusions(f, d), { ...homeRequirements(f, d), ...planB, ...relatives }),
    korttid: judge(korttidExclusions(f, d), korttidRequirements(f, d)),
    kad: judge(kadExclusions(f, d), kadRequirements(f)),
    sykestue: judge(sykestueExclusions(f, d), sykestueRequirements(f, d)),
    hospital: judge(hospitalExclusions(f, d), hospitalRequirements(f)),
  }
  const holding = those(hospitalIndications(f, d), 'yes')
  const choice = select(f, d, settings, holding, raisedUrgency(f, d, holding))
  const hospital = choice.setting === 'hospital'
  const sameDay =
    choice.urgency === 'routine' &&
    f.is('pt.current_place', 'home') === 'yes' &&
    criticalGaps(f, settings.home).length > 0 &&
    (d.lateOrDying === 'yes' || choice.setting !== 'home')
  const rural = ruralRules(f, d, choice)
  return {
    urgency: sameDay ? 'same_day' : choice.urgency,
    recommendation: {
      setting: choice.setting,
      package: choice.setting === 'home' ? d.homePackage : null,
      provisional: choice.provisional,
      target: choice.target,
      bridge: hospital ? findBridge(f) : null,
      alternative: hospital ? findAlternative(f, settings) : null,
    },
    settings,
    indications: choice.indications,
    planB: need(planB, d.planBNeeded, 'in_place'),
    relatives: need(relatives, f.known('rel.plan_tasks') ? f.filled('rel.plan_tasks') : 'unknown', 'sufficient'),
    rural: Object.keys(rural)
      .sort()
      .flatMap((id) => (rural[id] === 'no' ? [] : [{ id, certain: rural[id] === 'yes' }])),
    scores: { news2: d.news2, qsofa: d.qsofa },
  }
}
