import { indexOf } from '../../evaluate/scene.ts'
import type { Pack } from '../../pack/pack.ts'
import type { FactId } from '../../facts/fact.ts'
import { LOWER, indicating, isFirm, isLessUrgent, isLower, isLowerTier } from '../claims.ts'
import type { Told } from '../logic.ts'
import type { Change, Premise, Theorem } from '../theorem.ts'
import { CLOSED, COMFORT_EITHER, SCREENING } from './premises.ts'
import { COMFORT, given, is } from './words.ts'

/** What knowing less may do. */
export const knowledgeTheorems = (pack: Pack): readonly Theorem[] => [
  ...safe(pack, 'forgotten'),
  ...safe(pack, 'stale'),
  ...disputes(pack),
  ...indicating(pack).map((rule): Theorem => ({
    name: `open:${rule}`,
    params: { id: rule },
    premises: rule === 'HI1' ? [CLOSED] : [],
    changes: null,
    broken: ({ logic, one }) =>
      logic.and(isFirm(logic, one), isLower(logic, one), logic.not(logic.or(one.rule(rule).yes, one.rule(rule).no))),
  })),
]

/** Information safety: of what is not known any more, and of what has grown too old. */
function safe(pack: Pack, change: 'forgotten' | 'stale'): readonly Theorem[] {
  const [name, changes] =
    change === 'forgotten' ? (['forget', every(pack, change)] as const) : (['stale', aging(pack)] as const)
  return [
    {
      name,
      premises: [OPEN_INDICATION, SCALE_2_FORGOTTEN, AGE_LIMIT_FORGOTTEN, WAIT_FORGOTTEN],
      changes,
      broken: ({ logic, pack: { selection }, one, other }) =>
        logic.and(
          isFirm(logic, other),
          isLowerTier(logic, other, one),
          logic.or(
            ...selection.steps.filter(({ namesIndications }) => namesIndications).map(({ id }) => one.step(id)),
            ...LOWER.map((setting) => logic.and(other.answer(setting), logic.not(one.status(setting, 'suitable')))),
          ),
        ),
    },
    {
      name: `${name}-urgency`,
      premises: [OPEN_INDICATION, SCALE_2_FORGOTTEN, COMFORT_EITHER, KNOWN_GAPS, SATURATION_AGREED],
      changes,
      broken: ({ logic, pack: told, one, other }) =>
        logic.and(isFirm(logic, other), isLower(logic, other), isLessUrgent(logic, told, other, one)),
    },
  ]
}

const aging = ({ facts }: Pack): ReadonlyMap<FactId, Change> =>
  new Map(
    facts.flatMap(({ id, type, validFor, ofTheDay }) =>
      validFor !== null || (type === 'date' && ofTheDay) ? [[id, 'stale']] : [],
    ),
  )

const every = (pack: Pack, change: Change): ReadonlyMap<FactId, Change> =>
  new Map(pack.facts.map(({ id }) => [id, change]))

/** What a second source that says otherwise may do: its worse value may raise an alarm, and neither may clear one (DQ-11). */
function disputes(pack: Pack): readonly Theorem[] {
  const fits: Theorem = {
    name: 'disputed',
    premises: [],
    changes: every(pack, 'disputed'),
    broken: ({ logic, one, other }) =>
      logic.and(
        isFirm(logic, other),
        isLowerTier(logic, other, one),
        ...LOWER.map((setting) => logic.not(logic.and(other.answer(setting), one.status(setting, 'suitable')))),
      ),
  }
  const alarm: Pick<Theorem, 'premises' | 'broken'> = {
    premises: [SCREENING, COMFORT_EITHER, SCALE_2_OFF],
    broken: ({ logic, pack: told, one, other }) => isLessUrgent(logic, told, other, one),
  }
  return [
    fits,
    { ...fits, name: 'disputed*', premises: [NEEDS_AGREED, SCALE_AGREED] },
    {
      ...alarm,
      name: 'disputed-alarm',
      changes: new Map(measured(pack).map((id) => [id, 'disputed'])),
    },
    {
      ...alarm,
      name: 'disputed-state',
      premises: [...alarm.premises, NOT_FOR_WANT],
      changes: new Map(states(pack).map((id) => [id, 'disputed'])),
    },
  ]
}

/** What raises an alarm by itself: red flags and what is scored. */
const measured = ({ scores }: Pack): readonly FactId[] => [
  ...new Set(['acute.red_flags', ...scores.flatMap(({ items }) => items.map(({ fact }) => fact))]),
]

/** The states that urgency looks at, as codes from harmless to dangerous. */
function states(pack: Pack): readonly FactId[] {
  const { program } = indexOf(pack)
  const { first, raise } = pack.urgency
  const alarms = [...first, ...raise].map(({ when }) => program.nodeOf(when))
  const isLookedAt = (id: FactId) => alarms.some((node) => program.reaches(node, program.slotOf(id)))
  return pack.facts
    .filter(({ id, type, worse }) => type === 'code' && typeof worse === 'object' && isLookedAt(id))
    .map(({ id }) => id)
}

const disputedNow = <B>({ logic: { and, or, not }, one, other }: Told<B>, facts: readonly FactId[]): B =>
  or(...facts.map((fact) => and(one.known(fact), not(other.known(fact)))))

/** A need that only one source tells counts as a need, which opens what is meant for a greater one. */
const NEEDS_AGREED: Premise = {
  name: 'needs-agreed',
  except: (told) =>
    disputedNow(told, ['need.treatments', 'need.diagnostics', 'need.observation', 'need.doctor', 'dx.clarity']),
}

/** Steps 4 to 6 make it the same day at the least; a question of danger comes before they are reached. */
const NOT_FOR_WANT: Premise = {
  name: 'not-for-want',
  except: ({ logic, one }) => logic.and(one.answer('hospital'), one.urgency('same_day')),
}

const SCALE_AGREED: Premise = {
  name: 'scale-agreed',
  except: (told) => disputedNow(told, ['vit.spo2_scale2']),
}

/** On scale 2 the worse of two saturations depends on oxygen, and counts in every table that may hold. */
const SATURATION_AGREED: Premise = {
  name: 'saturation-agreed',
  except: ({ logic: { and, not }, one }) =>
    and(one.truth(is('vit.spo2_scale2', true)).yes, one.truth(given('vit.spo2')).yes, not(one.known('vit.spo2'))),
}

const SCALE_2_OFF: Premise = {
  name: 'scale-2-off',
  except: ({ one }) => one.truth(is('vit.spo2_scale2', true)).yes,
}

const OPEN_INDICATION: Premise = {
  name: 'open-indication',
  except: ({ logic, pack, other }) =>
    logic.or(...indicating(pack).map((rule) => logic.not(logic.or(other.rule(rule).yes, other.rule(rule).no)))),
}

const notForgotten = (name: string, fact: FactId): Premise => ({
  name,
  except: ({ logic: { and, not }, one, other }) => and(one.truth(given(fact)).yes, not(other.truth(given(fact)).yes)),
})

const SCALE_2_FORGOTTEN = notForgotten('scale-2-forgotten', 'vit.spo2_scale2')
const AGE_LIMIT_FORGOTTEN = notForgotten('age-limit-forgotten', 'svc.kad.min_age')

const WAIT_FORGOTTEN: Premise = {
  name: 'wait-forgotten',
  except: (told) =>
    told.logic.and(
      told.other.truth(COMFORT).yes,
      notForgotten('wait-forgotten', 'need.max_safe_wait_min').except(told),
    ),
}

/** The same day is for a critical gap that is known; who knows less may not know it. */
const KNOWN_GAPS: Premise = {
  name: 'known-gaps',
  except: ({ one }) => one.urgency('same_day'),
}
