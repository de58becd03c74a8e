import type { Condition } from '../../pack/condition.ts'
import { gatesOf } from '../claims.ts'
import { countHolding, type Logic, type Person, type Told } from '../logic.ts'
import type { Theorem } from '../theorem.ts'
import { situationOf } from './situation.ts'
import { COMFORT, JOINT, JOINT_OR_LATE, LATE, PLAN_B_NEEDED, all, is, isEmpty, not } from './words.ts'

const claim = { premises: [], changes: null }
const PLAN_B = ['PB1', 'PB2', 'PB3', 'PB4']
const PACKAGES = ['home_eol', 'home_joint', 'home_standard']
const RELATIVES = ['RC0', 'RC1', 'RC2', 'RC3', 'RC4']

/** Plan B, relatives, and what rules hospital out. */
export const planTheorems = (): readonly Theorem[] => [
  {
    ...claim,
    name: 'plan-b',
    broken: ({ logic, logic: { and, or, not: turn }, one }) =>
      or(
        isApart(logic, one.part('planB', 'not_needed'), one.truth(PLAN_B_NEEDED).no),
        and(one.part('planB', 'ready'), turn(and(...PLAN_B.map((rule) => one.rule(rule).yes)))),
      ),
  },
  {
    ...claim,
    name: 'relatives',
    broken: ({ logic, logic: { and, or, not: turn }, one }) =>
      or(
        isApart(logic, one.part('relatives', 'not_needed'), one.truth(isEmpty('rel.plan_tasks')).yes),
        and(one.part('relatives', 'ready'), turn(and(...RELATIVES.map((rule) => one.rule(rule).yes)))),
      ),
  },
  {
    ...claim,
    name: 'package',
    broken: ({ logic, pack, one }) => {
      const { and, or } = logic
      const others = pack.selection.packages.filter(({ id }) => !PACKAGES.includes(id))
      const home = (condition: Condition) => and(one.answer('home'), one.truth(condition).yes)
      return or(
        isApart(logic, one.package('home_eol'), home(LATE)),
        isApart(logic, one.package('home_joint'), home(all(JOINT, not(LATE)))),
        isApart(logic, one.package('home_standard'), home(not(JOINT_OR_LATE))),
        ...others.map(({ id }) => one.package(id)),
      )
    },
  },
  {
    name: 'RC7',
    premises: [],
    changes: new Map([
      ['rel.presence', 'free'],
      ['rel.plan_tasks', 'free'],
    ]),
    broken: (told) => {
      const { logic, pack, one, other } = told
      const { and, no } = logic
      const without = other.truth(all(is('rel.presence', 'none'), isEmpty('rel.plan_tasks'))).yes
      const { critical } = situationOf({ ...told, one: other })
      const fails = gatesOf(pack)
        .filter(({ about }) => about === 'home')
        .map(({ id }) => and(critical(id), logic.not(lacks(told, one, id))))
      return and(without, isApart(logic, one.restsOnRelatives(), countHolding(logic, fails)[1] ?? no))
    },
  },
  {
    ...claim,
    name: 'hospital-out',
    broken: ({ logic: { and, or, not: turn }, one }) => {
      const out = one.status('hospital', 'ruled_out')
      const should = one.truth(
        all(COMFORT, not(is('pall.symptoms', 'uncontrolled')), not(is('pref.place', 'hospital'))),
      ).yes
      return or(and(out, turn(should)), and(should, turn(out)))
    },
  },
  {
    ...claim,
    name: 'hospital-route',
    broken: ({ logic: { and }, one }) =>
      and(one.truth(is('svc.route', 'closed')).yes, one.status('hospital', 'suitable')),
  },
]

const isApart = <B>({ or, and, not: turn }: Logic<B>, a: B, b: B): B => or(and(a, turn(b)), and(b, turn(a)))

/** Whether a rule speaks against home for this person. */
const lacks = <B>({ logic }: Told<B>, person: Person<B>, rule: string): B =>
  logic.or(person.listed('home', 'excludedBy', rule), person.listed('home', 'toFix', rule))
