import type { Readings } from '../facts/readings.ts'
import type { Pack } from '../pack/pack.ts'
import { firstToSplit } from './matters.ts'
import { NOTHING, openCase, type OpenCase, type Supposed } from './open-case.ts'
import { choiceHinges } from './outlook.ts'

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
export function isDecided(answer: Answered, pack: Pack, readings: Readings, open: OpenCase): boolean {
  let left = MOST_SUPPOSITIONS
  const holds = (supposed: Supposed, open: OpenCase): boolean => {
    const { outcomes } = open.selected
    const isSame = ({ setting, urgency }: Answered) => setting === answer.setting && urgency === answer.urgency
    if (outcomes.every(isSame)) return true
    if (!outcomes.some(isSame)) return false
    const parts = splitAll(open, supposed)
    return (
      parts.length > 0 && parts.every((part) => left-- > 0 && holds(part, openCase(pack, readings, part, open.scene)))
    )
  }
  return holds(NOTHING, open)
}

/** The cases of the first open fact that can be split, each narrower than before; together they are everything. */
function splitAll(open: OpenCase, supposed: Supposed): readonly Supposed[] {
  const first = firstToSplit(choiceHinges(open), undefined, open)
  return first ? first.parts.map((part) => new Map(supposed).set(first.id, part)) : []
}
