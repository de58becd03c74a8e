import { tsImport } from 'tsx/esm/api'
import { median, quantile, timeRounds } from './time-rounds.mjs'

const PATIENTS = 200
const HIDDEN = 0.3

/** Random patients of the tests' reference: not a population. */
export const patients = async () => (await tsImport('../reference/random-patient.ts', import.meta.url)).randomPatient

/** BEON's own rule pack: the whole answer, and the parts of it. */
export async function timeRealPack({ rounds, say }) {
  const randomPatient = await patients()
  const all = Array.from({ length: PATIENTS }, (_, seed) => ({ facts: randomPatient(seed) }))
  const some = Array.from({ length: PATIENTS }, (_, seed) => ({ facts: randomPatient(seed, HIDDEN) }))
  const work = await workOf(all, some)
  say('timing: the real rule pack')
  const timed = await timeRounds(
    Object.entries(work).map(([name, run]) => ({ name, run: (at) => run(at % PATIENTS) })),
    { rounds },
  )
  say('the slowest case of each')
  return timed.map(({ name, samples, threw }) => {
    if (threw) throw new Error(`${name}: ${threw}`)
    return { name, median: median(samples), p10: quantile(samples, 0.1), slowest: slowestOf(work[name]) }
  })
}

async function workOf(all, some) {
  const { assess, explain, readCase, whatIf } = await import('../../dist/assess.js')
  const { select } = await import('../../dist/choose/select.js')
  const { recommend } = await import('../../dist/choose/recommend.js')
  const { sceneOf } = await import('../../dist/evaluate/scene.js')
  const { isDecided } = await import('../../dist/explain/decided.js')
  const { openCase } = await import('../../dist/explain/open-case.js')
  const { questionsOf } = await import('../../dist/explain/questions.js')
  /** What to ask is worked out when it is looked at: here it is. */
  const whole = (result) => {
    const { ask, decided } = good(result)
    return [ask, decided]
  }
  const good = (result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return result.value
  }
  const read = some.map((one) => good(readCase(one)))
  const told = read.map(({ pack, readings }) => {
    const { outcomes } = select(sceneOf(pack, readings))
    return { pack, readings, outcome: outcomes[0] }
  })
  const chosen = ({ pack, readings }) => {
    const scene = sceneOf(pack, readings)
    const { verdicts, outcomes } = select(scene)
    return { scene, verdicts, recommendation: recommend(outcomes[0], verdicts, scene) }
  }
  const assessed = some.map((one) => good(assess(one)))
  const changed = some.map(({ facts }, at) => {
    const ids = Object.keys(all[at].facts)
    const id = ids[at % ids.length]
    return { id, value: all[(at + 1) % PATIENTS].facts[id], facts }
  })
  return {
    'assess whole, every fact known': (at) => whole(assess(all[at])),
    'assess whole, 30 % of the facts missing': (at) => whole(assess(some[at])),
    'assess whole, nothing known': () => whole(assess({ facts: {} })),
    'assess whole again, one fact changed': (at) => {
      const { id, value, facts } = changed[at]
      return whole(assess({ facts: { ...facts, [id]: value } }))
    },
    'assess, what to ask not looked at, every fact known': (at) => good(assess(all[at])),
    'assess, what to ask not looked at, 30 % of the facts missing': (at) => good(assess(some[at])),
    '– of it: reading the case': (at) => good(readCase(some[at])),
    '– of it: verdicts, urgency, recommendation': (at) => chosen(told[at]),
    '– of it: those, and ask': (at) => {
      const { scene, verdicts } = chosen(told[at])
      return questionsOf(scene, verdicts, assessed[at].decided, openCase(scene.pack, scene.readings))
    },
    '– of it: decided': (at) => {
      const { outcome, pack, readings } = told[at]
      return isDecided(outcome, pack, readings, openCase(pack, readings))
    },
    'explain, every setting': (at) => good(explain(assessed[at])),
    'whatIf, home': (at) => good(whatIf(all[at], 'home')),
  }
}

/** The slowest of all patients, each at its best of three, in microseconds. */
function slowestOf(run) {
  let slowest = 0
  for (let at = 0; at < PATIENTS; at += 1) {
    const best = Math.min(...[0, 1, 2].map(() => once(run, at)))
    slowest = Math.max(slowest, best)
  }
  return slowest
}

function once(run, at) {
  const start = process.cpuUsage()
  run(at)
  const { user, system } = process.cpuUsage(start)
  return user + system
}
