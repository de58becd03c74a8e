import type { Pack } from '../../src/pack/pack.ts'
import { NotEncoded } from '../../src/verify/encode/view.ts'
import { NO_EVIDENCE } from '../../src/verify/evidence.ts'
import type { Finding } from '../../src/verify/finding.ts'
import { createProver } from '../../src/verify/prove.ts'
import type { Solver } from '../../src/verify/solver.ts'
import { readingChecks } from '../../src/verify/structure/all-checks.ts'
import { findDangling } from '../../src/verify/structure/dangling.ts'
import { findEvidenceFaults } from '../../src/verify/structure/evidence.ts'
import { allTheorems } from '../../src/verify/theorems/all-theorems.ts'
import type { Before } from './before.ts'
import { COUNTING, SECONDS, createComparison } from './comparison.ts'

/** What comes of a changed pack: who finds it, or that it is not found, or that it says the same of every patient. */
export interface Fate {
  readonly fate: 'found' | 'same' | 'not found'
  /** The check or the theorem that finds it. */
  readonly by: string | null
}

/** Verifies changed packs, the quickest first: what is read, the theorems about one person together, then the examples. */
export function createAttack(before: Before, solver: Solver): (pack: Pack) => Promise<Fate> {
  const { evidence, known } = before
  const compare = createComparison(before, solver)
  const newIn = (findings: readonly Finding[]) =>
    findings.find(({ check, path }) => !known.includes(`${check} ${path}`))
  return async (pack) => {
    const read = newIn([...findDangling(pack), ...(evidence ? findEvidenceFaults(pack, evidence) : [])])
    if (read) return { fate: 'found', by: read.check }
    const compared = await compare(pack).catch((error: unknown) => {
      if (error instanceof NotEncoded) return 'not-encoded'
      throw error
    })
    if (compared !== undefined && compared !== 'same') return { fate: 'found', by: compared }
    const example = newIn(readingChecks(pack, evidence).filter(({ check }) => check !== 'evidence-missing'))
    if (example) return { fate: 'found', by: example.check }
    return { fate: compared === 'same' ? 'same' : 'not found', by: null }
  }
}

/** A theorem about two people, or one that takes long, that a changed pack refutes: what is left to ask where nothing else finds it. */
export async function refutedByTwo(pack: Pack, { evidence, known }: Before, solver: Solver): Promise<Fate> {
  const prove = createProver(pack, solver, 0)
  for (const theorem of allTheorems(pack, evidence ?? NO_EVIDENCE)) {
    const { name, changes } = theorem
    if ((changes === null && !COUNTING.test(name)) || known.includes(name)) continue
    if ((await prove(theorem, SECONDS)).verdict === 'refuted') return { fate: 'found', by: name }
  }
  return { fate: 'not found', by: null }
}
