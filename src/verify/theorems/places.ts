import { LOWER, gatesOf } from '../claims.ts'
import { countHolding, type Told } from '../logic.ts'
import { SETTINGS, type SettingId } from '../../pack/pack.ts'
import type { Theorem } from '../theorem.ts'
import { situationOf } from './situation.ts'
import { all, any, has, is, isOneOf } from './words.ts'

/** What goes with the recommendation: bridge, alternative, target, and which failing requirements can be closed. */
export const placeTheorems = (): readonly Theorem[] => [
  bridge,
  alternative,
  ...LOWER.map(leastLacking),
  someTarget,
  hardOrClosable,
]

const one = { premises: [], changes: null }

const bridge: Theorem = {
  ...one,
  name: 'bridge',
  broken: ({ logic: { and, or, not }, one: person }) => {
    const carries = (bed: string) =>
      person.truth(
        all(
          is(`svc.${bed}.local`, true),
          isOneOf(`svc.${bed}.bed`, 'free', 'full'),
          has(`svc.${bed}.caps`, 'nurse_24_7'),
          any(has(`svc.${bed}.caps`, 'doctor_24_7'), is('svc.legevakt.hours', '24_7')),
        ),
      ).yes
    const needed = and(person.answer('hospital'), person.truth(is('svc.route', 'closed')).yes)
    const [sykestue, kad] = [carries('sykestue'), carries('kad')]
    const right = or(
      and(sykestue, person.bridge('sykestue')),
      and(not(sykestue), kad, person.bridge('kad')),
      and(not(sykestue), not(kad), person.bridge(LAST_BRIDGE)),
    )
    return or(and(needed, not(right)), and(not(needed), or(...[...SETTINGS, LAST_BRIDGE].map(person.bridge))))
  },
}

/** Where nothing local holds the patient while the way is closed. */
const LAST_BRIDGE = 'nearest_legevakt_or_stay_with_AMK'

/** Exclusions that a competent refusal of hospital may set aside, since they are medical and not practical. */
const MEDICAL = ['SX1', 'SX2', 'SX7', 'KX2', 'KX3', 'KX5', 'KX6', 'HX1', 'HX2', 'HX3', 'HX8']

const alternative: Theorem = {
  ...one,
  name: 'alternative-order',
  broken: ({ logic: { and, or, not, yes }, pack, one: person }) => {
    const practical = gatesOf(pack).filter(({ id }) => !MEDICAL.includes(id))
    const isLeft = (setting: SettingId) =>
      and(
        not(or(...practical.map(({ id }) => person.listed(setting, 'excludedBy', id)))),
        setting === 'home' ? yes : person.truth(is(`svc.${setting}.bed`, 'free')).yes,
      )
    const refused = and(person.answer('hospital'), person.truth(has('pref.refuses', 'hospital')).yes)
    const [sykestue, kad, home] = [isLeft('sykestue'), isLeft('kad'), isLeft('home')]
    const none = not(or(...SETTINGS.map(person.alternative)))
    const right = or(
      and(sykestue, person.alternative('sykestue')),
      and(not(sykestue), kad, person.alternative('kad')),
      and(not(or(sykestue, kad)), home, person.alternative('home')),
      and(not(or(sykestue, kad, home)), none),
    )
    return and(refused, not(right))
  },
}

/** Whether fewer gaps and questions together stand against the first setting than against the second; on a tie, gaps before questions. */
function lacksLess<B>({ logic, pack, one: person }: Told<B>, a: SettingId, b: SettingId): B {
  const { and, or, not, no } = logic
  // In the order in which the encoding counts: the same count in another order is hard to know as the same.
  const count = (setting: SettingId) => {
    const own = gatesOf(pack).filter(({ about }) => about === setting)
    const listed = (list: 'toFix' | 'toAsk') => own.map(({ id }) => person.listed(setting, list, id))
    return countHolding(logic, [...listed('toFix'), ...listed('toAsk')])
  }
  const [mine, theirs] = [count(a), count(b)]
  const most = Math.max(mine.length, theirs.length)
  const levels = Array.from({ length: most }, (_, at) => [mine[at] ?? no, theirs[at] ?? no] as const)
  const fewer = or(...levels.map(([own, other]) => and(other, not(own))))
  const equal = not(or(...levels.map(([own, other]) => or(and(own, not(other)), and(other, not(own))))))
  return or(fewer, and(equal, person.status(a, 'needs_action'), person.status(b, 'needs_info')))
}

/** Whether something is to be worked towards, and what may be. */
const candidatesOf = <B>(told: Told<B>) => {
  const { logic, pack, one: person } = told
  const { pending, wishesBed } = situationOf(told)
  const fallback = pack.selection.steps
    .filter(({ indication }) => indication === 'HI7')
    .map(({ id }) => person.step(id))
  const due = logic.or(person.answer('none_ready'), ...fallback)
  const mayBe = (setting: SettingId) =>
    logic.and(
      pending(setting),
      setting === 'home' ? logic.not(logic.and(person.answer('hospital'), wishesBed)) : logic.yes,
    )
  return { due, mayBe }
}

const leastLacking = (target: SettingId): Theorem => ({
  ...one,
  name: `target-order:${target}`,
  params: { setting: { key: `setting.${target}` } },
  broken: (told) => {
    const { and, or, not, yes, no } = told.logic
    const { due, mayBe } = candidatesOf(told)
    const { sykestueFirst } = situationOf(told)
    /** Whether the other stands before it in the order of levels. */
    const before = (other: SettingId) => {
      if (other === 'home' || target === 'korttid') return yes
      if (target === 'home' || other === 'korttid') return no
      return other === 'sykestue' ? sykestueFirst : not(sykestueFirst)
    }
    const others = LOWER.filter((other) => other !== target).map((other) =>
      and(mayBe(other), or(lacksLess(told, other, target), and(before(other), not(lacksLess(told, target, other))))),
    )
    return and(due, told.one.target(target), or(...others))
  },
})

const someTarget: Theorem = {
  ...one,
  name: 'target-some',
  broken: (told) => {
    const { and, or, not } = told.logic
    const { due, mayBe } = candidatesOf(told)
    const targets = LOWER.map((setting) => told.one.target(setting))
    return and(
      due,
      or(
        and(or(...LOWER.map(mayBe)), not(or(...targets))),
        ...LOWER.map((setting) => and(told.one.target(setting), not(mayBe(setting)))),
      ),
    )
  },
}

/** What nobody can arrange today. */
const HARD = ['KR1', 'KR2', 'KR4', 'SR1', 'SR2', 'SR5', 'CR1', 'CR2', 'CR3']

const hardOrClosable: Theorem = {
  ...one,
  name: 'hard-or-closable',
  broken: ({ logic: { or }, pack, one: person }) =>
    or(
      ...pack.rules
        .filter(({ kind }) => kind === 'requires')
        .flatMap(({ id, about }) => {
          const list = HARD.includes(id) ? 'toFix' : 'excludedBy'
          const setting = SETTINGS.find((one) => one === about)
          return setting ? [person.listed(setting, list, id)] : []
        }),
    ),
}
