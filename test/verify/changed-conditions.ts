import type { Condition } from '../../src/pack/condition.ts'
import type { Pack } from '../../src/pack/pack.ts'

/** What something in a pack is changed to, and what kind of change that is. */
export interface Change {
  readonly kind: string
  readonly to: unknown
}

export const NEVER: Condition = { kind: 'any', of: [] }
export const ALWAYS: Condition = { kind: 'all', of: [] }
const NEIGHBOUR = {
  'at-least-number': 'above',
  above: 'at-least-number',
  'at-most': 'below',
  below: 'at-most',
} as const

/** Whether something in a pack is a condition. */
export const isCondition = (value: object): value is Condition =>
  'kind' in value &&
  ('of' in value || ('fact' in value && !('tables' in value || 'points' in value))) &&
  !('id' in value)

/** Everything that one slip of the pen makes of a condition, its parts aside. */
export function conditionChanges(condition: Condition, pack: Pack): readonly Change[] {
  const change = (kind: string, to: Condition): Change => ({ kind, to })
  const common = [
    change('negated', condition.kind === 'not' ? condition.of : { kind: 'not', of: condition }),
    ...('of' in condition && ['certainly', 'possibly', 'known'].includes(condition.kind)
      ? []
      : [
          change('waived: certainly', { kind: 'certainly', of: condition }),
          change('waived: possibly', { kind: 'possibly', of: condition }),
        ]),
  ]
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { of } = condition
      if (of.length < 2) return common
      return [
        ...common,
        change('all/any', { kind: condition.kind === 'all' ? 'any' : 'all', of }),
        ...of.map((_, at) => change('part dropped', { ...condition, of: of.filter((_one, other) => other !== at) })),
      ]
    }
    case 'certainly':
    case 'possibly':
      return [
        ...common,
        change('guard dropped', condition.of),
        change('guard changed', { kind: condition.kind === 'certainly' ? 'possibly' : 'certainly', of: condition.of }),
      ]
    case 'known':
      return [...common, change('guard dropped', condition.of), change('guard changed', ALWAYS)]
    case 'in':
    case 'has-any':
    case 'has-all':
      return [...common, ...codeChanges(condition.fact, condition.codes, pack, (codes) => ({ ...condition, codes }))]
    case 'within':
      return [...common, ...codeChanges(condition.fact, condition.only ?? [], pack, (only) => ({ ...condition, only }))]
    case 'is': {
      const codes = typeof condition.value === 'string' ? codesOf(condition.fact, pack) : []
      return [
        ...common,
        ...codes.flatMap((value) => (value === condition.value ? [] : [change('other code', { ...condition, value })])),
      ]
    }
    case 'at-least-number':
    case 'above':
    case 'at-most':
    case 'below': {
      const { limit } = condition
      const others = pack.parameters.filter(
        ({ id, value, unit }) =>
          limit.kind === 'parameter' &&
          id !== limit.id &&
          typeof value === 'number' &&
          unit === pack.parameters.find((one) => one.id === limit.id)?.unit,
      )
      return [
        ...common,
        change('neighbour', { ...condition, kind: NEIGHBOUR[condition.kind] }),
        ...(limit.kind === 'number'
          ? [-1, 1].map((step) =>
              change('number moved', { ...condition, limit: { ...limit, value: limit.value + step } }),
            )
          : []),
        ...others.map(({ id }) => change('other parameter', { ...condition, limit: { kind: 'parameter', id } })),
      ]
    }
    case 'at-least':
    case 'not':
    case 'given':
    case 'empty':
      return common
  }
}

const codesOf = (fact: string, pack: Pack): readonly string[] => {
  const found = pack.facts.find(({ id }) => id === fact)
  return found && 'codes' in found ? found.codes : []
}

function codeChanges(
  fact: string,
  codes: readonly string[],
  pack: Pack,
  to: (codes: readonly string[]) => Condition,
): readonly Change[] {
  const dropped = codes.length > 1 ? codes.map((code) => codes.filter((one) => one !== code)) : []
  const added = codesOf(fact, pack).flatMap((code) => (codes.includes(code) ? [] : [[...codes, code]]))
  return [
    ...dropped.map((less) => ({ kind: 'code dropped', to: to(less) })),
    ...added.map((more) => ({ kind: 'code added', to: to(more) })),
  ]
}
