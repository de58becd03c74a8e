import { byId } from '../../base/group-by.ts'
import type { FactId } from '../../facts/fact.ts'
import { VERDICT_FACTS, conditionsOf, withParts } from '../../pack/check-pack.ts'
import { factsOf } from '../../pack/condition.ts'
import type { Pack } from '../../pack/pack.ts'
import type { Check, Finding } from '../finding.ts'

/** Facts, derived facts and parameters that nothing in the pack looks at. */
export function findUnused(pack: Pack): readonly Finding[] {
  const facts = factsLookedAt(pack)
  const parameters = parametersLookedAt(pack)
  const lacking = (check: Check, used: ReadonlySet<string>, all: readonly { readonly id: string }[]) =>
    all.flatMap(({ id }): readonly Finding[] => (used.has(id) ? [] : [{ check, path: id }]))
  return [
    ...lacking('unused-fact', facts, pack.facts),
    ...lacking('unused-derived', facts, pack.derived),
    ...lacking('unused-parameter', parameters, pack.parameters),
  ]
}

/** The facts of conditions and scores; of derived facts and rules only those that are looked at themselves. */
function factsLookedAt(pack: Pack): ReadonlySet<FactId> {
  const derived = byId(pack.derived)
  const used = new Set<FactId>()
  const look = (id: FactId): void => {
    if (used.has(id) || VERDICT_FACTS.includes(id)) return
    used.add(id)
    const one = derived.get(id)
    if (one?.kind === 'truth') withParts(one.when).flatMap(factsOf).forEach(look)
    if (one?.kind === 'sum') one.of.forEach(look)
  }
  for (const { path, condition } of conditionsOf(pack)) {
    if (!path.startsWith('derived.')) withParts(condition).flatMap(factsOf).forEach(look)
  }
  for (const { items } of pack.scores) for (const { fact } of items) look(fact)
  return used
}

function parametersLookedAt(pack: Pack): ReadonlySet<string> {
  const compared = conditionsOf(pack)
    .flatMap(({ condition }) => withParts(condition))
    .flatMap((part) =>
      'limit' in part && 'kind' in part.limit && part.limit.kind === 'parameter' ? [part.limit.id] : [],
    )
  const lasting = pack.facts.flatMap(({ validFor }) => (validFor === null ? [] : [validFor]))
  const single = pack.scores.flatMap((score) => (score.single === null ? [] : [score.single]))
  return new Set([...compared, ...lasting, ...single])
}
