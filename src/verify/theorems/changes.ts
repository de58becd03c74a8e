import type { Fact, FactId } from '../../facts/fact.ts'
import type { Pack } from '../../pack/pack.ts'
import { differs, isLess, isLowerTier } from '../claims.ts'
import type { Change, Theorem } from '../theorem.ts'
import {
  BED_LOST,
  CLOSER_WATCH,
  COMFORT_EITHER,
  COMFORT_OTHER,
  FALLBACK,
  SCALE_2,
  SCREENING,
  STAYING,
  TIRED_WITH_FASTVAKT,
  WISHES_BED,
} from './premises.ts'
import { all, any, atLeast, given, has, not } from './words.ts'

const changing = (change: Change, ...facts: readonly FactId[]): ReadonlyMap<FactId, Change> =>
  new Map(facts.map((fact) => [fact, change]))

/** What a change of one fact may do. */
export const changeTheorems = (pack: Pack): readonly Theorem[] => [
  {
    name: 'T2',
    premises: [COMFORT_OTHER],
    changes: changing('worse', 'acute.red_flags'),
    broken: isLess,
  },
  {
    name: 'T2-found',
    premises: [COMFORT_OTHER],
    changes: changing('free', 'acute.red_flags'),
    broken: (told) =>
      told.logic.and(
        told.one.truth(given('acute.red_flags')).no,
        told.other.truth(not({ kind: 'empty', fact: 'acute.red_flags' })).yes,
        isLess(told),
      ),
  },
  ...pack.facts.filter(hasDirection).flatMap(worse),
  ...pack.facts.filter((fact) => fact.changeable && fact.worse !== 'none').map(closing),
  {
    name: 'T8',
    premises: [],
    changes: changing('free', 'pt.age'),
    broken: (told) =>
      told.logic.and(
        differs(told),
        ...[told.one, told.other].flatMap((person) => [
          person.truth(atLeast('pt.age', 'adult_age')).yes,
          person.truth(OLD_ENOUGH_FOR_KAD).yes,
        ]),
      ),
  },
  {
    name: 'T10',
    premises: [],
    changes: changing('free', 'home.lives_alone'),
    broken: ({ logic, pack: { rules }, one, other }) =>
      logic.or(
        ...rules.map(({ id }) =>
          logic.and(other.listed('home', 'excludedBy', id), logic.not(one.listed('home', 'excludedBy', id))),
        ),
      ),
  },
  ...IDLE.map(({ name, facts }): Theorem => ({
    name,
    premises: [],
    changes: changing('free', ...facts),
    broken: differs,
  })),
  {
    name: 'refusal',
    premises: [],
    changes: changing('free', 'pref.refuses'),
    broken: (told) =>
      told.logic.and(
        differs(told),
        // Nothing else is refused, or not, by only one of them.
        ...['home', 'local_bed'].map((place) => {
          const [a, b] = [told.one, told.other].map((person) => person.truth(has('pref.refuses', place)))
          return told.logic.or(
            told.logic.and(a?.yes ?? told.logic.no, b?.yes ?? told.logic.no),
            told.logic.and(a?.no ?? told.logic.no, b?.no ?? told.logic.no),
          )
        }),
      ),
  },
]

/** Facts that may never change setting or urgency, however they are answered. */
const IDLE: readonly { readonly name: string; readonly facts: readonly FactId[] }[] = [
  {
    name: 'T11',
    facts: ['svc.hospital_travel_min'],
  },
  { name: 'T12', facts: ['lang.need'] },
  {
    name: 'distance',
    facts: [
      'svc.hospital_travel_min',
      'svc.legevakt.travel_min',
      'svc.kad.travel_min',
      'svc.sykestue.travel_min',
      'svc.korttid.travel_min',
    ],
  },
  {
    name: 'shown-only',
    facts: [
      'func.cfs',
      'pref.place_of_death',
      'rel.minors',
      'plan.review_date',
      'legal.capacity',
      'acute.last_well_min',
    ],
  },
]

/** Old enough for the KAD, whether it has told its age limit or not (KX1). */
const OLD_ENOUGH_FOR_KAD = any(
  not({ kind: 'below', fact: 'pt.age', size: false, limit: { kind: 'fact', id: 'svc.kad.min_age' } }),
  all(not(given('svc.kad.min_age')), atLeast('pt.age', 'kad.lowest_age')),
)

const hasDirection = ({ id, worse: direction }: Fact): boolean => direction !== 'none' && id !== 'acute.red_flags'

/** Where more than the screening and the comfort path must be left out of monotone safety, and what. */
const LEFT_OUT: Readonly<Record<FactId, readonly (typeof FALLBACK)[]>> = {
  'vit.spo2': [SCALE_2, BED_LOST],
  'vit.resp_rate': [BED_LOST],
  'vit.systolic': [BED_LOST],
  'vit.acvpu': [BED_LOST],
  'acute.seen_by_doctor': [BED_LOST],
  'plan.paediatrician_agreed': [BED_LOST],
  'dx.clarity': [BED_LOST],
  'rel.strain': [FALLBACK],
  'need.treatments': [FALLBACK, BED_LOST],
  'need.observation': [FALLBACK, BED_LOST],
  'need.doctor': [FALLBACK, BED_LOST],
  'need.diagnostics': [FALLBACK, BED_LOST],
  'func.care': [FALLBACK],
  'func.night': [FALLBACK],
  'cog.state': [FALLBACK],
  'psy.state': [FALLBACK, BED_LOST],
  'pall.symptoms': [FALLBACK, BED_LOST],
  'svc.legevakt.hours': [BED_LOST],
  'svc.route': [FALLBACK, BED_LOST],
  ...Object.fromEntries(
    ['kad', 'sykestue', 'korttid'].flatMap((bed) =>
      ['bed', 'caps', 'local'].map((part) => [`svc.${bed}.${part}`, [BED_LOST]]),
    ),
  ),
}

/** Where a ruling makes the claim false, so that it is proven beside it as well. */
const CLASHES: Readonly<Record<FactId, typeof FALLBACK>> = {
  'need.treatments': CLOSER_WATCH,
  'need.observation': CLOSER_WATCH,
  'need.doctor': CLOSER_WATCH,
  'rel.strain': TIRED_WITH_FASTVAKT,
}

function worse(fact: Fact): readonly Theorem[] {
  const claim: Theorem = {
    name: `worse:${fact.id}`,
    params: { id: fact.id },
    premises: [COMFORT_EITHER, SCREENING, ...(LEFT_OUT[fact.id] ?? [])],
    changes: changing('worse', fact.id),
    broken: isLess,
  }
  const clash = CLASHES[fact.id]
  return clash ? [claim, { ...claim, name: `${claim.name}*`, premises: [...claim.premises, clash] }] : [claim]
}

/** What makes a bed fit that did not. */
const OPENS_BED: readonly FactId[] = ['acute.seen_by_doctor', 'plan.paediatrician_agreed']

const closing = (fact: Fact): Theorem => ({
  name: `closing:${fact.id}`,
  params: { id: fact.id },
  premises: OPENS_BED.includes(fact.id) ? [WISHES_BED, STAYING] : [],
  changes: changing('better', fact.id),
  broken: ({ logic, one, other }) => isLowerTier(logic, one, other),
})
