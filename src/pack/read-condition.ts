import { isRecord } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { Condition, Limit } from './condition.ts'

/** How deep `all`, `any`, `atLeast`, `not` and their like may stand in each other, the fact included. */
export const MOST_LEVELS = 3

const WRAPPERS = ['not', 'certainly', 'possibly', 'known'] as const
const LIMITS = { atLeast: 'at-least-number', above: 'above', atMost: 'at-most', below: 'below' } as const

/**
 * Reads a condition in the words of the rule files:
 * `{"always": true}`, `{"all": […]}`, `{"any": […]}`, `{"atLeast": 2, "of": […]}`, `{"not": …}`, `{"certainly": …}`, `{"possibly": …}`, `{"known": …}`,
 * `{"fact": "pt.age", "below": 18}` with `is`, `isNot`, `in`, `notIn`, `has`, `lacks`, `hasAny`, `hasAll`, `isEmpty`, `within` (and `only`),
 * `atLeast`, `above`, `atMost`, `below`, `given`; `{"sizeOf": "plan.named_people", "below": 2}`.
 * A limit is a number, `{"parameter": id}` or `{"fact": id}`.
 */
export function readCondition(input: unknown, path: string, level = 1): Result<Condition> {
  if (!isRecord(input)) return wrong(path, input)
  if (level > MOST_LEVELS) return refused([issue('rule.too-deep', path, { levels: MOST_LEVELS })])
  if ('fact' in input || 'sizeOf' in input) return readFactCondition(input, path)
  const keys = Object.keys(input)
  const [key = ''] = keys
  if (key === 'always' && input[key] === true && keys.length === 1) return ok({ kind: 'all', of: [] })
  const wrapper = WRAPPERS.find((one) => one === key)
  if (wrapper && keys.length === 1) {
    const inner = readCondition(input[wrapper], `${path}.${wrapper}`, level + 1)
    return inner.ok ? ok({ kind: wrapper, of: inner.value }) : inner
  }
  if ((key === 'all' || key === 'any') && keys.length === 1) {
    const parts = readParts(input[key], `${path}.${key}`, level)
    return parts.ok ? ok({ kind: key, of: parts.value }) : parts
  }
  if (keys.length === 2 && typeof input['atLeast'] === 'number' && 'of' in input) {
    const n = input['atLeast']
    const parts = readParts(input['of'], `${path}.of`, level)
    if (!parts.ok) return parts
    // Of none it would always hold, and of more than there are never.
    return Number.isInteger(n) && n >= 1 && n <= parts.value.length
      ? ok({ kind: 'at-least', n, of: parts.value })
      : wrong(path, input)
  }
  return wrong(path, input)
}

function readParts(input: unknown, path: string, level: number): Result<readonly Condition[]> {
  if (!Array.isArray(input) || input.length === 0) return wrong(path, input)
  const issues: Issue[] = []
  const parts: Condition[] = []
  input.forEach((part, at) => {
    const read = readCondition(part, `${path}[${at}]`, level + 1)
    if (read.ok) parts.push(read.value)
    else issues.push(...read.issues)
  })
  return issues.length > 0 ? refused(issues) : ok(parts)
}

function readFactCondition(input: Readonly<Record<string, unknown>>, path: string): Result<Condition> {
  const size = 'sizeOf' in input
  const fact = size ? input['sizeOf'] : input['fact']
  const only = input['only']
  const keys = Object.keys(input).filter((key) => ![size ? 'sizeOf' : 'fact', 'only'].includes(key))
  const [key = ''] = keys
  const value = input[key]
  if (typeof fact !== 'string' || keys.length !== 1 || (only !== undefined && key !== 'within'))
    return wrong(path, input)
  if (Object.hasOwn(LIMITS, key)) {
    const limit = readLimit(value)
    return limit ? ok({ kind: LIMITS[key as keyof typeof LIMITS], fact, size, limit }) : wrong(path, input)
  }
  if (size) return wrong(path, input)
  const condition = readSimple(key, fact, value, only)
  return condition ? ok(condition) : wrong(path, input)
}

function readSimple(key: string, fact: string, value: unknown, only: unknown): Condition | undefined {
  const turned = (of: Condition | undefined): Condition | undefined => of && { kind: 'not', of }
  switch (key) {
    case 'is':
      return typeof value === 'string' || typeof value === 'boolean' ? { kind: 'is', fact, value } : undefined
    case 'isNot':
      return turned(readSimple('is', fact, value, undefined))
    case 'in':
      return isCodes(value) ? { kind: 'in', fact, codes: value } : undefined
    case 'notIn':
      return turned(readSimple('in', fact, value, undefined))
    case 'has':
      return typeof value === 'string' ? { kind: 'has-any', fact, codes: [value] } : undefined
    case 'lacks':
      return turned(readSimple('has', fact, value, undefined))
    case 'hasAny':
      return isCodes(value) ? { kind: 'has-any', fact, codes: value } : undefined
    case 'hasAll':
      return isCodes(value) ? { kind: 'has-all', fact, codes: value } : undefined
    case 'isEmpty':
      return typeof value !== 'boolean' ? undefined : value ? { kind: 'empty', fact } : turned({ kind: 'empty', fact })
    case 'given':
      return value === true ? { kind: 'given', fact } : value === false ? turned({ kind: 'given', fact }) : undefined
    case 'within': {
      const limit = isCodes(value)
        ? value
        : isRecord(value) && typeof value['fact'] === 'string'
          ? { fact: value['fact'] }
          : undefined
      if (!limit || (only !== undefined && !isCodes(only))) return undefined
      return { kind: 'within', fact, ...(only === undefined ? {} : { only }), limit }
    }
    default:
      return undefined
  }
}

function readLimit(value: unknown): Limit | undefined {
  if (typeof value === 'number') return { kind: 'number', value }
  if (!isRecord(value) || Object.keys(value).length !== 1) return undefined
  const { parameter, fact } = value
  if (typeof parameter === 'string') return { kind: 'parameter', id: parameter }
  return typeof fact === 'string' ? { kind: 'fact', id: fact } : undefined
}

const isCodes = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((code) => typeof code === 'string')

const wrong = (path: string, input: unknown) => refused([issue('rule.condition', path, { got: shown(input) })])
