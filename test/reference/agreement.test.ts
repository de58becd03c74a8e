import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assess } from '../../src/assess.ts'
import { randomPatient } from './random-patient.ts'
import { reference } from './reference.ts'

const PATIENTS = 1500
/** How likely each fact is to be hidden. */
const HIDDEN = [0, 0.03, 0.1, 0.4]

const sorted = (list: readonly string[]): readonly string[] => [...list].sort()

/** What both writings say of a patient, with lists in one order. */
function comparable(facts: Readonly<Record<string, unknown>>) {
  const answer = assess({ facts })
  assert.ok(answer.ok, JSON.stringify(answer))
  const { urgency, recommendation, settings, indications, planB, relatives, rural, scores } = answer.value
  const { setting, package: homePackage, provisional, target, bridge, alternative } = recommendation
  return {
    urgency,
    recommendation: { setting, package: homePackage, provisional, target, bridge, alternative },
    settings: Object.fromEntries(
      Object.entries(settings).map(([id, { status, excludedBy, toFix, toAsk }]) => [
        id,
        { status, excludedBy: sorted(excludedBy), toFix: sorted(toFix), toAsk: sorted(toAsk) },
      ]),
    ),
    indications: sorted(indications),
    planB: { status: planB.status, gaps: sorted(planB.gaps), ask: sorted(planB.ask) },
    relatives: { status: relatives.status, gaps: sorted(relatives.gaps), ask: sorted(relatives.ask) },
    rural: [...rural].sort((a, b) => (a.id < b.id ? -1 : 1)),
    scores: { news2: { ...scores.news2, missing: sorted(scores.news2.missing) }, qsofa: scores.qsofa },
  }
}

for (const hide of HIDDEN) {
  test(`the pack and its second, independent writing agree with ${String(hide * 100)} % of the facts hidden`, () => {
    for (let seed = 0; seed < PATIENTS; seed++) {
      const facts = randomPatient(seed, hide)
      const expected = reference(facts)
      const missing = sorted(expected.scores.news2.missing)
      assert.deepEqual(
        comparable(facts),
        { ...expected, scores: { ...expected.scores, news2: { ...expected.scores.news2, missing } } },
        `seed ${String(seed)}`,
      )
    }
  })
}
