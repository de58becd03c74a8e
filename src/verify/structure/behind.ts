import { withParts } from '../../pack/check-pack.ts'
import { factsOf, type Condition } from '../../pack/condition.ts'
import type { Pack } from '../../pack/pack.ts'

/** Every condition that these stand on, those of derived facts and of other rules included; what follows from verdicts is not. */
export function conditionsBehind(
  conditions: readonly (Condition | null)[],
  { derived, rules }: Pick<Pack, 'derived' | 'rules'>,
): readonly Condition[] {
  const found = new Set<Condition>()
  const visit = (condition: Condition | null): void => {
    if (!condition || found.has(condition)) return
    for (const part of withParts(condition)) {
      found.add(part)
      for (const id of factsOf(part)) {
        const follows = derived.find((one) => one.id === id)
        if (follows?.kind === 'truth') visit(follows.when)
        const behind = rules.find((one) => one.id === id)
        if (behind) [behind.when, behind.holds].forEach(visit)
      }
    }
  }
  conditions.forEach(visit)
  return [...found]
}

/** The parameters that these stand on, sorted. */
export const parametersBehind = (
  conditions: readonly (Condition | null)[],
  pack: Pick<Pack, 'derived' | 'rules'>,
): readonly string[] =>
  [
    ...new Set(
      conditionsBehind(conditions, pack).flatMap((part) =>
        'limit' in part && 'kind' in part.limit && part.limit.kind === 'parameter' ? [part.limit.id] : [],
      ),
    ),
  ].sort()
