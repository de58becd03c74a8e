import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, builtInPack } from '../../src/assess.ts'
import type { FactId, FactValue } from '../../src/facts/fact.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { anyPatient } from '../../src/verify/encode/facts.ts'
import { encodedPerson } from '../../src/verify/encoded-person.ts'
import { createGraph } from '../../src/verify/graph.ts'
import { truthsIn } from '../../src/verify/read-patient.ts'
import { isDisputed, type Disputed } from '../../src/verify/real-person.ts'
import { modelOf } from './model-of.ts'
import { randomPatient } from '../reference/random-patient.ts'

type Facts = Readonly<Record<FactId, FactValue | Disputed>>
const PATIENTS = 300
/** How much is hidden; and one in so many facts has a second source, which may say otherwise. */
const ROWS = [
  { hide: 0, oneOf: Infinity },
  { hide: 0.1, oneOf: 8 },
  { hide: 0.4, oneOf: Infinity },
  { hide: 0, oneOf: 2 },
]

describe('the encoding says what assess says', () => {
  const graph = createGraph()
  const person = encodedPerson(graph, builtInPack, anyPatient(graph, builtInPack.facts, 'one'))

  for (const { hide, oneOf } of ROWS) {
    const disputed = String(Math.round(100 / oneOf))
    test(`of patients with ${String(hide * 100)} % of the facts hidden and ${disputed} % told twice`, () => {
      for (let seed = 0; seed < PATIENTS; seed++) {
        const facts = twice(randomPatient(seed, hide) as Facts, randomPatient(seed + PATIENTS, hide) as Facts, oneOf)
        const holds = truthsIn(graph, modelOf(builtInPack, 'one', facts))
        const answer = assess({ facts })
        assert.ok(answer.ok)
        const { recommendation, urgency, settings, planB, relatives } = answer.value
        const { setting, provisional, target, bridge, alternative } = recommendation
        const said = [
          person.answer(setting),
          person.urgency(urgency),
          provisional ? person.provisional : graph.not(person.provisional),
          ...SETTINGS.map((one) => person.status(one, settings[one].status)),
          ...SETTINGS.map((one) => (target === one ? person.target(one) : graph.not(person.target(one)))),
          ...SETTINGS.map((one) =>
            alternative === one ? person.alternative(one) : graph.not(person.alternative(one)),
          ),
          ...(bridge === null ? [] : [person.bridge(bridge)]),
          ...(recommendation.package === null ? [] : [person.package(recommendation.package)]),
          person.part('planB', planB.status === 'in_place' ? 'ready' : planB.status),
          person.part('relatives', relatives.status === 'sufficient' ? 'ready' : relatives.status),
          ...SETTINGS.flatMap((one) =>
            LISTS.flatMap((list) => settings[one][list].map((rule) => person.listed(one, list, rule))),
          ),
        ]
        assert.ok(said.every(holds), `seed ${String(seed)}: ${String(said.findIndex((bit) => !holds(bit)))}`)
      }
    })
  }
})

const LISTS = ['excludedBy', 'toFix', 'toAsk'] as const

/** The first patient, with what the second has of every so many facts as a second source. */
function twice(one: Facts, other: Facts, oneOf: number): Facts {
  return Object.fromEntries(
    Object.entries(one).map(([id, value], at) => {
      const rival = other[id]
      if (at % oneOf !== 1 || rival === undefined || isDisputed(rival) || isDisputed(value)) return [id, value]
      return said(value) !== said(rival) ? [id, { conflict: [value, rival], from: ['one', 'other'] }] : [id, value]
    }),
  )
}

/** A value as it is compared: a set in any order; of a date only that there is one. */
function said(value: FactValue): string {
  if (typeof value === 'object') return [...value].sort().join()
  return /^\d{4}-/.test(String(value)) ? 'a date' : String(value)
}
