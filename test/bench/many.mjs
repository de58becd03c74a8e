import { loadRules } from './engines/beon.mjs'
import { drawFrom } from './random.mjs'
import { median } from './time-rounds.mjs'
import { CODES, HIGHEST, workload } from './workload.mjs'

const ROUNDS = 3
const HIDDEN = 0.3
/** There is no room for a million cases as objects. */
const MOST_OBJECTS = 100_000

/**
 * The seconds that many partial cases of the workload take on one thread, the packing of their facts into bits included: as typed columns,
 * which are made before, and as objects, which are made into columns first.
 */
export async function timeMany(cases, { say }) {
  const { rules, facts } = workload({ cases: 0 })
  const { count, pack } = await loadMany(rules, facts)
  const rows = []
  const time = (from, size, run) => {
    say(`many: ${size} cases from ${from}`)
    rows.push({ from, cases: size, ...timed(run) })
  }
  const columns = randomColumns(cases, facts)
  time('typed columns', cases, () => count(columns))
  const objects = workload({ cases: Math.min(cases, MOST_OBJECTS) }).partial
  time('objects', objects.length, () => count(pack(objects)))
  return rows
}

/** What judges many cases by the rules of the workload. */
export async function loadMany(rules, facts) {
  const { cohortOf } = await import('../../dist/evaluate/cohort.js')
  const { countMany, judgeMany, truthAt } = await import('../../dist/evaluate/many.js')
  const { program, conditions } = await loadRules(rules)
  const declared = facts.map(({ id, kind }) => ({ id, type: kind, codes: CODES }))
  return {
    pack: (cases) => cohortOf(declared, cases),
    count: (cohort) => countMany(conditions, program, cohort),
    /** The truths of every rule, for each case. */
    judge: (cohort) => {
      const judged = judgeMany(conditions, program, cohort)
      return Array.from({ length: cohort.size }, (_, at) => judged.map((truths) => truthAt(truths, at)))
    },
  }
}

/** Random cases as the workload draws them, in columns from the first. */
export function randomColumns(size, facts, seed = 2026) {
  const draw = drawFrom(seed)
  const drawn = (values, unknown, known) => {
    for (let at = 0; at < size; at += 1) values[at] = draw.chance(HIDDEN) ? unknown : known()
    return values
  }
  const columnOf = {
    boolean: () => ({ values: drawn(new Uint8Array(size), 0, () => draw.whole(1, 2)) }),
    number: () => ({ values: drawn(new Float64Array(size), NaN, () => draw.whole(0, HIGHEST)) }),
    code: () => ({ codes: CODES, values: drawn(new Uint8Array(size), 0, () => draw.whole(1, CODES.length)) }),
  }
  return { size, columns: new Map(facts.map(({ id, kind }) => [id, { kind, ...columnOf[kind]() }])) }
}

/** The median of some rounds, in seconds on the clock and of processor time. */
function timed(run) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [start, used] = [performance.now(), process.cpuUsage()]
    run()
    const { user, system } = process.cpuUsage(used)
    return { wall: (performance.now() - start) / 1000, processor: (user + system) / 1_000_000 }
  })
  return {
    seconds: median(rounds.map(({ wall }) => wall)),
    processor: median(rounds.map(({ processor }) => processor)),
  }
}
