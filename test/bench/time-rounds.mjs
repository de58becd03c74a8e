const WARM_UP_MS = 250
const SAMPLE_MS = 8

/**
 * Times several things side by side: in each round every one of them runs for some milliseconds, in turns, so that a slow
 * moment of the machine strikes them all. Gives the microseconds of one run, for each round; or what it threw.
 */
export async function timeRounds(entries, { rounds = 25 } = {}) {
  const timed = []
  for (const entry of entries) timed.push(await warmUp(entry))
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < timed.length; turn += 1) {
      const one = timed[(turn + round) % timed.length]
      if (!one.threw) one.samples.push((await spend(one, one.runs)) / one.runs)
    }
  }
  return timed.map(({ name, samples, threw }) => ({ name, ...(threw ? { threw } : { samples }) }))
}

/** Runs until the compiler has seen enough, then counts how many runs make one sample. */
async function warmUp({ name, run }) {
  const one = { name, run, at: 0, waits: false, samples: [] }
  try {
    const first = run(one.at++)
    one.waits = first instanceof Promise
    await first
    let runs = 0
    let spent = 0
    while (spent < WARM_UP_MS * 1000 || runs < 3) {
      spent += await spend(one, 1)
      runs += 1
    }
    const quick = Math.max(1, Math.round(runs / 10))
    return { ...one, runs: Math.max(1, Math.round((SAMPLE_MS * 1000) / ((await spend(one, quick)) / quick))) }
  } catch (error) {
    return { ...one, threw: String(error?.message ?? error).split('\n', 1)[0] }
  }
}

/**
 * The microseconds of processor time that so many runs take, those of an engine's own threads included: on a shared machine
 * the clock on the wall mostly tells how busy the others are.
 */
async function spend(one, runs) {
  const { run, waits } = one
  const start = process.cpuUsage()
  if (waits) for (let left = runs; left > 0; left -= 1) await run(one.at++)
  else for (let left = runs; left > 0; left -= 1) run(one.at++)
  const { user, system } = process.cpuUsage(start)
  return user + system
}

/** The sample that this share of all lies below. */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

export const median = (samples) => quantile(samples, 0.5)

/** The median, over the rounds, of how many times as long the one took as the other in the same round. */
export const ratio = (samples, to) => median(samples.map((one, round) => one / to[round]))
