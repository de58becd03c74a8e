import { SETTINGS } from '../../pack/pack.ts'
import { BEDS, isBed } from '../claims.ts'
import type { Told } from '../logic.ts'
import type { Theorem } from '../theorem.ts'
import { situationOf, type Situation } from './situation.ts'
import { ACUTE, is } from './words.ts'

/** What selection.md says of a step: when it applies, if none before it does, and what then must be answered. */
interface StepClaim {
  readonly name: string
  readonly when: <B>(situation: Situation<B>, told: Told<B>) => B
  readonly answer: <B>(situation: Situation<B>, told: Told<B>) => B
}

/** The steps of selection, each as selection.md words it, over the verdicts as they are listed. */
export const stepTheorems = (): readonly Theorem[] => [
  ...STEPS.map((step, at): Theorem => ({
    name: `step:${step.name}`,
    premises: [],
    changes: null,
    broken: (told) => {
      const situation = situationOf(told)
      const { and, not } = told.logic
      return and(
        step.when(situation, told),
        ...STEPS.slice(0, at).map((earlier) => not(earlier.when(situation, told))),
        not(step.answer(situation, told)),
      )
    },
  })),
  bedOrder,
  noTarget,
]

/** Whether two truths are the same. */
const same = <B>({ logic: { and, or, not } }: Told<B>, a: B, b: B): B => or(and(a, b), and(not(a), not(b)))

const firm = <B>({ logic: { not }, one }: Told<B>): B => not(one.provisional)
const acute = <B>({ one }: Told<B>): B => one.truth(ACUTE).yes
/** Whoever is in hospital for want of a lower level is seen the same day at the least. */
const notLater = <B>({ logic: { and, not }, one }: Told<B>): B =>
  and(not(one.urgency('routine')), not(one.urgency('symptom_plan')))

const STEPS: readonly StepClaim[] = [
  {
    name: '1',
    when: ({ indicated }) => indicated,
    answer: (_, told) => told.logic.and(told.one.answer('hospital'), firm(told)),
  },
  {
    name: '2',
    when: (_, { one }) => one.urgency('screen_first'),
    answer: (_, { logic, one }) => logic.and(one.answer('undetermined'), one.provisional),
  },
  {
    name: '3-wish',
    when: ({ wishesBed, bedSuitable }, { logic }) => logic.and(wishesBed, bedSuitable),
    answer: (_, told) => told.logic.and(isBed(told.logic, told.one), firm(told)),
  },
  {
    name: '3-home',
    when: ({ homeSuitable }) => homeSuitable,
    answer: (_, told) => told.logic.and(told.one.answer('home'), firm(told)),
  },
  {
    name: '3-stay',
    when: ({ bedSuitable, safeAtHome }, told) => told.logic.and(bedSuitable, safeAtHome, told.logic.not(acute(told))),
    answer: (_, { logic, one }) => logic.and(one.answer('home'), one.provisional),
  },
  {
    name: '3-bed',
    when: ({ bedSuitable }) => bedSuitable,
    answer: ({ pending }, told) =>
      told.logic.and(
        isBed(told.logic, told.one),
        same(told, told.one.provisional, told.one.status('home', 'needs_info')),
        same(told, told.one.target('home'), pending('home')),
      ),
  },
  {
    name: '4',
    when: ({ hospitalPossible }, told) => told.logic.and(acute(told), hospitalPossible),
    answer: ({ someWithinReach }, told) =>
      told.logic.and(told.one.answer('hospital'), same(told, told.one.provisional, someWithinReach), notLater(told)),
  },
  {
    name: '5',
    when: ({ uncontrolled, hospitalPossible, safeAtHome }, { logic }) =>
      logic.and(uncontrolled, hospitalPossible, logic.not(safeAtHome)),
    answer: ({ someQuestions }, told) =>
      told.logic.and(told.one.answer('hospital'), same(told, told.one.provisional, someQuestions), notLater(told)),
  },
  {
    name: '6',
    when: ({ late, hospitalPossible, dangerQuestion }, { logic, one }) =>
      logic.and(late, one.truth(is('pref.place', 'hospital')).yes, hospitalPossible, logic.not(dangerQuestion)),
    answer: (_, told) => told.logic.and(told.one.answer('hospital'), firm(told), notLater(told)),
  },
  {
    name: '7',
    when: ({ safeAtHome }) => safeAtHome,
    answer: (_, { logic, one }) => logic.and(one.answer('home'), one.provisional),
  },
  {
    name: '8',
    when: ({ dangerQuestion }) => dangerQuestion,
    answer: (_, { logic, one }) => logic.and(one.answer('undetermined'), one.provisional),
  },
  {
    name: '9',
    when: (_, { logic }) => logic.yes,
    answer: (_, told) => told.logic.and(told.one.answer('none_ready'), firm(told)),
  },
]

/** The steps beside which something may be worked towards. */
const WITH_TARGET = ['3-bed', '4', '9']

const noTarget: Theorem = {
  name: 'step:no-target',
  premises: [],
  changes: null,
  broken: (told) => {
    const situation = situationOf(told)
    const { and, or, not } = told.logic
    const applies = STEPS.map((step) => step.when(situation, told))
    const decides = STEPS.flatMap(({ name }, at) =>
      WITH_TARGET.includes(name) ? [] : [and(...applies.slice(at, at + 1), ...applies.slice(0, at).map(not))],
    )
    return and(or(...decides), or(...SETTINGS.map((setting) => told.one.target(setting))))
  },
}

const bedOrder: Theorem = {
  name: 'step:bed-order',
  premises: [],
  changes: null,
  broken: (told) => {
    const { and, or, not } = told.logic
    const { sykestueFirst } = situationOf(told)
    const [korttid, kad, sykestue] = BEDS.map((bed) => ({
      chosen: told.one.answer(bed),
      suits: told.one.status(bed, 'suitable'),
    }))
    if (!korttid || !kad || !sykestue) return told.logic.no
    return or(
      and(korttid.chosen, or(kad.suits, sykestue.suits)),
      and(kad.chosen, sykestue.suits, sykestueFirst),
      and(sykestue.chosen, kad.suits, not(sykestueFirst)),
    )
  },
}
