import { BEDS, LOWER, gatesOf, indicating } from '../claims.ts'
import type { Told } from '../logic.ts'
import type { SettingId } from '../../pack/pack.ts'
import { LATE, UNCONTROLLED, is } from './words.ts'

/** The rules of home whose questions are about danger. */
const DANGER = ['HX1', 'HX2', 'HX3', 'HX7', 'HX8'] as const
/** The gaps of home with which nobody stays there. */
const CRITICAL = ['HR1', 'HR3', 'HR4', 'HR5', 'HR6', 'HR6b', 'RC1', 'RC2', 'HJ1', 'HJ4', 'HJ5', 'HE5'] as const
/** Those that weigh so much only then. */
const CRITICAL_WHEN = [
  ['RC4', is('rel.strain', 'exhausted')],
  ['HE2', is('pall.phase', 'dying')],
  ['HE3', is('pall.phase', 'dying')],
] as const
/** What one examination or one call closes. */
const QUICK = ['KR3', 'SR3', 'SR4'] as const

/** What selection.md speaks of, about one person: verdicts as they are listed, and facts as they are told. */
export interface Situation<B> {
  /** Hospital is indicated, and not ruled out. */
  readonly indicated: B
  readonly hospitalPossible: B
  readonly wishesBed: B
  readonly bedSuitable: B
  readonly homeSuitable: B
  readonly lowerSuitable: B
  readonly dangerQuestion: B
  readonly criticalGap: B
  /** Whether a rule rules home out, or is a gap with which nobody stays there. */
  readonly critical: (rule: string) => B
  readonly safeAtHome: B
  readonly uncontrolled: B
  readonly late: B
  readonly sykestueFirst: B
  /** Nothing excludes the setting, and it lacks something that can be arranged or answered. */
  readonly pending: (setting: SettingId) => B
  /** Some lower level is not ruled out and has questions. */
  readonly someQuestions: B
  /** Some lower level is not ruled out and has questions, or lacks only what is quickly closed. */
  readonly someWithinReach: B
}

/** Reads the situation of the first person. */
export function situationOf<B>({ logic: { and, or, not, yes }, pack, one }: Told<B>): Situation<B> {
  const gates = gatesOf(pack).map(({ id }) => id)
  const some = (setting: SettingId, list: 'toFix' | 'toAsk', rules: readonly string[]) =>
    or(...rules.map((rule) => one.listed(setting, list, rule)))
  const ruledOut = (setting: SettingId) => one.status(setting, 'ruled_out')
  const pending = (setting: SettingId) => or(one.status(setting, 'needs_action'), one.status(setting, 'needs_info'))
  const hospitalPossible = not(ruledOut('hospital'))
  const dangerQuestion = some('home', 'toAsk', DANGER)
  const gap = (rule: string) =>
    and(
      one.listed('home', 'toFix', rule),
      or(
        ...CRITICAL.flatMap((id) => (id === rule ? [yes] : [])),
        ...CRITICAL_WHEN.flatMap(([id, when]) => (id === rule ? [one.truth(when).yes] : [])),
      ),
    )
  const criticalGap = or(...[...CRITICAL, ...CRITICAL_WHEN.map(([rule]) => rule)].map(gap))
  const asks = (setting: SettingId) => and(not(ruledOut(setting)), some(setting, 'toAsk', gates))
  const withinReach = (setting: SettingId) =>
    and(
      not(ruledOut(setting)),
      or(
        some(setting, 'toAsk', gates),
        not(
          some(
            setting,
            'toFix',
            gates.filter((rule) => !QUICK.some((quick) => quick === rule)),
          ),
        ),
      ),
    )
  const bedSuitable = or(...BEDS.map((bed) => one.status(bed, 'suitable')))
  const homeSuitable = one.status('home', 'suitable')
  return {
    indicated: and(or(...indicating(pack).map((rule) => one.rule(rule).yes)), hospitalPossible),
    hospitalPossible,
    wishesBed: one.truth(is('pref.place', 'local_bed')).yes,
    bedSuitable,
    homeSuitable,
    lowerSuitable: or(bedSuitable, homeSuitable),
    dangerQuestion,
    criticalGap,
    critical: (rule) => or(one.listed('home', 'excludedBy', rule), gap(rule)),
    safeAtHome: and(
      one.truth(is('pt.current_place', 'home')).yes,
      pending('home'),
      not(criticalGap),
      not(dangerQuestion),
    ),
    uncontrolled: one.truth(UNCONTROLLED).yes,
    late: one.truth(LATE).yes,
    sykestueFirst: or(
      one.truth({ kind: 'above', fact: 'need.days', size: false, limit: { kind: 'parameter', id: 'kad.soft_length' } })
        .yes,
      one.truth(is('need.doctor', 'daily')).yes,
      one.truth(is('dx.clarity', 'gp_can_clarify')).yes,
    ),
    pending,
    someQuestions: or(...LOWER.map(asks)),
    someWithinReach: or(...LOWER.map(withinReach)),
  }
}
