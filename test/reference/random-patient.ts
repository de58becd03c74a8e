// Random but clinically spread cases for comparing the rule pack with the reference. The same seed gives the same
// patient; `hide` takes facts away from that patient without changing the ones that stay. A random patient is not a
// population: frequencies here say nothing about reality.

type Facts = Record<string, unknown>

/** Numbers from 0 to 1 by chance (mulberry32), the same for the same seed. */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const dice = (random: () => number) => {
  const chance = (p: number): boolean => random() < p
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1))
  const one = <T>(all: readonly [T, ...T[]]): T => all[Math.floor(random() * all.length)] ?? all[0]
  // Codes with weights: { clear: 8, delirium_unsafe: 1 }
  const code = <T extends string>(weights: Readonly<Record<T, number>>): T => {
    const entries = Object.entries<number>(weights) as [T, number][]
    let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [name, weight] of entries) {
      left -= weight
      if (left < 0) return name
    }
    return entries.at(-1)?.[0] as T
  }
  // A set in which each code stands with its own probability.
  const set = (chances: Readonly<Record<string, number>>): string[] =>
    Object.entries(chances).flatMap(([name, p]) => (chance(p) ? [name] : []))
  const even = (names: readonly string[], p: number): string[] => names.filter(() => chance(p))
  return { chance, int, one, code, set, even }
}

type Dice = ReturnType<typeof dice>

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
] as const
const URGENT = ['sepsis', 'acute_abdomen', 'neuro_cord_limb', 'maternal_emergency', 'child_very_ill'] as const
const CAPS = [
  'nurse_24_7',
  'daily_doctor',
  'doctor_24_7',
  'poc_lab',
  'lab_ext',
  'blood_gas',
  'xray',
  'iv',
  'sc_pump',
  'oxygen_low',
  'resp_adv',
  'transfusion',
  'cytostatics',
  'telemetry',
  'physio',
  'palliative',
  'psych',
] as const

const vitals = (d: Dice): Facts => {
  // Near normal, or anywhere on a band's edge, or clearly ill.
  const ill = d.chance(0.1)
  const edge = d.chance(0.35)
  const near = (
    low: number,
    high: number,
    edges: readonly [number, ...number[]],
    bad: readonly [number, ...number[]],
  ) => (ill && d.chance(0.5) ? d.one(bad) : edge && d.chance(0.25) ? d.one(edges) : d.int(low, high))
  const temp = near(361, 380, [350, 351, 360, 361, 380, 381, 390, 391], [345, 350, 385, 391, 402]) / 10
  return {
    'vit.resp_rate': near(12, 20, [8, 9, 11, 12, 20, 21, 22, 24, 25], [7, 22, 24, 26, 32]),
    'vit.spo2': near(96, 99, [83, 84, 85, 86, 87, 88, 91, 92, 93, 94, 95, 96, 97], [80, 85, 89, 91, 93]),
    'vit.spo2_scale2': d.chance(0.08),
    'vit.on_oxygen': d.chance(0.12),
    'vit.systolic': near(111, 160, [90, 91, 100, 101, 110, 111, 219, 220], [78, 90, 98, 105, 225]),
    'vit.pulse': near(51, 90, [40, 41, 50, 51, 90, 91, 110, 111, 130, 131], [38, 105, 118, 128, 140]),
    'vit.acvpu': ill ? d.code({ A: 5, C: 2, V: 1, P: 0.5, U: 0.5 }) : d.code({ A: 97, C: 2, V: 0.5, P: 0.3, U: 0.2 }),
    'vit.temp': temp,
  }
}

const bed = (d: Dice, id: 'kad' | 'sykestue' | 'korttid', good: boolean): Facts => {
  const full = good && d.chance(0.7)
  const basic = ['nurse_24_7', 'daily_doctor', 'doctor_24_7', 'poc_lab']
  return {
    [`svc.${id}.bed`]: d.code({ free: good ? 8 : 3, full: 2, none: 2 }),
    [`svc.${id}.caps`]: CAPS.filter((cap) =>
      d.chance(full ? 0.95 : basic.includes(cap) ? (good ? 0.95 : 0.7) : good ? 0.75 : 0.35),
    ),
    [`svc.${id}.travel_min`]: d.int(0, 120),
    [`svc.${id}.local`]: d.chance(0.6),
  }
}

const everything = (d: Dice): Facts => {
  // What sort of case it is, so that the facts hang together often enough for every answer to be reached.
  const palliative = d.chance(0.28)
  const simple = d.chance(0.35)
  const prepared = d.chance(0.65)
  const served = d.chance(0.65)
  const red = d.chance(0.06)
  const young = d.chance(0.08)
  const comfort = palliative && d.chance(0.65)
  const age = young ? d.int(0, 17) : d.chance(0.06) ? d.one([15, 16, 17, 18]) : d.int(18, 100)
  // Plans and services are good or bad as a whole, with single exceptions.
  const ready = (p = 0.97): boolean => d.chance(prepared ? p : 0.6)
  const there = (p = 0.95): boolean => d.chance(served ? p : 0.5)
  const alone = d.chance(0.4)
  const carried = d.chance(0.5)

  return {
    'pt.age': age,
    'pt.current_place': d.code({ home: 6, korttid: 1, sykestue: 1, kad: 1, legevakt: 1, hospital: 2 }),
    'pt.pregnant': age >= 12 && age <= 55 ? d.chance(0.08) : d.chance(0.002),
    ...vitals(d),
    'acute.red_flags': red
      ? [...new Set([d.one(d.chance(0.5) ? LIFE_THREAT : URGENT), ...d.even([...LIFE_THREAT, ...URGENT], 0.04)])]
      : [],
    'acute.last_well_min': d.chance(0.3) ? d.one([150, 209, 210, 211, 239, 240, 241, 270]) : d.int(0, 1500),

    'acute.seen_by_doctor': d.chance(0.75),
    'dx.clarity': d.code({ clarified: 7, gp_can_clarify: 3, unclear: 1 }),
    'risk.worsening_72h': d.code({ low: 7, moderate: 3, high: 0.5 }),
    'need.treatments': d.set({
      oral: 0.6,
      other_simple: 0.3,
      iv: simple ? 0 : 0.3,
      sc_pump: palliative ? 0.35 : 0.03,
      oxygen_low: simple ? 0 : 0.15,
      resp_adv: 0.015,
      transfusion: simple ? 0.005 : 0.05,
      cytostatics: 0.04,
      rehab: 0.12,
      palliative: palliative ? 0.6 : 0.03,
      surgery: 0.01,
      icu: 0.007,
    }),
    'need.observation': d.code({
      none: simple ? 8 : 2,
      daily: 4,
      '4_8h': simple ? 0.3 : 3,
      hourly: 0.15,
      continuous: 0.12,
    }),
    'need.diagnostics': simple
      ? d.even(['poc_lab', 'xray'], 0.03)
      : d.set({ poc_lab: 0.3, lab_ext: 0.1, blood_gas: 0.03, xray: 0.05, ct_mri: 0.015, specialist_now: 0.01 }),
    'need.doctor': d.code({ as_needed: simple ? 8 : 3, few_days: 3, daily: simple ? 0.3 : 2, immediate: 0.12 }),
    'need.days': d.chance(0.5) ? d.int(1, 4) : d.int(1, 21),
    'need.max_safe_wait_min': d.one([15, 30, 60, 60, 120, 120, 240, 240, 240]),
    'func.care': d.code({ independent: 3, some: 4, extensive: 3, total: 1 }),
    'func.night': d.code({ none: 5, visit: 2, repeated: 1.3, presence: 1.3 }),
    'cog.state': d.code({ clear: 8, impaired_stable: 2, delirium_unsafe: 0.7 }),
    'psy.state': d.code({ none: 8, mild_moderate: 1.2, severe: 0.12, imminent_danger: 0.1 }),
    'pall.phase': palliative ? d.code({ late: 5, dying: 4 }) : d.code({ none: 7, early: 2 }),
    'pall.symptoms': palliative
      ? d.code({ 'n/a': 0.5, controlled: 5, partly: 3, uncontrolled: 2.5 })
      : d.code({ 'n/a': 7, controlled: 2, partly: 1, uncontrolled: 0.5 }),
    'goal.level': comfort
      ? d.code({ no_hospital_unless_comfort: 5, comfort_only: 4 })
      : d.code({ full: 6, limited_hospital_ok: 3, no_hospital_unless_comfort: 1, comfort_only: 0.5 }),
    'goal.status': comfort
      ? d.code({ current: 9, outdated: 0.5, declined: 0.5 })
      : d.code({ current: 4, outdated: 1, none: 4, declined: 1 }),

    'pref.place': d.code({ home: 6, local_bed: 1.5, hospital: 0.8, open: 3 }),
    'pref.place_of_death': d.code({ home: 3, institution: 1, undecided: 2, not_raised: 3, not_relevant: 3 }),
    'pref.informed_voluntary': ready(0.96),
    'pref.refuses': d.set({ home: 0.04, local_bed: 0.06, hospital: 0.15 }),
    'legal.capacity': d.code({ has: 7, lacks: 1.5, doubt: 1.5 }),
    'lang.need': d.code({ none: 8, met: 1, unmet: 1 }),

    'home.lives_alone': alone,
    'rel.presence': d.code({ none: alone ? 5 : 1, daytime: 2, nights: alone ? 1 : 3, round_clock: alone ? 0.5 : 4 }),
    'rel.plan_tasks': carried
      ? d.set({ night_presence: 0.6, prn_medication: 0.4, personal_care: 0.4, technology: 0.2, transport: 0.3 })
      : [],
    'rel.willing': ready(),
    'rel.trained': ready(),
    'rel.strain': d.code({ low: 5, moderate: 4, high: 1.5, exhausted: 0.8 }),
    'rel.relief': ready(0.85),
    'rel.minors': d.chance(0.15),
    'home.safe': d.chance(0.94),
    'home.comms': d.code({ robust: prepared ? 7 : 3, single_channel: 3, none: prepared ? 0.1 : 1 }),

    'planb.place': d.code({ none: prepared ? 0.2 : 3, korttid: 3, sykestue: 3, kad: 2, hospital: 3 }),
    'planb.confirmed': ready(),
    'planb.triggers': ready(),
    'planb.closure_ok': ready(0.93),
    'plan.named_people': d.even(['doctor', 'coordinator', 'primary_nurse', 'deputy'], prepared ? 0.95 : 0.45),
    'plan.responsibility_agreed': ready(),
    'plan.paediatrician_agreed': d.chance(0.5),
    'plan.contact_24_7': ready(),
    'plan.shared_with': d.even(['gp', 'home_care', 'legevakt', 'amk', 'hospital', 'patient'], prepared ? 0.97 : 0.5),
    'plan.medicines': d.code({ 'n/a': 1, ready: prepared ? 12 : 2, ordered: 1, missing: 1 }),
    'plan.supply_days': d.one([0, 1, 2, 3, 3, 4, 5, 7, 14]),
    'plan.review_date': `2026-${d.one(['11', '12'])}-${String(d.int(1, 30)).padStart(2, '0')}`,

    'svc.nursing_hours': d.code({ none: 0.5, day: 0.7, day_evening: 1.5, '24_7': served ? 12 : 2 }),
    'svc.response_min_worst': d.one([10, 15, 20, 29, 30, 31, 45, 60, 61, 90, 120, 180]),
    'svc.home_skills': d.even(
      ['iv', 'sc_pump', 'oxygen_low', 'cytostatics', 'transfusion', 'palliative', 'fastvakt', 'paediatric'],
      served ? 0.65 : 0.3,
    ),
    'svc.joint_home.hours': d.code({ none: served ? 1 : 4, limited: 3, '24_7': served ? 4 : 1 }),
    'svc.joint_home.covers_address': there(0.85),
    'svc.joint_home.ages': d.set({ adult: 0.9, paediatric: 0.4 }),
    'svc.dho': d.code({ none: 3, office_hours: 2, '24_7': 3 }),
    'svc.gp_outreach': d.code({ home_visit: 5, phone_only: 3, none: 1 }),
    'svc.legevakt.hours': d.code({ none: 0.5, day: 1.5, '24_7': 8 }),
    'svc.legevakt.travel_min': d.one([5, 10, 20, 30, 39, 40, 41, 60, 61, 90]),
    ...bed(d, 'kad', d.chance(0.65)),
    'svc.kad.min_age': d.one([18, 18, 18, 18, 16]),
    ...bed(d, 'sykestue', d.chance(0.65)),
    ...bed(d, 'korttid', d.chance(0.75)),
    'svc.palliative_hours': d.code({ none: 2, weekday_day: 3, extended: 3, '24_7': 3 }),
    'svc.hospital_travel_min': d.chance(0.3) ? d.one([29, 30, 31]) : d.int(5, 360),
    'svc.route': d.code({ open_low: 6, open_seasonal: 2, uncertain: 1.2, closed: 1.5 }),
  }
}

export function randomPatient(seed: number, hide = 0): Record<string, unknown> {
  const random = generator(seed)
  const facts = everything(dice(random))
  return Object.fromEntries(Object.entries(facts).filter(() => random() >= hide))
}
