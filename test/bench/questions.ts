// What is asked: how many questions until the answer is decided, against asking all; how many that wait for an answer cannot change
// anything; and how long an assessment with its questions takes. `node --import tsx test/bench/questions.ts [PATIENTS]`.
import { assess, builtInPack, readCase, type Assessment } from '../../src/assess.ts'
import { openCase } from '../../src/explain/open-case.ts'
import { outlooksOf } from '../../src/explain/questions.ts'
import { standingOf } from '../explain/brute-force.ts'
import { peopleAsCases } from '../people/people-as-cases.ts'
import { randomPatient } from '../reference/random-patient.ts'

type Facts = Readonly<Record<string, unknown>>

const PATIENTS = Number(process.argv[2] ?? 300)

interface Asked {
  readonly setting: string
  readonly questions: number
}

const say = (line: string) => process.stdout.write(`${line}\n`)

function judged(input: object): Assessment {
  const answer = assess(input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
  return answer.value
}

/** Answers the first question of the list from the whole truth, until the answer is decided; the services are known from the start. */
function askUntilDecided(truth: Facts): Asked {
  let known: Facts = Object.fromEntries(Object.entries(truth).filter(([id]) => id.startsWith('svc.')))
  for (let questions = 0; ; questions++) {
    const { decided, ask, recommendation } = judged({ facts: known })
    const next = ask.find(({ fact }) => fact in truth)
    if (decided || !next) return { setting: recommendation.setting, questions }
    known = { ...known, [next.fact]: truth[next.fact] }
  }
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** The facts that something the user looks at waits for in a case, as far as bounds can tell. */
function waitedFor(input: object): ReadonlySet<string> {
  const read = readCase(input)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const { scene, verdicts, decided } = standingOf(builtInPack, read.value.readings)
  const roots = outlooksOf(scene, verdicts, decided, openCase(builtInPack, read.value.readings)).map(({ root }) =>
    root(),
  )
  return new Set(roots.flatMap((root) => root.hinges.flatMap(({ facts }) => [...facts(root.scene)])))
}

/** The time of an assessment in milliseconds, at its best of five. */
function timeOf(input: object): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    judged(input)
    return performance.now() - start
  })
  return Math.min(...times)
}

function sayRelevance(name: string, inputs: readonly object[]): void {
  const waited = inputs.map((input) => waitedFor(input).size)
  const asked = inputs.map((input) => judged(input).ask.length)
  const times = inputs.map(timeOf)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const ms = (time: number) => time.toFixed(1).padStart(6)
  say(
    `${name.padEnd(22)} ${String(inputs.length).padStart(4)} cases   waited for ${String(sum(waited)).padStart(5)}   asked ${String(sum(asked)).padStart(5)}   ` +
      `ms: median ${ms(median(times))}   95 % ${ms(quantile(times, 0.95))}   most ${ms(Math.max(...times))}`,
  )
}

const asked = Array.from({ length: PATIENTS }, (_, seed) => askUntilDecided(randomPatient(seed, 0)))
const all = builtInPack.facts.filter(({ id }) => !id.startsWith('svc.') && id !== 'func.cfs').length
say(`Questions until decided, services known, ${String(PATIENTS)} random patients; asking all is ${String(all)}.`)
for (const setting of [...new Set(asked.map((one) => one.setting)), ''].sort().reverse()) {
  const counts = asked.filter((one) => setting === '' || one.setting === setting).map(({ questions }) => questions)
  say(
    `${(setting || 'all').padEnd(14)} ${String(counts.length).padStart(5)} patients   median ${String(median(counts)).padStart(3)}   most ${String(Math.max(...counts)).padStart(3)}`,
  )
}
say('')
say('Facts that something shown waits for, and those that are asked for; the time of an assessment with its questions.')
for (const hide of [0.1, 0.3, 0.5])
  sayRelevance(
    `${String(hide * 100)} % hidden`,
    Array.from({ length: Math.ceil(PATIENTS / 3) }, (_, seed) => ({ facts: randomPatient(seed, hide) })),
  )
sayRelevance(
  'synthetic people',
  peopleAsCases().map(({ input }) => input),
)
