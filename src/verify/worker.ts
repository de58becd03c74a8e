// A process of its own for the solver, which may take its time, its memory, or the whole process down with it.
import type { Pack } from '../pack/pack.ts'
import { answerJob, type Job } from './job.ts'
import { createProver } from './prove.ts'
import { startSolver } from './solver.ts'

/** What a worker is sent: the pack first, then one job at a time. */
export type ToWorker = { readonly pack: Pack } | { readonly job: Job }

const solver = startSolver()
let pack: Pack | undefined
let prover: ReturnType<typeof createProver> | undefined

async function take(message: ToWorker): Promise<void> {
  if ('pack' in message) {
    pack = message.pack
    prover = createProver(pack, await solver)
    return
  }
  if (pack && prover) process.send?.(await answerJob(message.job, pack, prover, await solver))
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
