// How many questions are asked until the answer is decided, against asking all: `node --import tsx test/bench/questions.ts`.
import { assess, builtInPack } from '../../src/assess.ts'
import { randomPatient } from '../reference/random-patient.ts'

type Facts = Readonly<Record<string, unknown>>

const PATIENTS = Number(process.argv[2] ?? 300)

interface Asked {
  readonly setting: string
  readonly questions: number
}

/** Answers the first question of the list from the whole truth, until the answer is decided; the services are known from the start. */
function askUntilDecided(truth: Facts): Asked {
  let known: Facts = Object.fromEntries(Object.entries(truth).filter(([id]) => id.startsWith('svc.')))
  for (let questions = 0; ; questions++) {
    const answer = assess({ facts: known })
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
    const { decided, ask, recommendation } = answer.value
    const next = ask.find(({ fact }) => fact in truth)
    if (decided || !next) return { setting: recommendation.setting, questions }
    known = { ...known, [next.fact]: truth[next.fact] }
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const asked = Array.from({ length: PATIENTS }, (_, seed) => askUntilDecided(randomPatient(seed, 0)))
const all = builtInPack.facts.filter(({ id }) => !id.startsWith('svc.') && id !== 'func.cfs').length
const rows = [...new Set(asked.map(({ setting }) => setting))].sort().map((setting) => {
  const counts = asked.filter((one) => one.setting === setting).map(({ questions }) => questions)
  return { setting, patients: counts.length, median: median(counts), most: Math.max(...counts) }
})
process.stdout.write(
  `Questions until decided, services known, ${String(PATIENTS)} random patients; asking all is ${String(all)}.\n`,
)
for (const { setting, patients, median: middle, most } of rows) {
  process.stdout.write(
    `${setting.padEnd(14)} ${String(patients).padStart(5)} patients   median ${String(middle).padStart(3)}   most ${String(most).padStart(3)}\n`,
  )
}
const middle = median(asked.map(({ questions }) => questions))
process.stdout.write(
  `all            ${String(asked.length).padStart(5)} patients   median ${String(middle).padStart(3)}\n`,
)
