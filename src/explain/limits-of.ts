import { indexOf, scoreBehind, type Scene } from '../evaluate/scene.ts'
import { asNumber } from '../evaluate/seen.ts'
import type { FactId } from '../facts/fact.ts'
import type { Rule, SourceClass } from '../pack/pack.ts'
import { decisiveOf } from './used-facts.ts'

/** A limit that a number was held against. */
export interface HeldAgainst {
  /** The fact, score or sum that was compared; for a set, its size. */
  readonly fact: FactId
  /** `below` and `above` do not hold at the limit itself; the other two do. */
  readonly comparison: 'at-least' | 'above' | 'at-most' | 'below'
  /** The limit as far as it is known: another fact may be the limit. */
  readonly limit: number | null
  readonly unit: string | null
  /** The parameter that holds the limit, its source class, and whether a place may set its own; null when it is not one. */
  readonly parameter: { readonly id: string; readonly class: SourceClass; readonly local: boolean } | null
  /** The fact that is the limit, when it is one. */
  readonly limitFact: FactId | null
}

/** The limits that decided a rule. */
export function limitsOf(rule: Rule, scene: Scene): readonly HeldAgainst[] {
  const { pack } = scene
  return decisiveOf(rule, scene).conditions.flatMap((condition): readonly HeldAgainst[] => {
    if (!('limit' in condition) || !('kind' in condition.limit)) return []
    const { fact, limit, kind } = condition
    const score = scoreBehind(fact, pack)
    // A score that is off stands at nothing: it was held against no limit.
    if (score && scene.score(score.id).valid === 'no') return []
    const comparison = kind === 'at-least-number' ? 'at-least' : (kind as 'above' | 'at-most' | 'below')
    const parameter = limit.kind === 'parameter' ? pack.parameters.find(({ id }) => id === limit.id) : undefined
    const limitFact = limit.kind === 'fact' ? limit.id : null
    const value = limitFact === null ? indexOf(pack).program.nodeOf(condition).limit : scene.see(limitFact)
    return [
      {
        fact,
        comparison,
        limit: asNumber(value) ?? null,
        unit: parameter?.unit ?? null,
        parameter: parameter ? { id: parameter.id, class: parameter.class, local: parameter.local } : null,
        limitFact,
      },
    ]
  })
}
