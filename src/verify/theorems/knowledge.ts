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
    says: `Nobody gets a firm level below hospital while ${rule} may still indicate hospital.`,
    premises: rule === 'HI1' ? [CLOSED] : [],
    changes: null,
    broken: ({ logic, one }) =>
      logic.and(isFirm(logic, one), isLower(logic, one), logic.not(logic.or(one.rule(rule).yes, one.rule(rule).no))),
  })),
]

/** Information safety: of what is not known any more, and of what has grown too old. */
function safe(pack: Pack, change: 'forgotten' | 'stale'): readonly Theorem[] {
  const [name, who, changes] =
    change === 'forgotten'
      ? (['forget', 'Whoever knows less', every(pack, change)] as const)
      : (['stale', 'Whoever knows it from too long ago', aging(pack)] as const)
  return [
    {
      name,
      says: `${who} never gets a firm lower level that does not fit, or that an indication for hospital forbids.`,
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
      says: `${who} is never less urgent together with a firm level below hospital.`,
      premises: [OPEN_INDICATION, SCALE_2_FORGOTTEN, COMFORT_EITHER, KNOWN_GAPS, SATURATION_AGREED],
      changes,
      broken: ({ logic, pack: told, one, other }) =>
        logic.and(isFirm(logic, other), isLower(logic, other), isLessUrgent(logic, told, other, one)),
    },
  ]
}

const aging = ({ facts }: Pack): ReadonlyMap<FactId, Change> =>
  new Map(facts.flatMap(({ id, validFor }) => (validFor === null ? [] : [[id, 'stale']])))

const every = (pack: Pack, change: Change): ReadonlyMap<FactId, Change> =>
  new Map(pack.facts.map(({ id }) => [id, change]))

/** What a second source that says otherwise may do: its worse value may raise an alarm, and neither may clear one (DQ-11). */
function disputes(pack: Pack): readonly Theorem[] {
  const fits: Theorem = {
    name: 'disputed',
    says: 'Whoever has a second source that says otherwise never gets a firm lower level that does not fit without it.',
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
      says: 'A second source that says otherwise of red flags or a measurement never makes anybody less urgent.',
      changes: new Map(measured(pack).map((id) => [id, 'disputed'])),
    },
    {
      ...alarm,
      name: 'disputed-state',
      says: 'A second source that says otherwise of a state that urgency looks at never makes anybody less urgent.',
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
  says: 'the sources agree on what the patient needs and on how clear it is',
  ruling: 'KX9, SX5: care need alone; DQ-11: the worse value counts',
  except: (told) =>
    disputedNow(told, ['need.treatments', 'need.diagnostics', 'need.observation', 'need.doctor', 'dx.clarity']),
}

/** Steps 4 to 6 make it the same day at the least; a question of danger comes before they are reached. */
const NOT_FOR_WANT: Premise = {
  says: 'the first is not in hospital by wish or for want of a lower level',
  ruling: 'selection.md, steps 4 to 6: the same day at the least',
  except: ({ logic, one }) => logic.and(one.answer('hospital'), one.urgency('same_day')),
}

const SCALE_AGREED: Premise = {
  says: 'the sources agree on vit.spo2_scale2',
  ruling: 'C.2, F06: scale 2 is never inferred; unknown is scale 1',
  except: (told) => disputedNow(told, ['vit.spo2_scale2']),
}

/** On scale 2 the worse of two saturations depends on oxygen, and counts in every table that may hold. */
const SATURATION_AGREED: Premise = {
  says: 'the sources agree on the saturation, or it is not scored on scale 2',
  ruling: 'B.1a: two tables of scale 2, with and without oxygen',
  except: ({ logic: { and, not }, one }) =>
    and(one.truth(is('vit.spo2_scale2', true)).yes, one.truth(given('vit.spo2')).yes, not(one.known('vit.spo2'))),
}

const SCALE_2_OFF: Premise = {
  says: 'the saturation is not scored on scale 2, where oxygen decides which saturation is worse',
  ruling: 'B.1a: two tables of scale 2, with and without oxygen',
  except: ({ one }) => one.truth(is('vit.spo2_scale2', true)).yes,
}

const OPEN_INDICATION: Premise = {
  says: 'no indication for hospital is still open for the one who knows less (that is open:HI1 to open:HI6)',
  ruling: 'selection.md, step 1: only an indication that holds decides',
  except: ({ logic, pack, other }) =>
    logic.or(...indicating(pack).map((rule) => logic.not(logic.or(other.rule(rule).yes, other.rule(rule).no)))),
}

const notForgotten = (fact: FactId, ruling: string): Premise => ({
  says: `both know ${fact}, or neither`,
  ruling,
  except: ({ logic: { and, not }, one, other }) => and(one.truth(given(fact)).yes, not(other.truth(given(fact)).yes)),
})

const SCALE_2_FORGOTTEN = notForgotten('vit.spo2_scale2', 'C.2, F06: scale 2 is never inferred; unknown is scale 1')
const AGE_LIMIT_FORGOTTEN = notForgotten('svc.kad.min_age', 'D.12: T1 leaves profile records out; KX1, PAR-07')

const WAIT_FORGOTTEN: Premise = {
  says: 'on the comfort path both know how long the patient can wait, or neither',
  ruling: 'D.3.1, HR5: waived on the comfort path when no wait is set',
  except: (told) =>
    told.logic.and(told.other.truth(COMFORT).yes, notForgotten('need.max_safe_wait_min', '').except(told)),
}

/** The same day is for a critical gap that is known; who knows less may not know it. */
const KNOWN_GAPS: Premise = {
  says: 'the first is not urgent only for a critical gap at home',
  ruling: 'selection.md: only gaps known to be there count as critical',
  except: ({ one }) => one.urgency('same_day'),
}
