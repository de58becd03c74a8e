import { indexOf } from '../evaluate/scene.ts'
import type { FactId } from '../facts/fact.ts'
import type { Pack } from '../pack/pack.ts'

/** Who the page is for. A patient and a relative are shown the options, and nothing is chosen for them. */
export const AUDIENCES = ['clinician', 'patient', 'relative'] as const
/** Who the page is for. */
export type Audience = (typeof AUDIENCES)[number]

/** The reader that an attribute names; clinician when it names none. */
export const audienceOf = (given: unknown): Audience => AUDIENCES.find((one) => one === given) ?? 'clinician'

/** Whether a fact is for this reader to answer: clinicians see to all of them, others to those that they supply themselves. */
export const isAskedOf = (fact: FactId, audience: Audience, pack: Pack): boolean =>
  audience === 'clinician' || (indexOf(pack).facts.get(fact)?.suppliers.includes(audience) ?? false)
