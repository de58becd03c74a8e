import type { Scene } from '../evaluate/scene.ts'
import type { UrgencyTable } from '../pack/pack.ts'
import { firstThat } from './first-that.ts'

/**
 * The urgency before selection: the first of the table that applies, raised by what demands more. More
 * than one only in a completing scene: all that it may still become.
 */
export function urgenciesOf(scene: Scene): readonly string[] {
  const { first, raise } = scene.pack.urgency
  let urgencies = firstThat(first, ({ when }) => scene.judge(when), scene.completing).map(({ urgency }) => urgency)
  for (const { when, urgency } of raise) {
    const truth = scene.judge(when)
    if (truth === 'no' || (truth === 'unknown' && !scene.completing)) continue
    const raised = urgencies.map((now) => higher(now, urgency, scene.pack.urgency))
    urgencies = [...new Set(truth === 'yes' ? raised : [...urgencies, ...raised])]
  }
  scene.put('urgency', urgencies.length === 1 ? urgencies[0] : { oneOf: urgencies })
  return urgencies
}

/** What an urgency becomes after selection, when the table says so. */
export function afterSelection(urgency: string, scene: Scene): readonly string[] {
  for (const { when, from, urgency: to } of scene.pack.urgency.after) {
    if (!from.includes(urgency)) continue
    const truth = scene.judge(when)
    if (truth === 'yes') return [to]
    if (truth === 'unknown' && scene.completing) return [urgency, to]
  }
  return [urgency]
}

const rankOf = (urgency: string, table: UrgencyTable): number => table.ranks.findIndex((rank) => rank.includes(urgency))

/** The higher of two urgencies; of two in one rank, the one that is there already. */
const higher = (now: string, other: string, table: UrgencyTable): string =>
  rankOf(other, table) < rankOf(now, table) ? other : now
