import { issue, shown, type Issue } from '../base/issue.ts'
import { indexOf } from '../evaluate/scene.ts'
import type { Fact, FactId } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'
import { isGiven } from './flow.ts'

/** Who the page is for. A patient and a relative are shown the options, and nothing is chosen for them. */
export const AUDIENCES = ['clinician', 'patient', 'relative'] as const
/** Who the page is for. */
export type Audience = (typeof AUDIENCES)[number]

/** The reader that an attribute names: clinician when there is none, and a patient when it is misspelt, since nothing is recommended to those. */
export const audienceOf = (given: unknown): Audience => (isGiven(given) ? (named(given) ?? 'patient') : 'clinician')

/** What there is to tell of the reader that an attribute names: that it is misspelt. */
export const audienceIssues = (given: unknown): readonly Issue[] =>
  isGiven(given) && !named(given) ? [issue('audience.unknown', 'audience', { got: shown(given) })] : []

const named = (given: unknown): Audience | undefined => AUDIENCES.find((one) => one === given)

/**
 * Whether a reader may be told of a fact, and of what was found from it. Clinicians may of all; a patient and a relative of what they
 * supply themselves, of the services and of what plan B is made of; a relative also of what the plan leaves to the relatives, whom it asks
 * whether they will. What somebody else has said, and what a clinician has found, is theirs to tell.
 */
export const isToldTo = (fact: FactId, audience: Audience, pack: Pack): boolean =>
  isAskedOf(fact, audience, pack) ||
  isSupplied(fact, 'municipality', pack) ||
  (pack.plan?.planB.some((row) => row.fact === fact) ?? false) ||
  (audience === 'relative' && isLeftToThem(fact, pack))

/** What a plan leaves to the relatives is neither good nor bad in itself, and reminds of nothing. */
const isLeftToThem = (fact: FactId, { plan }: Pack): boolean =>
  plan?.relatives.some((row) => row.fact === fact && row.reminds?.length === 0) ?? false

/** Whether a fact is for this reader to answer: clinicians see to all of them, others to those that they supply themselves. */
export const isAskedOf = (fact: FactId, audience: Audience, pack: Pack): boolean =>
  audience === 'clinician' || isSupplied(fact, audience, pack)

/** Whether a fact is among those that somebody supplies. */
export const isSupplied = (fact: FactId, by: Fact['suppliers'][number], pack: Pack): boolean =>
  indexOf(pack).facts.get(fact)?.suppliers.includes(by) ?? false
