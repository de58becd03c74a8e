import { SETTINGS, type Pack, type Rule, type SettingId } from '../pack/pack.ts'
import type { Logic, Person, Told } from './logic.ts'

/** The settings below hospital. */
export const LOWER = ['home', 'korttid', 'kad', 'sykestue'] as const
/** The settings with a bed in the municipality. */
export const BEDS = ['korttid', 'kad', 'sykestue'] as const
/** The tier of each setting, from the public contract, §2. */
export const TIERS: Readonly<Record<SettingId, number>> = { home: 0, korttid: 1, kad: 1, sykestue: 1, hospital: 2 }

/** Whether a setting of this tier, or below, is recommended. */
const upToTier = <B>({ or }: Logic<B>, { answer }: Person<B>, tier: number): B =>
  or(...SETTINGS.filter((setting) => TIERS[setting] <= tier).map(answer))
const fromTier = <B>({ or }: Logic<B>, { answer }: Person<B>, tier: number): B =>
  or(...SETTINGS.filter((setting) => TIERS[setting] >= tier).map(answer))

/** Whether the first is recommended a setting of a lower tier than the second. */
export const isLowerTier = <B>(logic: Logic<B>, a: Person<B>, b: Person<B>): B =>
  logic.or(...[0, 1].map((tier) => logic.and(upToTier(logic, a, tier), fromTier(logic, b, tier + 1))))

/** Whether the first is less urgent than the second, by the ranks of the pack. */
export function isLessUrgent<B>(logic: Logic<B>, { urgency: { ranks } }: Pack, a: Person<B>, b: Person<B>): B {
  const among = (person: Person<B>, urgencies: readonly (readonly string[])[]) =>
    logic.or(...urgencies.flat().map(person.urgency))
  return logic.or(...ranks.map((_, at) => logic.and(among(b, ranks.slice(0, at + 1)), among(a, ranks.slice(at + 1)))))
}

/** Whether a setting below hospital is recommended. */
export const isLower = <B>({ or }: Logic<B>, { answer }: Person<B>): B => or(...LOWER.map(answer))
/** Whether a local bed is recommended. */
export const isBed = <B>({ or }: Logic<B>, { answer }: Person<B>): B => or(...BEDS.map(answer))
/** Whether what is said does not wait for an answer. */
export const isFirm = <B>({ not }: Logic<B>, { provisional }: Person<B>): B => not(provisional)

/** The steps of a pack that recommend hospital because nothing lower is ready (HI7–HI9). */
export const isFallback = <B>({ or }: Logic<B>, { selection }: Pack, { step }: Person<B>): B =>
  or(...selection.steps.flatMap(({ id, indication }) => (indication === null ? [] : [step(id)])))

/** The rules that indicate hospital above all else. */
export const indicating = ({ rules }: Pack): readonly string[] =>
  rules.flatMap(({ id, kind }) => (kind === 'indicates' ? [id] : []))

/** The rules that keep a setting from being suitable. */
export const gatesOf = ({ rules }: Pack): readonly Rule[] =>
  rules.filter(({ kind }) => kind === 'excludes' || kind === 'requires')

/** Whether setting or urgency differ. */
export function differs<B>({ logic: { or, and, not }, pack, one, other }: Told<B>): B {
  const apart = (a: B, b: B) => or(and(a, not(b)), and(not(a), b))
  return or(
    ...ANSWERS.map((answer) => apart(one.answer(answer), other.answer(answer))),
    ...pack.urgency.ranks.flat().map((urgency) => apart(one.urgency(urgency), other.urgency(urgency))),
  )
}

/** Whether the second is sent to a lower level than the first, or is less urgent. */
export const isLess = <B>({ logic, pack, one, other }: Told<B>): B =>
  logic.or(isLowerTier(logic, other, one), isLessUrgent(logic, pack, other, one))

/** Everything that selection can answer. */
export const ANSWERS = [...SETTINGS, 'none_ready', 'undetermined'] as const
