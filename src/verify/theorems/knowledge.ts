import type { Pack } from '../../pack/pack.ts'
import type { FactId } from '../../facts/fact.ts'
import { LOWER, indicating, isFirm, isLessUrgent, isLower, isLowerTier } from '../claims.ts'
import type { Change, Premise, Theorem } from '../theorem.ts'
import { CLOSED, COMFORT_EITHER } from './premises.ts'
import { COMFORT, given } from './words.ts'

/** What knowing less may do. */
export const knowledgeTheorems = (pack: Pack): readonly Theorem[] => [
  {
    name: 'forget',
    says: 'Whoever knows less never gets a firm lower level that does not fit, or that an indication for hospital forbids.',
    premises: [OPEN_INDICATION, SCALE_2_FORGOTTEN, AGE_LIMIT_FORGOTTEN, WAIT_FORGOTTEN],
    changes: forgetting(pack),
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
    name: 'forget-urgency',
    says: 'Whoever knows less is never less urgent together with a firm level below hospital.',
    premises: [OPEN_INDICATION, SCALE_2_FORGOTTEN, COMFORT_EITHER, KNOWN_GAPS],
    changes: forgetting(pack),
    broken: ({ logic, pack: told, one, other }) =>
      logic.and(isFirm(logic, other), isLower(logic, other), isLessUrgent(logic, told, other, one)),
  },
  ...indicating(pack).map((rule): Theorem => ({
    name: `open:${rule}`,
    says: `Nobody gets a firm level below hospital while ${rule} may still indicate hospital.`,
    premises: rule === 'HI1' ? [CLOSED] : [],
    changes: null,
    broken: ({ logic, one }) =>
      logic.and(isFirm(logic, one), isLower(logic, one), logic.not(logic.or(one.rule(rule).yes, one.rule(rule).no))),
  })),
]

const forgetting = (pack: Pack): ReadonlyMap<FactId, Change> => new Map(pack.facts.map(({ id }) => [id, 'forgotten']))

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
