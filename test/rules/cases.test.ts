import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { whatIsWrong } from '../../src/verify/structure/wrong-cases.ts'
import { readRules } from './read-rules.ts'

const pack = readRules()

for (const rule of pack.rules) {
  if (rule.cases.length === 0) continue
  describe(rule.id, () => {
    for (const example of rule.cases) {
      test(example.name, () => {
        const wrong = whatIsWrong(rule, example, pack)
        assert.equal(wrong, undefined, JSON.stringify(wrong))
      })
    }
  })
}
