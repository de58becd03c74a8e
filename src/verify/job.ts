import type { Pack } from '../pack/pack.ts'
import type { Finding } from './finding.ts'
import type { Prover, Verdict } from './prove.ts'
import type { Solver } from './solver.ts'
import { searchingChecks } from './structure/all-checks.ts'
import type { Theorem } from './theorem.ts'

/** Something for a solver to do: one theorem, by name, or the searching checks. */
export type Job =
  | { readonly kind: 'theorem'; readonly name: string; readonly seconds: number }
  | { readonly kind: 'structure'; readonly seconds: number }

/** What came of a job, and how long it took. */
export type Done = { readonly seconds: number } & (
  | { readonly kind: 'theorem'; readonly name: string; readonly verdict: Verdict }
  | { readonly kind: 'structure'; readonly findings: readonly Finding[] }
)

/** What is verified: a pack, and everything that must hold of it. */
export interface Subject {
  readonly pack: Pack
  readonly theorems: readonly Theorem[]
}

/** Does one job. */
export async function answerJob(job: Job, { pack, theorems }: Subject, prover: Prover, solver: Solver): Promise<Done> {
  const start = performance.now()
  const seconds = () => Number(((performance.now() - start) / 1000).toFixed(2))
  if (job.kind === 'structure') {
    const findings = await searchingChecks(pack, solver, job.seconds)
    return { kind: 'structure', findings, seconds: seconds() }
  }
  const theorem = theorems.find(({ name }) => name === job.name)
  if (!theorem) throw new Error(`no theorem ${job.name}`)
  const verdict = await prover(theorem, job.seconds)
  return { kind: 'theorem', name: job.name, verdict, seconds: seconds() }
}
