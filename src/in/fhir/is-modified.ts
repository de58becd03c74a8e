import { own } from '../../base/is-record.ts'
import type { Unchecked } from './finding.ts'

/** Whether an extension or a set of rules that we do not know may change what the resource means. */
export const isModified = (resource: Unchecked): boolean =>
  isGiven(own(resource, 'modifierExtension')) || isGiven(own(resource, 'implicitRules'))

/** Whether anything stands there, of whatever kind: not null, and no empty list. */
export const isGiven = (value: unknown): boolean =>
  (value ?? null) !== null && !(Array.isArray(value) && value.length === 0)
