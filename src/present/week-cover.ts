import type { FactId } from '../facts/fact.ts'
import type { Condition } from '../pack/condition.ts'
import type { Band, Lane, Plan } from '../pack/plan.ts'
import { all, any, not, type Truth } from '../truth/truth.ts'
import type { Look } from './look-of.ts'

/** Cover needed against cover there, in one part of the day. */
export interface Cover {
  readonly needed: Truth
  /** Those who can be there, by lane; a lane that has no part in this plan is left out. */
  readonly lanes: readonly {
    readonly id: string
    readonly truth: Truth
    /** What keeps those from counting who are there by the clock. */
    readonly against: readonly Condition[]
  }[]
  /** Whether what is there covers what is needed. */
  readonly isCovered: Truth
}

/** A part of the day, and what it is looked at with. */
export interface InBand {
  readonly band: Band
  readonly week: Plan['week']
  readonly look: Look
}

/** The facts that tell whether help is needed in a part of the day, besides the relatives and services. */
export const needFacts = ({ band, week }: InBand): readonly FactId[] => [week.help[band], week.observation.fact]

/** The requirements that ask for somebody in a part of the day by themselves. */
export const needRules = ({ band, week, look }: InBand) => look.rules(band === 'night' ? week.night.needs : [])

/** How a part of the day is covered; there and lacking only when that is known. */
export function weekCover(at: InBand): Cover {
  const { week, look } = at
  const needed = any([
    ...needFacts(at).map((fact) => clockOf(fact, at)),
    ...needRules(at).map((rule) => look.applies(rule)),
  ])
  const lanes = week.lanes
    .filter(({ shown }) => shown === null || look.judge(shown.when) === 'yes')
    .map((lane) => ({ lane, truth: isThere(lane, at) }))
  return {
    needed,
    lanes: lanes.map(({ lane, truth }) => ({ id: lane.id, truth, against: againstIn(lane, at) })),
    isCovered: all([isHelped(lanes, at), isObserved(lanes, at)]),
  }
}

/** What a fact tells of a part of the day; of a set, what any of its codes that tell of it does. */
export function clockOf(fact: FactId, { band, week, look }: InBand): Truth {
  const clock = week.clocks[fact] ?? {}
  const seen = look.see(fact)
  if (typeof seen === 'string') return clock[seen]?.[band] ?? 'unknown'
  if (!look.isSet(fact)) return 'unknown'
  return any(Object.entries(clock).map(([code, times]) => all([look.hasAny(fact, [code]), times[band]])))
}

/** What is wanted of those who are there by the clock. */
const wantedIn = ({ only }: Lane, { band }: InBand): readonly Condition[] =>
  only.flatMap((one) => (one.in.includes(band) ? [one.when] : []))

/** They count when they are there and all else that is wanted of them holds. */
const isThere = (lane: Lane, at: InBand): Truth =>
  all([clockOf(lane.hours, at), ...wantedIn(lane, at).map(at.look.judge)])

/** What is known to be otherwise than is wanted. */
const againstIn = (lane: Lane, at: InBand): readonly Condition[] =>
  clockOf(lane.hours, at) === 'no' ? [] : wantedIn(lane, at).filter((when) => at.look.judge(when) === 'no')

type Lanes = readonly { readonly lane: Lane; readonly truth: Truth }[]

/** At night the rules decide, so that the picture never tells anything else than they do. */
function isHelped(lanes: Lanes, at: InBand): Truth {
  const { band, week, look } = at
  if (band !== 'night') {
    const helpers = lanes.filter(({ lane }) => lane.helps).map(({ truth }) => truth)
    return any([not(clockOf(week.help[band], at)), ...helpers])
  }
  const rules = look.rules(week.night.rules)
  return rules.length === 0 ? 'unknown' : all(rules.map(look.isSatisfied))
}

/** Whether staff see to the patient as often as needed. That they come every hour, no answer tells. */
function isObserved(lanes: Lanes, at: InBand): Truth {
  const { week, look } = at
  const { fact, seldom } = week.observation
  const some = any([
    ...lanes.flatMap(({ lane, truth }) => (lane.observes === null ? [] : [all([truth, lane.observes])])),
    ...look.rules(week.observedBy).map(look.isMet),
  ])
  const isSeldom = look.isIn(fact, seldom) === 'yes'
  return any([not(clockOf(fact, at)), isSeldom || some === 'no' ? some : 'unknown'])
}
