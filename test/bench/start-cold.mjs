import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINES } from './engines/engines.mjs'
import { holds } from './exact.mjs'
import { median, quantile } from './time-rounds.mjs'

const PROGRAM = fileURLToPath(new URL('cold-start.mjs', import.meta.url))
/** What a strict content security policy forbids, Node forbids with this. */
const NO_EVAL = '--disallow-code-generation-from-strings'
/** What is started beside the engines. */
const OURS = {
  empty: 'an empty process',
  assess: 'BEON: assess, with its rule pack and places',
  whole: '– and what to ask',
}

/**
 * From the start of a process to the first answer, over a process that only reads the workload: milliseconds on the clock, and
 * of processor time. And whether the engine runs where `eval` is forbidden.
 */
export async function startCold({ rules, known: [facts] }, patient, { starts, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'beon-bench-'))
  const file = join(folder, 'workload.json')
  const fired = rules.filter(({ when }) => holds(when, facts)).length
  writeFileSync(file, JSON.stringify({ rules, facts, patient, fired }))
  const entries = [...Object.keys(OURS), ...ENGINES.keys()].map((what) => ({ what: String(what), samples: [] }))
  const timed = entries.filter(({ what }) => !ENGINES[what]?.alike)
  try {
    say('cold start')
    for (let round = 0; round < starts; round += 1)
      for (const entry of timed) if (!entry.threw) await start(entry, file)
    say('where eval is forbidden')
    for (const entry of entries) entry.strict = await runsWithoutEval(entry, file)
  } finally {
    rmSync(folder, { recursive: true })
  }
  return {
    starts: timed.map(({ what, samples, threw }) => ({
      name: nameOf(what),
      ...(threw ? { threw } : overEmpty(samples, entries[0].samples)),
    })),
    withoutEval: Object.fromEntries(entries.map(({ what, strict }) => [nameOf(what), strict])),
  }
}

function overEmpty(samples, empty) {
  const wall = samples.map((one) => one.wall)
  const over = (clock) => median(samples.map((one, round) => one[clock] - empty[round][clock]))
  return { median: median(wall), p10: quantile(wall, 0.1), over: over('wall'), overProcessor: over('processor') }
}

const nameOf = (what) => OURS[what] ?? ENGINES[Number(what)].name

async function start(entry, file) {
  try {
    entry.samples.push(await startOnce(file, entry.what))
  } catch (error) {
    entry.threw = String(error.message).split('\n', 1)[0]
  }
}

const runsWithoutEval = ({ what }, file) =>
  startOnce(file, what, NO_EVAL).then(
    () => true,
    () => false,
  )

const startOnce = (file, what, ...flags) =>
  new Promise((resolve, reject) =>
    execFile(process.execPath, [...flags, PROGRAM, file, what], (error, said) =>
      error ? reject(error) : resolve(JSON.parse(said)),
    ),
  )
