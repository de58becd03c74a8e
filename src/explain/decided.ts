import type { Selected } from '../choose/select.ts'
import type { Scene } from '../evaluate/scene.ts'
import type { Readings } from '../facts/readings.ts'
import type { Pack } from '../pack/pack.ts'
import { hingesOf } from './hinges.ts'
import { NOTHING, openCase, type OpenCase, type Supposed } from './open-case.ts'
import { openFacts } from './open-facts.ts'
import { split } from './split.ts'

/** What must not change any more for a case to be decided. */
export interface Answered {
  readonly setting: string
  readonly urgency: string
}

/** How many suppositions are tried before the answer is the careful one, "not decided". */
const MOST_SUPPOSITIONS = 400

/**
 * Whether no completion of the unknown facts changes setting or urgency. Reasons over bounds first, and where they are too
 * wide splits an unknown fact into cases, each of which must come to the same answer; one that cannot ends the search.
 * True is always right; after {@link MOST_SUPPOSITIONS} suppositions it says false.
 */
export function isDecided(answer: Answered, pack: Pack, readings: Readings, open = openCase(pack, readings)): boolean {
  let left = MOST_SUPPOSITIONS
  const holds = (supposed: Supposed, { scene, selected }: OpenCase): boolean => {
    const { outcomes } = selected
    const same = outcomes.filter(({ setting, urgency }) => setting === answer.setting && urgency === answer.urgency)
    if (same.length === outcomes.length) return true
    if (same.length === 0) return false
    const parts = splitAll(scene, selected, supposed)
    return parts.length > 0 && parts.every((part) => left-- > 0 && holds(part, openCase(pack, readings, part, scene)))
  }
  return holds(NOTHING, open)
}

/** The cases of the first open fact that can be split, each narrower than before; together they are everything. */
function splitAll(scene: Scene, selected: Selected, supposed: Supposed): readonly Supposed[] {
  for (const { condition } of hingesOf(scene, selected)) {
    for (const id of openFacts(condition, scene)) {
      const parts = split(id, scene)
      if (parts.length > 0) return parts.map((part) => new Map(supposed).set(id, part))
    }
  }
  return []
}
