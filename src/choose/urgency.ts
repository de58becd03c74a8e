import type { Scene } from '../evaluate/scene.ts'
import { oneOf } from '../evaluate/seen.ts'
import { firstWhen } from './first-that.ts'

/**
 * The urgency before selection: the first of the table that applies, raised by what demands more. More
 * than one only in a completing scene: all that it may still become.
 */
export function urgenciesOf(scene: Scene): readonly string[] {
  const { first, raise, ranks } = scene.pack.urgency
  const rankOf = (urgency: string) => ranks.findIndex((rank) => rank.includes(urgency))
  /** The higher of two urgencies; of two in one rank, the one that is there already. */
  const higher = (now: string, other: string) => (rankOf(other) < rankOf(now) ? other : now)
  let urgencies = firstWhen(first, scene).map(({ urgency }) => urgency)
  for (const { when, urgency } of raise) {
    const truth = scene.judge(when)
    if (truth === 'no' || (truth === 'unknown' && !scene.completing)) continue
    const raised = urgencies.map((now) => higher(now, urgency))
    urgencies = [...new Set(truth === 'yes' ? raised : [...urgencies, ...raised])]
  }
  scene.put('urgency', oneOf(urgencies))
  return urgencies
}

/** What an urgency becomes after selection, when the table says so. */
export function afterSelection(urgency: string, scene: Scene): readonly string[] {
  const [first] = firstWhen(
    scene.pack.urgency.after.filter(({ from }) => from.includes(urgency)),
    scene,
  )
  if (!first) return [urgency]
  return scene.judge(first.when) === 'yes' ? [first.urgency] : [urgency, first.urgency]
}
