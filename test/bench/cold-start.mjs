// A fresh process that imports one thing, has its first answer, and prints the milliseconds since it was started, on the clock and of processor time:
// `node cold-start.mjs FILE WHAT`, where FILE holds the rules and a case, and WHAT is `empty`, `assess`, `whole` or the number of an engine.
import { readFileSync } from 'node:fs'

const [file, what] = process.argv.slice(2)
const { rules, facts, patient, fired } = JSON.parse(readFileSync(file, 'utf8'))

if (what === 'assess' || what === 'whole') {
  const { assess } = await import('../../dist/index.js')
  const assessed = assess({ facts: patient })
  if (!assessed.ok) throw new Error('the case was refused')
  // What to ask is worked out when it is looked at.
  if (what === 'whole') JSON.stringify(assessed.value)
} else if (what !== 'empty') {
  const { ENGINES, loadEngine } = await import('./engines/engines.mjs')
  const { evaluate, truths } = await loadEngine(ENGINES[Number(what)], rules)
  const yes = truths(await evaluate(facts)).filter((truth) => truth === 'yes').length
  if (yes !== fired) throw new Error(`${yes} rules fired, not ${fired}`)
}
const { user, system } = process.cpuUsage()
const spent = { wall: performance.now(), processor: (user + system) / 1000 }
process.stdout.write(JSON.stringify(spent), () => process.exit(0))
