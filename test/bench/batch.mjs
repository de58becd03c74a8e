import { patients } from './real-pack.mjs'

const CHUNK = 1000
const HIDDEN = 0.3

/** How many cases a second go through `assess` without what to ask, one after the other, each patient another; making them is not timed. */
export async function timeBatch(cases, { say }) {
  const randomPatient = await patients()
  const { assess } = await import('../../dist/assess.js')
  const spent = { wall: 0, processor: 0 }
  for (let done = 0; done < cases; done += CHUNK) {
    if (done % (10 * CHUNK) === 0) say(`batch: ${done} of ${cases} cases`)
    const chunk = Array.from({ length: Math.min(CHUNK, cases - done) }, (_, at) => ({
      facts: randomPatient(1_000_000 + done + at, HIDDEN),
    }))
    const [start, used] = [performance.now(), process.cpuUsage()]
    for (const one of chunk) if (!assess(one, { questions: false }).ok) throw new Error('a case was refused')
    const { user, system } = process.cpuUsage(used)
    spent.wall += (performance.now() - start) / 1000
    spent.processor += (user + system) / 1_000_000
  }
  const some = Array.from({ length: CHUNK }, (_, at) => ({ facts: randomPatient(2_000_000 + at, HIDDEN) }))
  const before = process.cpuUsage()
  for (const one of some) JSON.stringify(assess(one))
  const { user, system } = process.cpuUsage(before)
  const withQuestions = CHUNK / ((user + system) / 1_000_000)
  return {
    cases,
    withQuestions,
    seconds: spent.wall,
    perSecond: cases / spent.wall,
    perProcessorSecond: cases / spent.processor,
  }
}
