import type { UnknownReason } from '../../facts/fact.ts'
import { codeOf } from './coding.ts'

const REASONS = new Set(
  (
    'unknown asked-unknown temp-unknown not-asked asked-declined masked not-applicable unsupported as-text error ' +
    'not-a-number negative-infinity positive-infinity not-performed not-permitted'
  ).split(' '),
)

/** The data-absent-reason among codes or `system|code`s; `unknown` when there is none that FHIR defines. */
export const absentReason = (codings: readonly unknown[]): UnknownReason =>
  codings.flatMap((one) => (typeof one === 'string' ? [codeOf(one)] : [])).find((code) => REASONS.has(code)) ??
  'unknown'
