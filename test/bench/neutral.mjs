import { ENGINES, loadEngine } from './engines/engines.mjs'
import { exactTruth, holds } from './exact.mjs'
import { median, quantile, ratio, timeRounds } from './time-rounds.mjs'

const AGREE_ON = 25
const HIDDEN = 50

/** The engines side by side on the neutral workload: first that they agree, then what a missing fact does to them, then their times. */
export async function compareEngines(work, { rounds, say }) {
  const { engines, absent } = await loadAll(work)
  say('do they agree when every fact is known?')
  for (const engine of engines) await mustAgree(engine, work)
  say('what does a missing fact do?')
  const hidden = work.partial.slice(0, HIDDEN).map((facts) => ({
    facts,
    exact: work.rules.map(({ when }) => exactTruth(when, facts, work.facts)),
  }))
  const missing = []
  for (const engine of engines) missing.push({ name: engine.name, ...(await withFactsMissing(engine, hidden)) })
  const times = {}
  for (const [kind, cases] of Object.entries(casesOf(work))) {
    say(`timing: ${kind}`)
    times[kind] = await timeRounds(
      engines.map(({ name, evaluate }) => ({ name, run: (at) => evaluate(cases(at)) })),
      { rounds },
    )
  }
  return { absent, missing, times: engines.map(({ name }) => rowOf(name, times)) }
}

async function loadAll({ rules }) {
  const engines = []
  const absent = []
  for (const engine of ENGINES) {
    try {
      engines.push({ ...engine, ...(await loadEngine(engine, rules)) })
    } catch (error) {
      if (engine.file === 'beon') throw error
      absent.push({ name: engine.name, because: String(error?.message ?? error).split('\n', 1)[0] })
    }
  }
  return { engines, absent }
}

/** The cases of each table; a changed case is made from the old one at each evaluation, as a host does. */
const casesOf = ({ known, partial, changed }) => ({
  known: (at) => known[at % known.length],
  missing: (at) => partial[at % partial.length],
  changed: (at) => {
    const { id, value } = changed[at % changed.length]
    return { ...known[at % known.length], [id]: value }
  },
})

async function mustAgree({ name, evaluate, truths }, { rules, known }) {
  for (const facts of known.slice(0, AGREE_ON)) {
    const answer = truths(await evaluate(facts))
    const wrong = rules.filter(({ when }, at) => answer[at] !== (holds(when, facts) ? 'yes' : 'no'))
    if (wrong.length > 0) throw new Error(`${name} does not agree on ${wrong.map(({ id }) => id).join(', ')}`)
  }
}

/** Held against every completion of the missing facts: what the engine says of rules that are open, and of rules that are settled. */
async function withFactsMissing({ evaluate, truths }, hidden) {
  const open = { yes: 0, no: 0, unknown: 0 }
  const settled = { right: 0, unknown: 0, wrong: 0 }
  let threw = 0
  for (const { facts, exact } of hidden) {
    const answer = await answerOf(evaluate, facts).then(truths, () => undefined)
    if (!answer) threw += 1
    else
      exact.forEach((truth, at) => {
        const said = answer[at]
        if (truth === 'unknown') open[said] += 1
        else settled[said === truth ? 'right' : said === 'unknown' ? 'unknown' : 'wrong'] += 1
      })
  }
  return { cases: hidden.length, threw, open, settled }
}

/** What an engine answers, or throws, as a promise. */
const answerOf = async (evaluate, facts) => evaluate(facts)

function rowOf(name, times) {
  const beon = ENGINES[0].name
  const samplesOf = (kind, engine) => times[kind].find((one) => one.name === engine)?.samples
  const cells = Object.keys(times).map((kind) => {
    const samples = samplesOf(kind, name)
    if (!samples) return [kind, null]
    const p10 = quantile(samples, 0.1)
    return [kind, { median: median(samples), p10, ratio: ratio(samples, samplesOf(kind, beon)) }]
  })
  return { name, ...Object.fromEntries(cells) }
}
