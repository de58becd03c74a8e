import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { assess, builtInPack } from '../../src/assess.ts'
import type { FactId, FactValue } from '../../src/facts/fact.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { anyPatient } from '../../src/verify/encode/facts.ts'
import { encodedPerson } from '../../src/verify/encoded-person.ts'
import { fixFacts } from '../../src/verify/fix-facts.ts'
import { createGraph } from '../../src/verify/graph.ts'
import { startSolver } from '../../src/verify/solver.ts'
import { randomPatient } from '../reference/random-patient.ts'

const PATIENTS = 50
const SECONDS = 30

describe('the encoding says what assess says', () => {
  const started = startSolver()
  after(async () => (await started).end())

  for (const hide of [0, 0.1, 0.4]) {
    test(`of patients with ${String(hide * 100)} % of the facts hidden`, async () => {
      const graph = createGraph()
      const patient = anyPatient(graph, builtInPack.facts, 'one')
      const person = encodedPerson(graph, builtInPack, patient)
      const solver = await started
      for (let seed = 0; seed < PATIENTS; seed++) {
        const facts = randomPatient(seed, hide) as Readonly<Record<FactId, FactValue>>
        const answer = assess({ facts })
        assert.ok(answer.ok)
        const { recommendation, urgency, settings } = answer.value
        const same = graph.and(
          person.answer(recommendation.setting),
          person.urgency(urgency),
          recommendation.provisional ? person.provisional : graph.not(person.provisional),
          ...SETTINGS.map((setting) => person.status(setting, settings[setting].status)),
          ...SETTINGS.map((setting) =>
            recommendation.target === setting ? person.target(setting) : graph.not(person.target(setting)),
          ),
        )
        const fixed = fixFacts(graph, builtInPack.facts, patient, facts)
        const session = solver.open(graph)
        const agrees = await session.ask([...fixed, same], SECONDS)
        const differs = await session.ask([...fixed, graph.not(same)], SECONDS)
        session.close()
        assert.deepEqual([agrees.kind, differs.kind], ['found', 'nobody'], `seed ${String(seed)}`)
      }
    })
  }
})
