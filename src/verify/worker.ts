// A process of its own for the solver, which may take its time, its memory, or the whole process down with it.
import type { HeldPack } from './evidence.ts'
import { answerJob, type Job, type Subject } from './job.ts'
import { createProver } from './prove.ts'
import { startSolver } from './solver.ts'
import { allTheorems } from './theorems/all-theorems.ts'

/** What a worker is sent: the pack and its evidence first, then one job at a time. */
export type ToWorker = HeldPack | { readonly job: Job }

const solver = startSolver()
let subject: Subject | undefined
let prover: ReturnType<typeof createProver> | undefined

async function take(message: ToWorker): Promise<void> {
  if ('pack' in message) {
    const { pack, evidence } = message
    subject = { pack, theorems: allTheorems(pack, evidence) }
    prover = createProver(pack, await solver)
    return
  }
  if (subject && prover) process.send?.(await answerJob(message.job, subject, prover, await solver))
}

let last = Promise.resolve()
process.on('message', (message) => {
  last = last
    .then(() => take(message as ToWorker))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      process.exit(1)
    })
})
process.on('disconnect', () => process.exit(0))
