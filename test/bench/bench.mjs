// `npm run bench`: BEON beside other engines on the same rules, in one run on one machine; and BEON's own rule pack.
// Options: `--json`; `--rounds N` (25); `--starts N` (9) of fresh processes; `--cases N` (100000) in the batch; `--many N` (1000000)
// judged at a time.
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureBuilt, ensureInstalled } from '../../.config/build.mjs'
import { compareEngines } from './neutral.mjs'
import { installPeers } from './install-peers.mjs'
import { workload } from './workload.mjs'
import { writeTables } from './write-tables.mjs'

const WHOLE_BATCH = 100_000

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '25' },
    starts: { type: 'string', default: '9' },
    cases: { type: 'string', default: String(WHOLE_BATCH) },
    many: { type: 'string', default: '1000000' },
  },
})
const [rounds, starts, cases, many] = [values.rounds, values.starts, values.cases, values.many].map(Number)
if (![rounds, starts, cases, many].every((one) => Number.isInteger(one) && one > 0))
  throw new Error('--rounds, --starts, --cases and --many take a whole number')

await ensureInstalled()
await installPeers()
await ensureBuilt()
const { timeRealPack, patients } = await import('./real-pack.mjs') // once what it imports is installed
const { startCold } = await import('./start-cold.mjs')
const { timeBatch } = await import('./batch.mjs')
const { timeMany } = await import('./many.mjs')

const begun = Date.now()
const say = (text) => process.stderr.write(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${text}\n`)
const work = workload()
const told = { rounds, starts, say }
const [{ model = 'unknown processor' } = {}] = cpus()
const report = {
  machine: { processor: model.trim(), cores: availableParallelism(), node: process.version, v8: process.versions.v8 },
  date: new Date().toISOString().slice(0, 10),
  engines: await compareEngines(work, told),
  cold: await startCold(work, (await patients())(1, 0.3), told),
  realPack: await timeRealPack(told),
  batch: await timeBatch(cases, told),
  many: await timeMany(many, told),
  seconds: 0,
}
report.seconds = Math.round((Date.now() - begun) / 1000)
report.batch.whole = {
  cases: WHOLE_BATCH,
  seconds: WHOLE_BATCH / report.batch.perSecond,
  extrapolated: cases < WHOLE_BATCH,
}
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : writeTables(report))
