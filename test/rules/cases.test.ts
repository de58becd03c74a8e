import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judgeCase, readCase, type Assessment } from '../../src/assess.ts'
import { recommend } from '../../src/choose/recommend.ts'
import { select } from '../../src/choose/select.ts'
import { sceneOf, type Scene } from '../../src/evaluate/scene.ts'
import { openFactsOfRule } from '../../src/explain/open-facts.ts'
import type { Case, ExpectedOutcome, Rule } from '../../src/pack/pack.ts'
import { readRules } from './read-rules.ts'

const pack = readRules()

function readingsOf(example: Case) {
  const read = readCase({ facts: example.facts }, { pack })
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

/** The scene in which a rule is judged: verdicts and recommendation are there to be looked at. */
function sceneFor(example: Case): Scene {
  const scene = sceneOf(pack, readingsOf(example).readings)
  const { verdicts, outcomes } = select(scene)
  assert.ok(outcomes[0])
  recommend(outcomes[0], verdicts, scene)
  return scene
}

/** What the case names of an assessment, in the words of the case. */
function outcomeOf({ urgency, recommendation, indications }: Assessment, named: ExpectedOutcome): ExpectedOutcome {
  const { setting, provisional, target, bridge, alternative } = recommendation
  const all = {
    setting,
    urgency,
    provisional,
    target,
    bridge,
    alternative,
    package: recommendation.package,
    indications,
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(named, key)))
}

function checkCase(rule: Rule, example: Case): void {
  if (typeof example.expect !== 'string') {
    assert.deepEqual(outcomeOf(judgeCase(readingsOf(example)), example.expect), example.expect)
    return
  }
  const scene = sceneFor(example)
  assert.equal(scene.truth(rule), example.expect)
  if (example.expect !== 'unknown') return
  const open = openFactsOfRule(rule, scene)
  assert.deepEqual([...open].sort(), [...(example.ask ?? [])].sort())
}

for (const rule of pack.rules) {
  if (rule.cases.length === 0) continue
  describe(rule.id, () => {
    for (const example of rule.cases) test(example.name, () => checkCase(rule, example))
  })
}
