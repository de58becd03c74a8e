import type { FactId } from '../facts/fact.ts'
import { all, any, not, type Truth } from '../truth/truth.ts'
import { lookOf, type Look } from './look-of.ts'
import type { WeekBand, WeekLane } from './picture-cards.ts'
import type { ShownCase } from './shown-case.ts'

/** A part of the day. */
export type Band = WeekBand['id']
type LaneId = WeekLane['id']

/** The parts of a day, in their order. */
export const BANDS: readonly Band[] = ['day', 'evening', 'night']
/** The need, and those who can be there, in their order; volunteers are no cover, so they have no lane. */
export const LANES: readonly LaneId[] = ['needed', 'relatives', 'home-care', 'fastvakt', 'team']

/** Cover needed against cover there, in one part of the day. */
export interface Cover {
  /** The team is null in a plan that has no part for it. */
  readonly lanes: Readonly<Record<Exclude<LaneId, 'team'>, Truth>> & { readonly team: Truth | null }
  /** Whether what is there covers what is needed. */
  readonly isCovered: Truth
}

/** What the codes of a fact say of each part of the day; unknown: they do not tell the time of day. */
type Clock = Readonly<Record<string, Readonly<Record<Band, Truth>>>>

const on = (day: Truth, evening: Truth, night: Truth) => ({ day, evening, night })
const NEVER = on('no', 'no', 'no')
const ALWAYS = on('yes', 'yes', 'yes')
const SOMETIME = on('unknown', 'unknown', 'no')

/** What each fact tells of the need. */
const NEED_CLOCKS: Readonly<Record<FactId, Clock>> = {
  'func.care': {
    independent: NEVER,
    some: SOMETIME,
    extensive: on('yes', 'yes', 'no'),
    total: on('yes', 'yes', 'no'),
  },
  'func.night': {
    none: NEVER,
    visit: on('no', 'no', 'yes'),
    repeated: on('no', 'no', 'yes'),
    presence: on('no', 'no', 'yes'),
  },
  'need.observation': { none: NEVER, daily: SOMETIME, '4_8h': ALWAYS, hourly: ALWAYS, continuous: ALWAYS },
}

const PRESENCE: Clock = {
  none: NEVER,
  daytime: on('yes', 'unknown', 'no'),
  nights: on('no', 'unknown', 'yes'),
  round_clock: ALWAYS,
}

const NURSING: Clock = {
  none: NEVER,
  day: on('yes', 'no', 'no'),
  day_evening: on('yes', 'yes', 'no'),
  '24_7': ALWAYS,
}

/** That the team is there part of the day does not tell when; at night the rules do not count it. */
const TEAM: Clock = { none: NEVER, limited: SOMETIME, '24_7': ALWAYS }

/** The requirements that decide whether the night is covered, so that the picture never tells anything else than they do. */
const NIGHT_RULES = ['HR4', 'HE3', 'HJ4', 'HJ5']
/** Those of them that ask for somebody at night by themselves. */
export const NIGHT_NEEDS: readonly string[] = ['HE3', 'HJ5']

/** The facts that tell whether help is needed in a part of the day, besides the relatives and services. */
export const needFacts = (band: Band): readonly FactId[] => [
  band === 'night' ? 'func.night' : 'func.care',
  'need.observation',
]

/** What a fact tells of the need in a part of the day. */
export const needBy = (fact: FactId, band: Band, look: Look): Truth => tell(fact, NEED_CLOCKS[fact] ?? {}, band, look)

/** How a part of the day is covered; there and lacking only when that is known. */
export function weekCover(band: Band, shown: ShownCase): Cover {
  const look = lookOf(shown)
  const lanes: Cover['lanes'] = {
    needed: neededIn(band, look),
    relatives: relativesIn(band, look),
    'home-care': tell('svc.nursing_hours', NURSING, band, look),
    fastvakt: fastvaktIn(band, look),
    team: teamIn(band, look),
  }
  return { lanes, isCovered: all([isHelped(band, lanes, look), isObserved(band, lanes, look)]) }
}

function tell(fact: FactId, clock: Clock, band: Band, { see }: Look): Truth {
  const seen = see(fact)
  return (typeof seen === 'string' ? clock[seen]?.[band] : undefined) ?? 'unknown'
}

function neededIn(band: Band, look: Look): Truth {
  const rules = band === 'night' ? look.rules(NIGHT_NEEDS) : []
  return any([...needFacts(band).map((fact) => needBy(fact, band, look)), ...rules.map(look.applies)])
}

/** Relatives count when they are there, have the task, are willing and are not exhausted: at night as the rules have it. */
function relativesIn(band: Band, look: Look): Truth {
  return all([
    tell('rel.presence', PRESENCE, band, look),
    look.hasAny('rel.plan_tasks', [band === 'night' ? 'night_presence' : 'personal_care']),
    look.isTrue('rel.willing'),
    not(look.isIn('rel.strain', ['exhausted'])),
  ])
}

/** Staff who stay are there for the night; whether they are by day as well is not told. */
function fastvaktIn(band: Band, { hasAny }: Look): Truth {
  const has = hasAny('svc.home_skills', ['fastvakt'])
  return band === 'night' || has === 'no' ? has : 'unknown'
}

/** The joint team counts only in its own package: there it may be all that makes the night safe. */
function teamIn(band: Band, look: Look): Truth | null {
  if (look.isTrue('package.joint') !== 'yes') return null
  const comes = tell('svc.joint_home.hours', TEAM, band, look)
  return look.isIn('svc.joint_home.hours', ['none']) === 'yes' ? null : all([comes, look.isTrue('joint.team')])
}

function isHelped(band: Band, lanes: Cover['lanes'], look: Look): Truth {
  if (band !== 'night')
    return any([not(needBy('func.care', band, look)), lanes.relatives, lanes['home-care'], lanes.fastvakt])
  const rules = look.rules(NIGHT_RULES)
  return rules.length === 0 ? 'unknown' : all(rules.map(look.isSatisfied))
}

/** Whether staff see to the patient as often as needed. That they come every hour, no answer tells. */
function isObserved(band: Band, lanes: Cover['lanes'], look: Look): Truth {
  const some = any([
    lanes['home-care'],
    ...look.rules(['HJ4']).map(look.isMet),
    lanes.fastvakt === 'no' ? 'no' : 'unknown',
  ])
  const isSeldom = look.isIn('need.observation', ['daily', '4_8h']) === 'yes'
  return any([not(needBy('need.observation', band, look)), isSeldom || some === 'no' ? some : 'unknown'])
}
