import type * as z from 'zod/mini'
import { issue, shown, type Issue } from '../base/issue.ts'

type Fault = z.core.$ZodIssue
/** What a fault expects, in the words that issues have for it. */
const WORDS: Readonly<Record<string, string>> = { string: 'text', array: 'list', record: 'object', tuple: 'list' }

/** What is wrong with a file of this content, each with the path of its field: a field too many, one that is not there, or what it must be. */
export const shapeIssues = (file: string, content: unknown, faults: readonly Fault[]): readonly Issue[] =>
  faults.flatMap((fault) => issuesOf(fault, `${file}#`, content))

function issuesOf(fault: Fault, above: string, content: unknown): readonly Issue[] {
  const got = fault.path.reduce(valueAt, content)
  const at = fault.path.map(String).join('.')
  const path = at === '' || above.endsWith('#') ? above + at : `${above}.${at}`
  if (fault.code === 'unrecognized_keys')
    return fault.keys.map((key) => issue('pack.unknown-key', path, { key: shown(key) }))
  if (got === undefined || fault.code === 'too_small') return [issue('pack.field-missing', path)]
  const nearest = fault.code === 'invalid_union' ? [...fault.errors].sort((a, b) => a.length - b.length)[0] : undefined
  if (nearest?.some((one) => one.path.length > 0)) return nearest.flatMap((one) => issuesOf(one, path, got))
  const [expected = fault.code, ...more] = new Set(expectedBy(fault))
  return [issue('pack.shape', path, { got: shown(got), expected: more.length > 0 ? [expected, ...more] : expected })]
}

function expectedBy(fault: Fault): readonly string[] {
  if (fault.code === 'invalid_type') return [WORDS[fault.expected] ?? fault.expected]
  if (fault.code === 'invalid_value') return fault.values.map(String)
  return fault.code === 'invalid_union' ? fault.errors.flat().flatMap(expectedBy) : []
}

const valueAt = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined
