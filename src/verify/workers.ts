import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { HeldPack } from './evidence.ts'
import type { Done, Job } from './job.ts'
import type { ToWorker } from './worker.ts'

/** How much longer than its time a job may take before its worker is ended: people found are made smaller after the solver's time. */
const GRACE_SECONDS = 60

/** Does jobs in processes of their own, as many at once as there are to be workers; tells of each as it is done. */
export async function runJobs(
  jobs: readonly Job[],
  held: HeldPack,
  workers: number,
  tell: (job: Job, done: Done) => void,
): Promise<void> {
  const left = [...jobs]
  async function work(): Promise<void> {
    let worker: ChildProcess | undefined
    for (let job = left.shift(); job; job = left.shift()) {
      worker ??= startWorker(held)
      const done = await askWorker(worker, job)
      if (!done) {
        worker.kill('SIGKILL')
        worker = undefined
      }
      tell(job, done ?? givenUp(job))
    }
    worker?.disconnect()
  }
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, work))
}

/** Built, the worker stands beside this file as JavaScript; else as it was written. */
const WORKER = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url))

function startWorker(held: HeldPack): ChildProcess {
  const worker = fork(WORKER, { serialization: 'advanced' })
  worker.send(held satisfies ToWorker)
  return worker
}

/** What comes of a job; undefined when the worker ends, or does not answer long after its time. */
function askWorker(worker: ChildProcess, job: Job): Promise<Done | undefined> {
  return new Promise((resolve) => {
    const settle = (done: Done | undefined): void => {
      clearTimeout(timer)
      worker.off('message', answered).off('exit', ended).off('error', ended)
      resolve(done)
    }
    const answered = (done: unknown): void => settle(done as Done)
    const ended = (): void => settle(undefined)
    const limit = job.kind === 'theorem' ? job.seconds + GRACE_SECONDS : GRACE_SECONDS * 10
    const timer = setTimeout(ended, limit * 1000)
    worker.on('message', answered).on('exit', ended).on('error', ended)
    worker.send({ job } satisfies ToWorker)
  })
}

function givenUp(job: Job): Done {
  const why = { key: 'verify.why.given-up' }
  return job.kind === 'theorem'
    ? { kind: 'theorem', name: job.name, verdict: { verdict: 'not proven', why }, seconds: job.seconds }
    : { kind: 'structure', findings: [{ check: 'not-settled', path: 'pack', ...why }], seconds: job.seconds }
}
