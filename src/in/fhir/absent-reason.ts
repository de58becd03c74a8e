import type { UnknownReason } from '../../facts/fact.ts'
import { ABSENT_REASONS } from '../../facts/read-facts.ts'
import { codeOf } from './coding.ts'

/** The data-absent-reason among codes or `system|code`s; `unknown` when there is none that FHIR defines. */
export const absentReason = (codings: readonly unknown[]): UnknownReason =>
  codings
    .flatMap((one) => (typeof one === 'string' ? [codeOf(one)] : []))
    .find((code) => ABSENT_REASONS.includes(code)) ?? 'unknown'
