import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { sentenceOf } from '../../src/verify/finding.ts'
import { readFolder } from '../../src/verify/read-folder.ts'
import { readKnown } from '../../src/verify/known.ts'
import { findCaseFaults } from '../../src/verify/structure/case-faults.ts'
import { findUnsourced } from '../../src/verify/structure/sources.ts'
import { findTextFaults } from '../../src/verify/structure/texts.ts'
import { strict } from '../present/cards-of.ts'
import { inProject } from '../helpers/source-files.ts'
import { readRules } from './read-rules.ts'

const pack = readRules()

/** What the pack owns up to: a rule that cannot be answered with no has no such case. */
function isKnown({ check, path }: { readonly check: string; readonly path: string }): boolean {
  const read = readFolder(inProject('rules/no-beon'))
  assert.ok(read.ok)
  return readKnown(read.value.files).known.findings.some((one) => one.check === check && one.path === path)
}

describe('every rule carries what a reader and a test need', () => {
  const faults = [...findTextFaults(pack), ...findUnsourced(pack), ...findCaseFaults(pack)].filter(
    (fault) => !isKnown(fault),
  )

  for (const { id } of pack.rules) {
    test(`${id} has its words, a source, cases for yes, no and unknown, and a case on each side of its numbers`, () => {
      const own = faults.filter(({ path }) => path === id || path.startsWith(`rule.${id}.`))
      assert.deepEqual(
        own.map((one) => `${one.check}: ${sentenceOf(one, strict('en'))}`),
        [],
      )
    })
  }
})

test('the rule that the README reads aloud is the one in its file, but for its examples', () => {
  const written = /```json\n([^`]+)```/.exec(readFileSync(inProject('rules/README.md'), 'utf8'))?.[1] ?? ''
  const file = inProject('rules/no-beon/rules/rural/RP04-supplies-too-short.json')
  const rule = JSON.parse(readFileSync(file, 'utf8')) as object
  assert.deepEqual(JSON.parse(written), { ...rule, cases: [] })
})
