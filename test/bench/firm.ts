// What knowing more changes: of random patients with facts hidden, how many firm and how many decided answers have another setting, or a
// graver urgency, once everything is known. `node --import tsx test/bench/firm.ts [PATIENTS]`.
import { assess, builtInPack, type Assessment } from '../../src/assess.ts'
import { generator, randomPatient } from '../reference/random-patient.ts'

const PATIENTS = Number(process.argv[2] ?? 2000)
const HIDINGS = 6
const SHARES = [0.02, 0.05, 0.1, 0.25, 0.5, 0.8]
/** The beds of a municipality are of one level. */
const LEVELS: Readonly<Record<string, number>> = { home: 0, korttid: 1, kad: 1, sykestue: 1, hospital: 2 }

function judged(facts: Readonly<Record<string, unknown>>): Assessment {
  const answer = assess({ facts })
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
  return answer.value
}

const graveness = (urgency: string): number =>
  -builtInPack.urgency.ranks.findIndex((rank) => rank.some((one) => one === urgency))

const counts = new Map<string, number>()
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

for (let seed = 1; seed <= PATIENTS; seed++) {
  const facts = randomPatient(seed)
  const whole = judged(facts)
  const random = generator(seed)
  for (let hiding = 0; hiding < HIDINGS; hiding++) {
    const share = SHARES[hiding] ?? 0
    const seen = judged(Object.fromEntries(Object.entries(facts).filter(() => random() >= share)))
    const [before, after] = [seen.recommendation.setting, whole.recommendation.setting]
    for (const kind of [...(seen.decided ? ['decided'] : []), ...(seen.recommendation.provisional ? [] : ['firm'])]) {
      count(kind)
      if (before !== after) count(`${kind}, another setting, from ${before}`)
      if ((LEVELS[before] ?? 2) < (LEVELS[after] ?? 0)) count(`${kind}, a lower level: ${before}, then ${after}`)
      if (graveness(whole.urgency) > graveness(seen.urgency)) count(`${kind}, less urgent, from ${seen.urgency}`)
    }
  }
}
for (const [what, times] of [...counts].sort()) process.stdout.write(`${what}: ${String(times)}\n`)
