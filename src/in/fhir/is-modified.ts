import { own } from '../../base/is-record.ts'
import type { Unchecked } from './finding.ts'

/** Whether an extension or a set of rules that we do not know may change what the resource means. */
export const isModified = (resource: Unchecked): boolean =>
  isGiven(own(resource, 'modifierExtension')) || isGiven(own(resource, 'implicitRules'))

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
