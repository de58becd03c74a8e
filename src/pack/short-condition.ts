import type { FactId } from '../facts/fact.ts'
import { partsOf, type Condition } from './condition.ts'

type Kind = Condition['kind']

/** A condition as it ships: its kind and then its parts; a fact alone must be true. */
export type ShortCondition = number | FactId | readonly [Kind, ...(readonly unknown[])]

/** The parts of each kind, in the order in which they stand in the short form. */
const PARTS: Readonly<Record<Kind, readonly string[]>> = {
  all: ['of'],
  any: ['of'],
  'at-least': ['n', 'of'],
  not: ['of'],
  certainly: ['of'],
  possibly: ['of'],
  known: ['of'],
  given: ['fact'],
  is: ['fact', 'value'],
  in: ['fact', 'codes'],
  'has-any': ['fact', 'codes'],
  'has-all': ['fact', 'codes'],
  empty: ['fact'],
  within: ['fact', 'limit', 'only'],
  'at-least-number': ['fact', 'size', 'limit'],
  above: ['fact', 'size', 'limit'],
  'at-most': ['fact', 'size', 'limit'],
  below: ['fact', 'size', 'limit'],
}
const HOLDS_LIST: ReadonlySet<Kind> = new Set<Kind>(['all', 'any', 'at-least'])

/** Whether a value in a pack is a condition. */
export const isCondition = (value: Readonly<Record<string, unknown>>): value is Condition =>
  typeof value['kind'] === 'string' && Object.hasOwn(PARTS, value['kind'])

/** The short form of a condition, which `longCondition` opens; a fact in `facts` is given by its place there. */
export function shortCondition(condition: Condition, facts: readonly FactId[]): ShortCondition {
  const { kind } = condition
  const given: Readonly<Record<string, unknown>> = condition
  const place = facts.indexOf(String(given['fact']))
  const fact = place < 0 ? String(given['fact']) : place
  if (kind === 'is' && condition.value === true) return fact
  const short = (part: string): unknown => {
    if (part === 'fact') return fact
    if (part !== 'of') return given[part]
    const parts = partsOf(condition).map((one) => shortCondition(one, facts))
    return HOLDS_LIST.has(kind) ? parts : parts[0]
  }
  return [kind, ...PARTS[kind].filter((part) => given[part] !== undefined).map(short)]
}

/** The condition that a short form stands for; nothing is checked again. */
export function longCondition(short: ShortCondition, facts: readonly FactId[]): Condition {
  const factOf = (one: unknown) => (typeof one === 'number' ? facts[one] : one)
  if (typeof short !== 'object') return { kind: 'is', fact: factOf(short), value: true } as Condition
  const [kind, ...parts] = short
  const condition: Record<string, unknown> = { kind }
  parts.forEach((part, at) => {
    const name = PARTS[kind][at] ?? ''
    condition[name] = name === 'fact' ? factOf(part) : name === 'of' ? longParts(kind, part, facts) : part
  })
  return condition as unknown as Condition
}

const longParts = (kind: Kind, part: unknown, facts: readonly FactId[]): unknown =>
  HOLDS_LIST.has(kind)
    ? (part as readonly ShortCondition[]).map((one) => longCondition(one, facts))
    : longCondition(part as ShortCondition, facts)
