import { once } from '../base/with-lazy.ts'
import { select } from '../choose/select.ts'
import { sceneOf, type Scene } from '../evaluate/scene.ts'
import { asBetween, asInterval, isKnown, type Seen } from '../evaluate/seen.ts'
import type { FactId, FactValue } from '../facts/fact.ts'
import { SETTINGS } from '../pack/pack.ts'
import { NOTHING, type Supposed } from './open-case.ts'
import { split } from './split.ts'

/**
 * Tells of a question whether an answer to it alone, with all else as unknown as it is, turns what is shown: setting, urgency or the
 * status of a setting. What is shown while something is unknown may be nothing that complete answers lead to: the way there is asked
 * for too.
 */
export function turningAlone(scene: Scene): (fact: FactId) => boolean {
  const shownWith = (supposed: Supposed) => shownIn(sceneOf(scene.pack, scene.readings, { supposed, from: scene }))
  const now = once(() => shownWith(NOTHING))
  return (fact) => {
    const values = split(fact, scene).flatMap(valuesIn)
    return values.some((value) => shownWith(new Map([[fact, value]])) !== now())
  }
}

function shownIn(scene: Scene): string {
  const { verdicts, outcomes } = select(scene)
  const [outcome] = outcomes
  return [outcome?.setting, outcome?.urgency, ...SETTINGS.map((setting) => verdicts[setting].status)].join(' ')
}

/** Values that stand for a case that a fact falls into. */
function valuesIn(part: Seen): readonly FactValue[] {
  if (isKnown(part)) return [part]
  const set = asBetween(part)
  const number = asInterval(part)
  return set ? [set.sure, set.possible] : number ? [number.low, number.high] : []
}
