import type { Pack } from '../../pack/pack.ts'
import { anyPatient } from '../encode/facts.ts'
import { encodePatient } from '../encode/patient.ts'
import { NotEncoded } from '../encode/view.ts'
import type { Evidence } from '../evidence.ts'
import { existsIn } from '../exists.ts'
import type { Finding } from '../finding.ts'
import { createGraph } from '../graph.ts'
import type { Solver } from '../solver.ts'
import { findBandFaults } from './bands.ts'
import { findCaseFaults } from './case-faults.ts'
import { findEvidenceFaults } from './evidence.ts'
import { findPlaceFaults } from './places.ts'
import { findRedundant } from './redundant.ts'
import { findTextFaults } from './texts.ts'
import { findUnreachable } from './reach.ts'
import { findUnsourced } from './sources.ts'
import { findUnused } from './unused.ts'
import { findWrongCases } from './wrong-cases.ts'

/** The checks that read the pack, what is wrong before what follows from it; the ids of it must fit each other. `evidence`: what the pack is held to, null when it brings none. */
export const readingChecks = (pack: Pack, evidence: Evidence | null): readonly Finding[] => [
  ...findEvidenceFaults(pack, evidence),
  ...[findUnused, findUnsourced, findBandFaults, findCaseFaults, findWrongCases].flatMap((find) => find(pack)),
  ...findTextFaults(pack, evidence?.texts),
  ...findPlaceFaults(pack),
]

/**
 * The checks that look for somebody among all patients: what nobody comes to, and what says nothing of its own. `about`: the
 * rules, steps and answers that are looked at, by id.
 */
export async function searchingChecks(
  pack: Pack,
  solver: Solver,
  seconds: number,
  about: (path: string) => boolean = () => true,
): Promise<readonly Finding[]> {
  const graph = createGraph()
  try {
    const encoded = encodePatient(graph, pack, anyPatient(graph, pack.facts, 'one'))
    for (const rule of pack.rules) encoded.scene.truth(rule)
    const exists = existsIn(graph, solver, seconds)
    return [
      ...(await findUnreachable(pack, encoded, exists, about)),
      ...(await findRedundant(pack, encoded, exists, about)),
    ]
  } catch (error) {
    if (error instanceof NotEncoded) return [{ check: 'not-encoded', path: 'pack', ...error.says }]
    throw error
  }
}
